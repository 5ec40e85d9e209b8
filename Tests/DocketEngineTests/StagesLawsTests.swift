import DocketCore
import Testing

@testable import DocketEngine

/// Random groups under random stages: nothing traps, and what must hold of every answer holds.
@Suite struct StagesLawsTests {
  private static let stages = [
    "sort by count descending", "sort by unit", "sort by unit descending, count", "top 3",
    "top 2 with others", "top 1 by unit", "keep unit, count", "keep count", "keep count, unit",
    "where count > 2", "where unit is missing", "where unit is not A or count = 0",
    "where not (unit is B)",
    "add x = count / (count - 2)", "add x = count * 900000000000000000 * 900000000000000000 * 7",
    "add y = count > 3", "total", "percent", "percent within unit", "percent within race",
    "show mean of count by unit",
    "show sum of count, p90 of count, stddev of count, distinct of unit",
    "save \"a.csv\"", "sort by x", "where x > 0", "top 1000000000", "show share of y",
  ]

  private func groups(_ random: inout SeededGenerator, across: Bool) -> [([ResultValue], Set<Int>)]
  {
    let units: [ResultValue] = [.text("A"), .text("B"), .text("c10"), .text("c9"), .missing, .none]
    let races: [ResultValue] = [.text("x"), .text("y"), .missing]
    var found: [[ResultValue]: Set<Int>] = [:]
    for _ in 0..<random.int(0...12) {
      let key = across ? [random.pick(units), random.pick(races)] : [random.pick(units)]
      for _ in 0..<random.int(1...6) { found[key, default: []].insert(random.int(1...20)) }
    }
    return found.map { ($0.key, $0.value) }
  }

  @Test(arguments: 0..<400)
  func `any stages in any order give a whole table or a diagnostic`(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let across = random.chance(50)
    let chosen = (0..<random.int(0...6)).map { _ in random.pick(Self.stages) }
    let groups = groups(&random, across: across)
    let question = try StageQuestion(
      chosen.map { "| \($0)" }.joined(separator: " "), by: [text("unit")],
      across: across ? text("race") : nil, groups)
    do {
      let table = try question.table()
      #expect(table.cells.allSatisfy { $0.count == table.rowCount })
      #expect(table.cells.count == table.columns.count)
      #expect(table.rowKinds.keys.allSatisfy { $0 < table.rowCount })
      _ = table.printedRows
    } catch let diagnostic as Diagnostic {
      #expect(diagnostic.code != .internalFault)
      #expect(diagnostic.span != nil)
    }
  }

  @Test(arguments: 0..<200)
  func `law 4: a total is the distinct units of the rows above it`(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let groups = groups(&random, across: false)
    let cut = random.pick(["top 2", "where count > 2", "top 2 with others", "sort by count"])
    let table = try StageQuestion("| \(cut) | total", by: [text("unit")], groups).table()
    let shown = Set(table.cells[0])
    let all = table.rowKinds.values.contains(.others)
    let expected = groups.filter { all || shown.contains($0.0[0]) }
      .reduce(into: Set<Int>()) { $0.formUnion($1.1) }
    #expect(table.cells[1].last == .count(expected.count))
    #expect(table.kind(ofRow: table.rowCount - 1) == .total)
  }

  @Test(arguments: 0..<100)
  func `law 1: adding a stage column changes no number that was shown`(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let groups = groups(&random, across: true)
    let plain = try StageQuestion("", by: [text("unit")], across: text("race"), groups).table()
    for stage in ["| percent", "| total", "| percent within unit | total"] {
      let more = try StageQuestion(stage, by: [text("unit")], across: text("race"), groups).table()
      for (i, column) in plain.columns.enumerated() {
        let same = try #require(more.column(named: column.name))
        #expect(Array(more.cells[same].prefix(plain.rowCount)) == plain.cells[i])
      }
    }
  }
}
