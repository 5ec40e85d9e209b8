import DocketCore
import Testing

@testable import DocketEngine

/// Ways of saying the same thing that must give the same answer, on the executor alone.
@Suite struct MetamorphicTests {
  /// Two questions that must have the same answer.
  struct Pair {
    var name: String
    var one: String
    var other: String
  }

  @Test(arguments: 0..<4)
  func sameMeaningGivesTheSameAnswer(part: Int) throws {
    var asked: [String: Int] = [:]
    try Questions(part: part, of: 4, count: TestCounts.metamorphic).forEach {
      office, loaded, maker in
      let noun = maker.noun()
      let condition = maker.condition(noun, depth: 2).text
      let other = maker.condition(noun, depth: 2).text
      let tail = maker.tail(noun)
      var pairs = [
        Pair(
          name: "a double negation", one: "where \(condition)",
          other: "where not (not (\(condition)))"),
        Pair(
          name: "and in one condition or in two", one: "where (\(condition)) and (\(other))",
          other: "where \(other) where \(condition)"),
        Pair(
          name: "De Morgan", one: "where not ((\(condition)) or (\(other)))",
          other: "where (not (\(condition))) and (not (\(other)))"),
        Pair(
          name: "the office's own clock", one: "where \(condition)",
          other: "where \(condition) as of \(loaded.clock.iso)"),
      ]
      if let number = maker.random.pickAny(noun.children) {
        let child = office.model.words[number]
        let inner = maker.condition(child, depth: 2).text
        pairs += [
          Pair(
            name: "with and has", one: "with any \(child.singular) (\(inner))",
            other: "where has any \(child.singular) (\(inner))"),
          Pair(
            name: "without any and with no", one: "without any \(child.singular) (\(inner))",
            other: "with no \(child.singular) (\(inner))"),
          Pair(
            name: "at least one and any", one: "with at least 1 \(child.name) (\(inner))",
            other: "with any \(child.singular) (\(inner))"),
          Pair(
            name: "two are at least two", one: "without at least 2 \(child.name) (\(inner))",
            other: "where not (has at least 2 \(child.name) (\(inner)))"),
        ]
      }
      if let milestone = maker.random.pickAny(maker.milestones(noun)) {
        pairs += [
          Pair(
            name: "a year and its days", one: "\(milestone.name) in 2024",
            other: "\(milestone.name) between 2024-01-01 and 2024-12-31"),
          Pair(
            name: "a window and a condition", one: "\(milestone.name) since 2023-Q3",
            other: "where \(milestone.name) since 2023-07-01"),
        ]
      }
      for pair in pairs {
        let questions = [pair.one, pair.other].map { "count \(noun.name) \($0) \(tail)" }
        guard let one = try? loaded.bind(questions[0]), let two = try? loaded.bind(questions[1])
        else { continue }
        asked[pair.name, default: 0] += 1
        var random = SeededGenerator(seed: 1)
        let difference = try AnswerComparison.difference(
          loaded.subject.group(one), loaded.subject.group(two), unions: 2, random: &random)
        #expect(
          difference == nil,
          "\(pair.name): \(difference ?? "")\n\(questions[0])\n\(questions[1])\n\(office.text)")
      }
    }
    #expect(asked.count >= 10, "\(asked)")
  }

  @Test(arguments: 0..<4)
  func aPredicateItsComplementAndTheUnknownAreTheWhole(part: Int) throws {
    var asked = 0
    try Questions(part: part, of: 4, count: TestCounts.metamorphic).forEach {
      office, loaded, maker in
      let noun = maker.noun()
      let condition = maker.condition(noun, depth: 3).text
      let tail = maker.tail(noun)
      let texts = [
        "count \(noun.name) \(tail)", "count \(noun.name) where \(condition) \(tail)",
        "count \(noun.name) where not (\(condition)) \(tail)",
        "count \(noun.name) where (not (\(condition))) is missing \(tail)",
      ]
      let bound = texts.compactMap { try? loaded.bind($0) }
      guard bound.count == 4 else { return }
      asked += 1
      let groups = try bound.map { try loaded.subject.group($0) }
      let whole = try UnitsByGroup(groups[0])
      var parts = UnitsByGroup()
      for part in groups.dropFirst() { parts.add(try UnitsByGroup(part)) }
      #expect(whole == parts, "\(texts[1])\n\(office.text)")
      // Law 7: left out because unknown is counted, the same from both sides.
      #expect(groups[1].unknown == groups[2].unknown, "\(texts[1])\n\(office.text)")
      #expect(groups[1].unknown == groups[3].selected, "\(texts[1])\n\(office.text)")
    }
    #expect(asked * 2 > TestCounts.metamorphic / 4)
  }

  @Test(arguments: [nil] + RewriteRules.catalogue.map(\.name))
  func noRewriteRuleChangesAnAnswer(rule: String?) {
    let options = ExecutorOptions(disabledRules: rule.map { [$0] } ?? [])
    let run = DifferentialRun(
      seed: TestCounts.seed &+ 55_000_000, questions: TestCounts.metamorphic / 4
    ) { Executor(office: $0.office, store: $0.store, options: options) }
    let outcome = run.run()
    #expect(outcome.failure == nil, "\(outcome.report)")
  }

  @Test(arguments: [true, false], [1, 7, 1024])
  func inLargerOfficesNeitherIndexesNorBlocksChangeAnAnswer(useIndexes: Bool, blockRows: Int) {
    let options = ExecutorOptions(
      threads: 2, blockRows: blockRows, rowsPerThread: 500, useIndexes: useIndexes)
    let run = DifferentialRun(
      seed: TestCounts.seed &+ 66_000_000, questions: TestCounts.metamorphic / 100,
      questionsPerOffice: 25, rows: 1500
    ) { Executor(office: $0.office, store: $0.store, options: options) }
    let outcome = run.run()
    #expect(outcome.failure == nil, "\(outcome.report)")
  }
}
