import DocketCore
import DocketStore
import Testing

@testable import DocketEngine

@Suite struct StockPointsTests {
  /// The points at which a span is open, one by one.
  private func open(_ points: StockPoints, _ start: Int32, _ end: Int32) -> [Int] {
    var words = [UInt64](repeating: 0, count: points.words)
    points.open(start, end) { words[$0] |= $1 }
    return (0..<points.words * 64).filter { words[$0 / 64] >> UInt64($0 % 64) & 1 == 1 }
  }

  @Test(arguments: [1, 2, 63, 64, 65, 128, 200]) func spansAreOpenFromTheirStartUntilBeforeTheirEnd(
    count: Int
  ) throws {
    let days = (0..<count).map { Int32($0 * 7 + 100) }
    let points = try #require(StockPoints(days))
    let near = (90..<Int32(count * 7 + 120)).filter { $0 % 5 == 0 || $0 % 7 == 2 }
    for start in near {
      for end in near + [Column.missingDay] {
        let wanted = days.indices.filter {
          start <= days[$0] && (end == Column.missingDay || (start <= end && end > days[$0]))
        }
        #expect(open(points, start, end) == wanted, "\(start) to \(end)")
      }
    }
  }

  @Test func withoutAStartNothingIsOpen() throws {
    let points = try #require(StockPoints([100, 130]))
    #expect(open(points, Column.missingDay, 500).isEmpty)
    #expect(open(points, Column.missingDay, Column.missingDay).isEmpty)
  }

  @Test func theFarthestDaysAreBeforeAndAfterAllPoints() throws {
    let points = try #require(StockPoints([100, 130]))
    #expect(open(points, Int32.min + 1, Int32.max) == [0, 1])
    #expect(open(points, Int32.max, Column.missingDay).isEmpty)
  }

  @Test func daysThatDoNotAscendAreRefused() {
    #expect(StockPoints([]) == nil)
    #expect(StockPoints([5, 5]) == nil)
    #expect(StockPoints([6, 5]) == nil)
    #expect(StockPoints([0, 1_000_000]) == nil)
    #expect(StockPoints(Array(0..<1025)) == nil)
  }

  @Test func unitsAreCountedByGroupAndPoint() throws {
    let days = (0..<70).map { Int32($0) }
    let points = try #require(StockPoints(days))
    var units = StockUnits(words: points.words)
    var wanted = [Int](repeating: 0, count: 2 * 70)
    for i in 0..<500 {
      let code = UInt32(i % 3 == 0 ? 7 : 4)
      // Two spells with a gap, some to the last point of a word and of all.
      var words = [UInt64](repeating: 0, count: points.words)
      for (start, end) in [(i % 60, i % 60 + i % 9), (61 + i % 7, i % 2 == 0 ? 70 : 66)] {
        points.open(Int32(start), Int32(end)) { words[$0] |= $1 }
      }
      words.withUnsafeBufferPointer { bits in
        if let base = bits.baseAddress { units.add(code, base) }
      }
      for point in 0..<70 where words[point / 64] >> UInt64(point % 64) & 1 == 1 {
        wanted[(code == 7 ? 0 : 70) + point] += 1
      }
    }
    #expect(units.codes == [7, 4])
    #expect(try units.counts(points, Cancellation()) == wanted)
    let joined = StockUnits.joined([StockUnits(words: 2), units, units], words: 2)
    #expect(try joined.counts(points, Cancellation()) == wanted.map { $0 * 2 })
  }
}
