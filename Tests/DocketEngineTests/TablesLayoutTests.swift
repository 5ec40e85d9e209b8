import DocketCore
import Testing

@testable import DocketEngine

/// Rows, columns and their order before any stage.
@Suite struct TablesLayoutTests {
  @Test func `a count without groups is one row`() throws {
    #expect(try StageQuestion("", [([], units(1...12))]).rows() == ["12"])
    #expect(try StageQuestion("", [([], [])]).rows() == ["0"])
  }

  @Test func `rule 26: text in folded natural order, then none, then missing`() throws {
    let question = try StageQuestion(
      by: [text("unit")],
      [
        ([.none], [1]), ([.missing], [2]), ([.text("Unit 10")], [3]), ([.text("unit 2")], [4]),
        ([.text("Appeals")], [5]),
      ])
    #expect(
      try question.rows() == [
        "Appeals | 1", "unit 2 | 1", "Unit 10 | 1", "(none) | 1", "(missing) | 1",
      ])
  }

  @Test func `rule 26: numbers by value, no before yes`() throws {
    let number = BoundDimension(
      name: "n", kind: .value(.column(0, .number), .number), each: nil, domain: .occurring)
    let flag = BoundDimension(
      name: "f", kind: .value(.column(1, .truth), .truth), each: nil, domain: .occurring)
    let question = try StageQuestion(
      by: [number, flag],
      [
        ([.count(10), .flag(true)], [1]), ([.count(9), .flag(true)], [2]),
        ([.count(10), .flag(false)], [3]),
      ])
    #expect(try question.rows() == ["9 | yes | 1", "10 | no | 1", "10 | yes | 1"])
  }

  @Test func `rules 7, 23, 26: ranked values come first, even empty, in the spelling of the data`()
    throws
  {
    let question = try StageQuestion(
      by: [text("class", domain: .known(["M", "X", "A"], printEmpty: true))],
      [([.text("a")], [1]), ([.text("Z")], [2]), ([.text("B")], [3]), ([.missing], [4])])
    #expect(
      try question.rows() == ["M | 0", "X | 0", "a | 1", "B | 1", "Z | 1", "(missing) | 1"])
  }

  @Test func `rules 23, 25: all bands print, missing last`() throws {
    let bands = BoundDimension(
      name: "age", kind: .bands(.column(0, .number), [Number(18), Number(25)]), each: nil,
      domain: .bands)
    let question = try StageQuestion(
      by: [bands],
      [
        ([.missing], [9]),
        ([.band(from: Number(25), to: nil, whole: true)], [1, 2]),
      ])
    #expect(
      try question.rows() == ["under 18 | 0", "18-24 | 0", "25 and over | 2", "(missing) | 1"])
  }

  @Test func `law 5: months of the window without rows print 0`() throws {
    let question = try StageQuestion(
      by: [time(.month, from: "2024-01-01", until: "2024-04-01")],
      [([bucket("2024-02-01")], [1])])
    #expect(try question.rows() == ["2024-01 | 0", "2024-02 | 1", "2024-03 | 0"])
  }

  @Test func `rule 17: without a window buckets run from the first to the last that occur`() throws
  {
    let question = try StageQuestion(
      by: [time(.quarter)],
      [([bucket("2023-12-01", .quarter)], [1]), ([bucket("2024-05-01", .quarter)], [2])])
    #expect(try question.rows() == ["2023-Q4 | 1", "2024-Q1 | 0", "2024-Q2 | 1"])
  }

  @Test func `rule 17: an open window runs to the clock`() throws {
    let question = try StageQuestion(
      by: [time(.month, from: "2024-10-01")], clock: "2024-12-31",
      [([bucket("2024-10-01")], [1])])
    #expect(try question.rows() == ["2024-10 | 1", "2024-11 | 0", "2024-12 | 0"])
  }

  @Test func `rule 17: more than 10,000 buckets are an error that offers a window`() throws {
    let question = try StageQuestion(
      by: [time(.day)],
      [([bucket("1924-01-01", .day)], [1]), ([bucket("2024-01-01", .day)], [2])])
    let failure = question.failure()
    #expect(failure?.code == .bucketsTooMany)
    #expect(failure?.details.contains { $0.contains("window") } == true)
  }

  @Test func `rule 17: all seven weekdays print, Monday first`() throws {
    let question = try StageQuestion(
      by: [time(.weekday, from: "2024-01-01", until: "2025-01-01")],
      [([bucket("2024-01-03", .weekday)], [1])])
    let rows = try question.rows()
    #expect(rows.count == 7)
    #expect(rows[0] == "Monday | 0")
    #expect(rows[2] == "Wednesday | 1")
    #expect(try question.table().rowKinds.isEmpty)
  }

  @Test func `law 5: a bucket after the clock is not yet, not 0`() throws {
    let question = try StageQuestion(
      by: [time(.month, from: "2024-01-01", until: "2024-04-01")], clock: "2024-02-29",
      [([bucket("2024-01-01")], [1])])
    #expect(try question.rows() == ["2024-01 | 1", "2024-02 | 0", "2024-03 | not yet"])
  }

  @Test
  func `rule 16: a bucket that the window or the clock cuts is partial, and the footer says why`()
    throws
  {
    let question = try StageQuestion(
      by: [time(.month, from: "2024-01-15", until: "2024-07-01")], clock: "2024-06-17",
      [([bucket("2024-01-20")], [1])])
    let table = try question.table()
    #expect(table.rowKinds == [0: .partial, 5: .partial])
    let line = table.footer.first { $0.kind == .partial }?.text
    #expect(
      line
        == "2024-01 counts only from 2024-01-15; 2024-06 counts only through 2024-06-17")
  }

  @Test func `rule 16: a bucket that ends on the clock's day or the window's last day is whole`()
    throws
  {
    let question = try StageQuestion(
      by: [time(.month, from: "2024-01-01", until: "2024-03-01")], clock: "2024-02-29",
      [([bucket("2024-01-20")], [1])])
    #expect(try question.table().rowKinds.isEmpty)
  }

  @Test func `rule 20: stock points after the clock print not yet, and all points print`() throws {
    var question = try StageQuestion(
      by: [BoundDimension(name: "month", kind: .stockPoint, each: nil, domain: .occurring)],
      clock: "2024-02-29", [([bucket("2024-01-01")], [1, 2])])
    question.bound.stock = .points(
      try ["2024-01-01", "2024-02-01", "2024-03-01"].map {
        Bucket.containing(try day($0), unit: .month)
      })
    #expect(try question.rows() == ["2024-01 | 2", "2024-02 | 0", "2024-03 | not yet"])
  }

  @Test func `law 5: time is filled within each combination of the other groups that occurs`()
    throws
  {
    let question = try StageQuestion(
      by: [text("unit"), time(.month, from: "2024-01-01", until: "2024-03-01")],
      [([.text("A"), bucket("2024-01-01")], [1]), ([.text("B"), bucket("2024-02-01")], [2])])
    #expect(
      try question.rows() == [
        "A | 2024-01 | 1", "A | 2024-02 | 0", "B | 2024-01 | 0", "B | 2024-02 | 1",
      ])
  }

  @Test func `rule 23: empty combinations of plain categories are not printed`() throws {
    let question = try StageQuestion(
      by: [text("unit"), text("race")],
      [([.text("A"), .text("x")], [1]), ([.text("B"), .text("y")], [2])])
    #expect(try question.rows() == ["A | x | 1", "B | y | 1"])
  }

  @Test func `rule 23: every existing row of a parent noun is a group`() throws {
    var question = try StageQuestion(
      by: [text("attorney", domain: .parentNoun(1))], [([.text("Lee")], [1, 2])])
    var attorneys = Noun(name: "attorneys", singular: "attorney", description: "")
    attorneys.keyColumns = [0]
    question.office.nouns.append(attorneys)
    question.evaluator = ListedParents(keys: ["lee", "Abel", "Zed"])
    #expect(try question.rows() == ["Abel | 0", "Lee | 2", "Zed | 0"])
  }

  @Test func `rule 31: across spreads the count over its values, missing last`() throws {
    let question = try StageQuestion(
      by: [text("unit")], across: text("severity"),
      [
        ([.text("A"), .missing], [1]), ([.text("A"), .text("felony")], [2, 3]),
        ([.text("B"), .text("misdemeanor")], [4]),
      ])
    let table = try question.table()
    #expect(table.names == ["unit", "felony", "misdemeanor", "(missing)"])
    #expect(table.printedRows == ["A | 2 | 0 | 1", "B | 0 | 1 | 0"])
  }

  @Test func `rule 31: across spreads every measure of show`() throws {
    let question = try StageQuestion(
      by: [text("unit")], across: text("severity"),
      [([.text("A"), .text("felony")], [1, 2]), ([.text("B"), .text("misdemeanor")], [3])]
    ).showing([("count", .count, [:]), ("max of n", .maximum, [1: Number(5), 2: Number(7)])])
    let table = try question.table()
    #expect(
      table.names == [
        "unit", "felony count", "felony max of n", "misdemeanor count", "misdemeanor max of n",
      ])
    #expect(table.printedRows == ["A | 2 | 7 | 0 | -", "B | 0 | - | 1 | -"])
  }

  @Test func `across without by is one row, and without any value one column`() throws {
    let question = try StageQuestion(
      across: text("severity"), [([.text("b")], [1]), ([.text("a")], [2, 3])])
    #expect(try question.table().names == ["a", "b"])
    #expect(try question.rows() == ["2 | 1"])
    #expect(try StageQuestion(across: text("severity"), []).rows() == ["0"])
  }

  @Test func `too many columns are an error`() throws {
    let groups = (1...501).map { ([ResultValue.text("v\($0)")], Set([$0])) }
    #expect(
      try StageQuestion(across: text("number"), groups).failure()?.code == .bucketsTooMany)
  }

  @Test func `law 7: the footer carries n and what was left out`() throws {
    var question = try StageQuestion("", [([], units(1...1234))])
    question.groups.unknown = 12
    question.groups.unsound = 3
    let footer = try question.footer()
    #expect(footer.contains("cases — n = 1,234"))
    #expect(footer.contains("left out: 12 for which the condition is unknown"))
    #expect(footer.contains("3 without a start or with an end before it"))
  }

  @Test func `law 7: units without the measure's argument are counted`() throws {
    var question = try StageQuestion("", [([], units(1...5))]).showing([
      ("median of age", .median, [:])
    ])
    question.groups.missingArguments = [3]
    #expect(try question.footer().contains("median of age: 3 without a value"))
  }

  @Test func `law 2: rows of each overlap, and the footer prints the distinct total`() throws {
    var dimension = text("charge.category")
    dimension.each = ChildPath(ups: [], downs: [], noun: 0)
    let question = try StageQuestion(
      by: [dimension], [([.text("drugs")], [1, 2]), ([.text("weapons")], [2, 3])])
    #expect(
      try question.footer().contains(
        "a case is counted under every charge.category it has; the groups add to 4, distinct cases: 3"
      ))
  }

  @Test func `a list keeps its rows in order`() throws {
    let table = try listTable("", [[.text("b"), .text("a")], [.count(1), .missing]])
    #expect(table.printedRows == ["b | 1", "a | -"])
    #expect(table.names == ["name", "n"])
  }
}

/// An evaluator that only lists the rows of a parent noun.
struct ListedParents: QuestionEvaluator {
  var keys: [String]

  func list(_ question: BoundQuestion) throws -> ListedUnits {
    ListedUnits(
      rows: Array(keys.indices), cells: [keys.map { .text($0) }], unknown: 0, unsound: 0,
      selected: keys.count)
  }

  func evaluate(
    _ expression: BoundExpression, on noun: Int, rows: [Int], clock: CivilDate,
    countedDay: CivilDate
  ) throws -> [ResultValue] { [] }
  func exists(_ row: Int, of noun: Int, clock: CivilDate) throws -> Bool { true }
  func rows(of question: BoundQuestion, inGroup key: [ResultValue]?) throws -> [Int] { [] }
  func group(_ question: BoundQuestion) throws -> any GroupedUnits { FakeGroups([]) }
}

/// A list of names and numbers after some stages.
func listTable(_ stages: String, _ cells: [[ResultValue]]) throws -> ResultTable {
  var question = try StageQuestion(stages, [])
  question.bound.head = .list([
    BoundColumn(name: "name", expression: .column(0, .text), type: .text),
    BoundColumn(name: "n", expression: .column(1, .number), type: .number),
  ])
  let list = ListedUnits(
    rows: Array(cells[0].indices), cells: cells, unknown: 0, unsound: 0, selected: cells[0].count)
  return try StagePipeline(clock: question.bound.clock, office: question.office).answer(
    question.bound, list: list, builder: TableBuilder(office: question.office)
  ).table
}
