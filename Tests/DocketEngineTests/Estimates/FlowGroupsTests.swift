import DocketCore
import Testing

@testable import DocketEngine

/// A flow agrees with the stock, whatever spans the model has.
@Suite struct FlowGroupsTests {
  @Test(arguments: 0..<2)
  func `Openings and closings are what is pending at both ends of every period`(part: Int) throws {
    var compared = 0
    try Questions(part: part, of: 2, count: TestCounts.laws).forEach { office, loaded, maker in
      let noun = maker.words[maker.random.pick([0, 0, 0, 5, 6])]
      let unit = maker.random.pick(["day", "week", "month", "quarter", "year"])
      let period = maker.random.pick(["2024", "2023 to 2024", "2024-Q1", "last 12 months"])
      let tail = maker.narrowing(noun)
      guard let flow = try? loaded.bind("flow of \(noun.name) in \(period) \(tail) by \(unit)"),
        let stock = try? loaded.bind(
          "count \(noun.name) \(tail) pending at end of each \(unit) in \(period)"),
        !flow.filters.contains(where: { filter in
          Dependence(office: loaded.office).onCountedDay(filter.expression, on: flow.noun)
        })
      else { return }
      let lines = try Self.lines(flow, loaded)
      let groups = try loaded.subject.group(stock)
      var pending: [ResultValue: Int] = [:]
      for (i, key) in groups.keys.enumerated() {
        if let point = key.first { pending[point] = try groups.units(inUnion: [i]) }
      }
      guard case .points(let points) = stock.stock else { return }
      for point in points where point.end.adding(days: -1) <= flow.clock {
        guard let line = lines[.bucket(point)] else { continue }
        compared += 1
        #expect(
          line["closing"] == .count(pending[.bucket(point)] ?? 0),
          "\(flow.text), \(point.label)\n\(office.text)")
        let next = ResultValue.bucket(point.advanced(by: 1))
        if let after = lines[next], after["opening"] != .notYet {
          #expect(after["opening"] == line["closing"], "\(flow.text), \(point.label)")
        }
      }
    }
    #expect(compared > TestCounts.laws)
  }

  /// The cells of every period by column name.
  static func lines(_ flow: BoundQuestion, _ loaded: LoadedOffice) throws
    -> [ResultValue: [String: ResultValue]]
  {
    let units = try #require(
      try Estimates(office: loaded.office, evaluator: loaded.subject).units(flow)
        as? any EstimatingUnits)
    var lines: [ResultValue: [String: ResultValue]] = [:]
    for (i, key) in units.keys.enumerated() {
      let cells = try units.measures(ofUnion: [i])
      #expect(cells.count == units.columns.count)
      guard let bucket = key.first else { continue }
      lines[bucket] = Dictionary(
        zip(units.columns.map(\.name), cells), uniquingKeysWith: { first, _ in first })
    }
    return lines
  }

  @Test func `A total over all periods is the flow of the whole`() throws {
    var compared = 0
    try Questions(part: 0, of: 1, count: TestCounts.laws / 2).forEach { office, loaded, maker in
      let noun = maker.words[maker.random.pick([0, 0, 5, 6])]
      let tail = "\(maker.narrowing(noun)) as of 2025-01-15"
      guard let whole = try? loaded.bind("flow of \(noun.name) in 2023 to 2024 \(tail)"),
        let cut = try? loaded.bind("flow of \(noun.name) in 2023 to 2024 \(tail) by month"),
        let split = try? loaded.bind(
          "flow of \(noun.name) in 2023 to 2024 \(tail) by quarter, \(noun.milestones[0].name)")
      else { return }
      let estimates = Estimates(office: loaded.office, evaluator: loaded.subject)
      let expected = try estimates.units(whole).measures(ofUnion: [0])
      compared += 1
      for question in [cut, split] {
        let units = try estimates.units(question)
        if units.keys.isEmpty { continue }
        let total = try units.measures(ofUnion: Array(units.keys.indices))
        #expect(
          zip(total, expected).allSatisfy(AnswerComparison.same), "\(question.text)\n\(office.text)"
        )
      }
    }
    #expect(compared * 2 > TestCounts.laws / 2)
  }
}
