import DocketCore
import Testing

@testable import DocketRender

@Suite struct ChartAxesTests {
  @Test func `ticks are round and enclose both ends`() {
    #expect(NiceTicks(around: 0, 97, most: 6).values == [0, 20, 40, 60, 80, 100])
    #expect(NiceTicks(around: 0, 2310, most: 6).values == [0, 500, 1000, 1500, 2000, 2500])
    #expect(NiceTicks(around: -140, 12, most: 6).values == [-150, -100, -50, 0, 50])
    #expect(NiceTicks(around: 0, 3, most: 9, whole: true).values == [0, 1, 2, 3])
    #expect(NiceTicks(between: 0, 705, most: 9).values == [0, 100, 200, 300, 400, 500, 600, 700])
  }

  @Test(
    arguments: [
      (0, 0), (5, 5), (-3, -3), (1e18, 1e18), (0, 1e18), (-1e18, 1e18), (1e-12, 3e-12),
      (1e300, -1e300), (0, Double.greatestFiniteMagnitude), (0, Double.leastNonzeroMagnitude),
      (1e18, 1e18 + 256), (Double(Int.max), Double(Int.min)), (0.1, 0.1000000001),
    ] as [(Double, Double)])
  func `ticks of any two numbers are finite, ascending and few`(_ low: Double, _ high: Double) {
    for most in 2...12 {
      for ticks in [
        NiceTicks(around: low, high, most: most), NiceTicks(between: low, high, most: most),
      ] {
        #expect(!ticks.values.isEmpty && ticks.values.count <= max(3, most))
        #expect(ticks.values.allSatisfy { $0.isFinite })
        #expect(zip(ticks.values, ticks.values.dropFirst()).allSatisfy { $0 < $1 })
      }
    }
  }

  @Test func `random ticks enclose what they were made for`() {
    var random = Seeded(state: 11)
    for _ in 0..<2000 {
      let size = Double.random(in: -30...30, using: &random)
      let scale = (0..<Int(abs(size))).reduce(1.0) { value, _ in size < 0 ? value / 10 : value * 10
      }
      let a = Double.random(in: -1...1, using: &random) * scale
      let b = Double.random(in: -1...1, using: &random) * scale
      let ticks = NiceTicks(around: a, b, most: Int.random(in: 2...10, using: &random))
      let slack = ticks.step * 1e-6
      #expect((ticks.values.first ?? .infinity) <= min(a, b) + slack)
      #expect((ticks.values.last ?? -.infinity) >= max(a, b) - slack)
    }
  }

  @Test func `numbers at ticks are thousands separated, percent or short`() {
    #expect(TickText.text(2500, step: 500, .count) == "2,500")
    #expect(TickText.text(0.25, step: 0.05, .percent) == "25%")
    #expect(TickText.text(0.025, step: 0.005, .percent) == "2.5%")
    #expect(TickText.text(-0.3, step: 0.1, .decimals(1)) == "-0.3")
    #expect(TickText.text(1_500_000, step: 500_000, .count) == "1.5M")
    #expect(TickText.text(500_000, step: 500_000, .count, axis: 2e6) == "0.5M")
    #expect(TickText.text(1e18, step: 5e17, .count) == "1.0e18")
    #expect(TickText.text(2e-9, step: 1e-9, .plain) == "2e-9")
    #expect(TickText.text(0.30000000000000004, step: 0.1, .plain) == "0.3")
    #expect(TickText.text(-1e-17, step: 0.1, .plain) == "0")
    #expect(TickText.short(0.18333, .percent) == "18.3%")
    #expect(TickText.short(1234, .count) == "1,234")
    #expect(TickText.short(0, .days) == "0")
  }

  @Test func `a scale keeps to its ends, with logarithms too`() {
    let plain = ChartScale(0, 10)
    #expect(plain.fraction(5) == 0.5)
    #expect(plain.clamped(-4) == 0 && plain.clamped(40) == 1)
    let log = ChartScale(0.5, 2, isLog: true)
    #expect(abs(log.fraction(1) - 0.5) < 1e-12)
    #expect(log.clamped(0) == 0 && log.clamped(-1) == 0)
    #expect(ChartScale(3, 3).fraction(3).isFinite)
    #expect(ChartScale.index(.nan, of: 10) == 0)
    #expect(ChartScale.index(7, of: 10) == 9)
    #expect(ChartScale.index(1, of: 0) == 0)
  }

  @Test func `a calendar axis falls back from months to quarters and years`() {
    let page = ChartPage(Presentation(width: 80))
    let months = (0..<24).compactMap { n -> Bucket? in
      guard case .bucket(let bucket) = ChartSamples.month(n) else { return nil }
      return bucket
    }
    let time = TimeTicks(months, page)
    func texts(_ width: Int) -> [String] {
      AxisLabel.fitting(time.sets, width: width, reach: 4).map(\.text.string)
    }
    #expect(texts(150).count == 24 && texts(150).prefix(3) == ["Jan", "Feb", "Mar"])
    #expect(texts(70).prefix(3) == ["Jan", "Mar", "May"])
    #expect(texts(44).prefix(3) == ["Jan", "Apr", "Jul"])
    #expect(texts(16) == ["2023", "2024"])
    let labels = AxisLabel.fitting(time.sets, width: 70, reach: 4)
    #expect(labels.filter { !$0.second.isEmpty }.map(\.second.string) == ["2023", "2024"])
  }

  @Test(arguments: TimeUnit.allCases)
  func `the labels of every unit stand apart on any axis`(_ unit: TimeUnit) {
    let page = ChartPage(Presentation(width: 80))
    for count in [1, 2, 7, 60, 700] {
      let first = CivilDate(year: 1999, month: 11, day: 15) ?? .first
      let start = Bucket.containing(first, unit: unit, fiscalStart: 7)
      let buckets = (0..<(unit == .weekday ? min(count, 7) : count)).map {
        unit == .weekday
          ? Bucket(unit: unit, start: CivilDate(day: Int32(4 + $0))) : start.advanced(by: $0)
      }
      let sets = TimeTicks(buckets, page).sets
      for width in [20, 31, 77, 150] {
        let labels = AxisLabel.fitting(sets, width: width, reach: 5)
        #expect(!labels.isEmpty)
        #expect(labels.allSatisfy { (0...1).contains($0.at) })
        #expect(
          labels.count == 1
            || AxisLabel.spread(labels, width: width, reach: 5, \.text, gap: 2) != nil)
      }
    }
  }
}
