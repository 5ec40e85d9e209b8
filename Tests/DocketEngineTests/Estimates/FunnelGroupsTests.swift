import DocketCore
import Testing

@testable import DocketEngine

/// A funnel only narrows, and its total counts every unit once.
@Suite struct FunnelGroupsTests {
  @Test func `No step has more units than the one before`() throws {
    var asked = 0
    try Questions(part: 0, of: 1, count: TestCounts.laws / 2).forEach { office, loaded, maker in
      let noun = maker.words[0]
      let within = maker.random.pick(["", " within 90 days", " within 2 years of filing"])
      let text =
        "funnel of cases \(maker.narrowing(noun)) through referred, filed, decided, disposed\(within)"
      guard let bound = try? loaded.bind(text) else { return }
      asked += 1
      let units = try Estimates(office: loaded.office, evaluator: loaded.subject).units(bound)
      let reached = try units.keys.indices.map { try units.measures(ofUnion: [$0])[0] }
      #expect(reached.count == 4)
      for (before, after) in zip(reached, reached.dropFirst()) {
        guard case .number(let a) = before, case .number(let b) = after else { continue }
        #expect(a >= b, "\(text)\n\(office.text)")
      }
      #expect(try units.measures(ofUnion: [0, 1, 2, 3])[0] == reached[0], "\(text)")
      #expect(try units.measures(ofUnion: [2, 3])[0] == reached[2], "\(text)")
    }
    #expect(asked * 2 > TestCounts.laws / 2)
  }

  @Test func `A total over groups that start at different steps counts each unit once`() throws {
    var compared = 0
    try Questions(part: 0, of: 1, count: TestCounts.laws / 4).forEach { office, loaded, maker in
      let text = "funnel of cases through referred, filed, disposed by each charge.category"
      guard let bound = try? loaded.bind(text) else { return }
      let units = try Estimates(office: loaded.office, evaluator: loaded.subject).units(bound)
      let groups = units.keys.count / 3
      guard groups > 1 else { return }
      let shown = (0..<groups).map { group in (group, maker.random.int(0...2)) }
      // By definition: the units of each group that came to its first step shown, together.
      var expected: Set<Int> = []
      for (group, step) in shown {
        var key = units.keys[group * 3]
        key.removeLast()
        let rows = try loaded.reference.rows(of: bound, inGroup: key)
        let cells = try loaded.reference.evaluate(
          try Self.reached(step, bound), on: bound.noun, rows: rows, clock: bound.clock,
          countedDay: bound.clock)
        for (row, cell) in zip(rows, cells) where cell == .flag(true) { expected.insert(row) }
      }
      let numbers = shown.flatMap { group, step in (step..<3).map { group * 3 + $0 } }
      #expect(
        try units.measures(ofUnion: numbers)[0] == .count(expected.count), "\(text)\n\(office.text)"
      )
      compared += 1
    }
    #expect(compared > 0)
  }

  /// Whether a unit came as far as a step.
  private static func reached(_ step: Int, _ bound: BoundQuestion) throws -> BoundExpression {
    guard case .estimate(.funnel(let funnel)) = bound.head else {
      throw Diagnostic(.internalFault, "no funnel")
    }
    return funnel.outcomes[step].condition
  }
}
