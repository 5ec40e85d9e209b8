import DocketCore
import DocketLanguage

@testable import DocketEngine

/// Groups as sets of numbered units, each unit with the values that measures take.
struct FakeGroups: GroupedUnits {
  var keys: [[ResultValue]]
  var members: [Set<Int>]
  var functions: [BoundMeasure.Function] = [.count]
  /// By measure, then unit.
  var values: [[Int: Number]] = [[:]]
  var unknown = 0
  var unsound = 0
  var missingArguments: [Int] = [0]

  init(_ groups: [([ResultValue], Set<Int>)]) {
    keys = groups.map(\.0)
    members = groups.map(\.1)
  }

  var selected: Int { members.reduce(into: Set<Int>()) { $0.formUnion($1) }.count }

  func units(inUnion groups: [Int]) throws -> Int { union(groups).count }

  func measures(ofUnion groups: [Int]) throws -> [ResultValue] {
    let units = union(groups).sorted()
    return functions.indices.map { m in
      let numbers = units.compactMap { values[m][$0] }.map { ResultValue.number($0) }
      return RowSummary(function: functions[m], rows: units.count).value(of: numbers)
    }
  }

  private func union(_ groups: [Int]) -> Set<Int> {
    groups.reduce(into: []) { $0.formUnion(members[$1]) }
  }
}

/// A question over fake groups: the language writes the stages, the test the groups.
struct StageQuestion {
  var bound: BoundQuestion
  var office: Office
  var groups: FakeGroups
  var evaluator: (any QuestionEvaluator)?

  /// The noun is `cases`; `stages` is what follows `count cases`, with its bars.
  init(
    _ stages: String = "", by dimensions: [BoundDimension] = [], across: BoundDimension? = nil,
    clock: String = "2025-01-15", _ groups: [([ResultValue], Set<Int>)]
  ) throws {
    let source = SourceText("count cases \(stages)")
    let syntax = try StageQuestion.parse(source)
    office = Office(
      name: "", fiscalStart: 7, dataAsOf: nil, dataFrom: nil, lagDays: 0,
      nouns: [Noun(name: "cases", singular: "case", description: "")])
    bound = BoundQuestion(
      syntax: syntax, head: .count, noun: 0, clock: try day(clock), stock: .clock,
      filters: [], dimensions: dimensions, across: across, stages: syntax.stages,
      footer: [.init(.unit, "cases"), .init(.asOf, "data as of \(clock)")],
      text: Printer.text(syntax))
    bound.source = source
    self.groups = FakeGroups(groups)
  }

  static func parse(_ source: SourceText) throws -> Question {
    guard case .ask(let question)? = Parser.parse(source).statements.first?.kind else {
      throw Diagnostic(.notAQuestion, "The test's question does not parse: \(source.text)")
    }
    return question
  }

  func outcome() throws -> StagePipeline.Outcome {
    try StagePipeline(clock: bound.clock, office: office).answer(
      bound, groups: groups, builder: TableBuilder(office: office, evaluator: evaluator))
  }

  func table() throws -> ResultTable { try outcome().table }

  /// The rows as printed, cells joined by blanks and bars.
  func rows() throws -> [String] { try table().printedRows }

  /// The text of the footer.
  func footer() throws -> String { try table().footer.map(\.text).joined(separator: "\n") }

  /// The diagnostic that the question ends in.
  func failure() -> Diagnostic? {
    do {
      _ = try outcome()
      return nil
    } catch {
      return error as? Diagnostic
    }
  }

  /// The same with several measures instead of the count.
  func showing(_ measures: [(String, BoundMeasure.Function, [Int: Number])]) -> StageQuestion {
    var copy = self
    copy.bound.head = .show(
      measures.map {
        BoundMeasure(
          name: $0.0, function: $0.1, argument: $0.1 == .count ? nil : .column(0, .number),
          type: .number)
      })
    copy.groups.functions = measures.map(\.1)
    copy.groups.values = measures.map(\.2)
    copy.groups.missingArguments = measures.map { _ in 0 }
    return copy
  }
}

extension ResultTable {
  /// The rows as printed, cells joined by bars.
  var printedRows: [String] {
    (0..<rowCount).map { row in
      columns.indices.map { cells[$0][row].text(in: columns[$0]) }.joined(separator: " | ")
    }
  }

  var names: [String] { columns.map(\.name) }
}

func day(_ iso: String) throws -> CivilDate {
  guard let day = CivilDate(iso: iso) else {
    throw Diagnostic(.badDate, "The test's date \(iso) is none.")
  }
  return day
}

func units(_ range: ClosedRange<Int>) -> Set<Int> { Set(range) }

func text(_ name: String, domain: BoundDimension.Domain = .occurring) -> BoundDimension {
  BoundDimension(name: name, kind: .value(.column(0, .text), .text), each: nil, domain: domain)
}

func time(_ unit: TimeUnit, from: String? = nil, until: String? = nil) throws -> BoundDimension {
  BoundDimension(
    name: unit.rawValue, kind: .time(unit, .milestone(0)), each: nil,
    domain: .window(from: try from.map(day), until: try until.map(day)))
}

func bucket(_ iso: String, _ unit: TimeUnit = .month) throws -> ResultValue {
  .bucket(Bucket.containing(try day(iso), unit: unit))
}
