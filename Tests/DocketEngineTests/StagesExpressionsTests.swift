import DocketCore
import Testing

@testable import DocketEngine

/// `where` and `add`: expressions over the columns of a result.
@Suite struct StagesExpressionsTests {
  private func months(_ stages: String) throws -> StageQuestion {
    try StageQuestion(
      stages, by: [text("unit"), time(.month, from: "2024-01-01", until: "2024-04-01")],
      [
        ([.text("Homicide"), bucket("2024-01-01")], units(1...4)),
        ([.text("Homicide"), bucket("2024-03-01")], [5]),
        ([.missing, bucket("2024-02-01")], units(6...7)),
      ])
  }

  /// The counts of the rows for which a condition holds.
  private func kept(_ condition: String) throws -> [String] {
    try months("| where \(condition)").rows()
  }

  private let january = "Homicide | 2024-01 | 4"

  @Test func `numbers compare exactly`() throws {
    #expect(try kept("count > 2") == [january])
    #expect(try kept("2 < count") == [january])
    #expect(try kept("count / 3 = 1 + 1 / 3") == [january])
    #expect(
      try kept("count >= 1 and count != 4 and unit is Homicide") == ["Homicide | 2024-03 | 1"])
  }

  @Test func `text compares as a category, also bare and quoted`() throws {
    #expect(try kept("unit is homicide and count = 4") == [january])
    #expect(try kept("unit = HOMICIDE and count = 4") == [january])
    #expect(try kept("unit is one of (\"Homicide\", Gun) and count > 3") == [january])
    #expect(try kept("unit contains \"OMI\" and count = 4") == [january])
    #expect(try months("| where unit < \"x\"").failure()?.code == .typeMismatch)
  }

  @Test func `three values: missing is neither is nor is not, and not does not find it`() throws {
    #expect(try kept("unit is not Homicide").isEmpty)
    #expect(try kept("not (unit is Homicide)").isEmpty)
    #expect(try kept("unit is missing and count = 2") == ["(missing) | 2024-02 | 2"])
    #expect(try kept("unit is Homicide or count = 2").count == 4)
    #expect(try kept("unit is Homicide and count = 2").isEmpty)
  }

  @Test func `where says how many rows it shows and for how many it is unknown`() throws {
    let footer = try months("| where unit is Homicide").footer()
    #expect(footer.contains("where: 3 of 6 rows shown; for 3 the condition is unknown"))
  }

  @Test func `a value that no row has is noted with the nearest one`() throws {
    let question = try months("| where unit is Homicde")
    #expect(try question.rows().isEmpty)
    #expect(try question.footer().contains("no row has unit \"Homicde\"; did you mean Homicide?"))
  }

  @Test func `time units compare with days, months, quarters and periods by their first day`()
    throws
  {
    #expect(try kept("month < \"2024-02\" and unit is Homicide") == [january])
    #expect(try kept("month <= 2024-01-01 and unit is Homicide") == [january])
    #expect(try kept("month in 2024-01 and unit is Homicide") == [january])
    #expect(try kept("month before 2024-02 and unit is Homicide") == [january])
    #expect(try kept("month is \"2024-01\" and unit is Homicide") == [january])
    #expect(try kept("month >= \"2024-02\"").count == 4)
    #expect(try kept("month in 2024-Q1").count == 6)
    #expect(try kept("month > 2024-01-15").count == 4)
  }

  @Test func `rule 18: beside a fiscal year a year is the one it ends in`() throws {
    let years = try ["2023-07-01", "2024-07-01"].map {
      ResultValue.bucket(Bucket.containing(try day($0), unit: .fiscalYear, fiscalStart: 7))
    }
    for condition in ["= 2025", "is 2025", "is FY2025", "> 2024"] {
      let question = try StageQuestion(
        "| where fiscal_year \(condition) | keep count", by: [time(.fiscalYear)],
        [([years[0]], [1]), ([years[1]], [2, 3])])
      #expect(try question.rows() == ["2"])
    }
  }

  @Test func `a condition that is no condition or asks about units is refused`() throws {
    #expect(try months("| where count").failure()?.code == .notACondition)
    #expect(try months("| where has any charge").failure()?.code == .qualifierMisplaced)
    #expect(try months("| where unit > 3").failure()?.code == .typeMismatch)
    #expect(try months("| where count in 2024").failure()?.code == .notADate)
    #expect(try months("| where severity is felony").failure()?.code == .unknownColumn)
  }

  @Test func `a result of days is compared with a number of days, with or without the word`() throws
  {
    for limit in ["90", "90 days"] {
      var question = try StageQuestion(
        "| where `median of age` > \(limit)", by: [text("unit")],
        [([.text("a")], [1]), ([.text("b")], [2])]
      ).showing([("median of age", .median, [1: Number(80), 2: Number(100)])])
      question.bound.head = .show([
        BoundMeasure(name: "median of age", function: .median, argument: .age, type: .duration)
      ])
      #expect(try question.rows() == ["b | 100"])
    }
  }

  @Test func `rule 52: add works exactly, and dividing by zero is missing`() throws {
    #expect(
      try months("| add x = count / 3 | where x = 4 / 3 | keep x").rows() == ["1.33"])
    #expect(try months("| add x = 1 / (count - 4) | keep x | top 1").table().printedRows.count == 1)
    #expect(
      try months("| add x = 1 / (count - 4) | where x is missing and unit is Homicide | keep count")
        .rows() == ["4"])
  }

  @Test func `law 4: an added column is worked out again for totals and others`() throws {
    let question = try StageQuestion(
      "| add half = count / 2 | top 1 with others | total", by: [text("unit")],
      [([.text("a")], units(1...6)), ([.text("b")], units(6...8)), ([.text("c")], [8])])
    #expect(try question.rows() == ["a | 6 | 3", "others | 3 | 1.50", "total | 8 | 4"])
  }

  @Test func `dates move by days and months, and differ by days`() throws {
    let cells: [[ResultValue]] = [[.text("a")], [.date(try day("2024-01-31"))]]
    var question = try StageQuestion(
      "| add due = filed + 1 month | add later = filed + 90 days | add gap = due - filed", [])
    question.bound.head = .list([
      BoundColumn(name: "name", expression: .column(0, .text), type: .text),
      BoundColumn(name: "filed", expression: .milestone(0), type: .date),
    ])
    let list = ListedUnits(rows: [0], cells: cells, unknown: 0, unsound: 0, selected: 1)
    let table = try StagePipeline(clock: question.bound.clock, office: question.office).answer(
      question.bound, list: list, builder: TableBuilder(office: question.office)
    ).table
    #expect(table.printedRows == ["a | 2024-01-31 | 2024-02-29 | 2024-04-30 | 29"])
  }

  @Test func `parameters are values, an unset one is an error`() throws {
    let question = try months("| where unit is $unit and count > $least")
    let pipeline = StagePipeline(
      clock: question.bound.clock, office: question.office,
      parameters: ["unit": .text("Homicide"), "least": .number(Number(2))])
    let table = try pipeline.answer(
      question.bound, groups: question.groups, builder: TableBuilder(office: question.office)
    ).table
    #expect(table.printedRows == [january])
    #expect(question.failure()?.code == .unknownParameter)
  }

  @Test func `a new column may not take a name that is there`() throws {
    #expect(try months("| add Count = 1").failure()?.code == .reservedName)
    #expect(try months("| keep unit | add count = 1").table().names == ["unit", "count"])
  }

  @Test func `T112: medians of two columns of an across are not added, differences may be`() throws
  {
    let groups: [([ResultValue], Set<Int>)] = [([.text("x")], [1]), ([.text("y")], [2])]
    let values = [1: Number(3), 2: Number(5)]
    let sum = try StageQuestion(
      "| add both = (`x median of n` + `y median of n`) / 2", across: text("race"), groups
    ).showing([("median of n", .median, values)])
    #expect(sum.failure()?.code == .averageOfGroups)
    let gap = try StageQuestion(
      "| add gap = `y median of n` - `x median of n`", across: text("race"), groups
    ).showing([("median of n", .median, values)])
    #expect(try gap.rows() == ["3 | 5 | 2"])
    let counts = try StageQuestion("| add both = x + y", across: text("race"), groups)
    #expect(try counts.rows() == ["1 | 1 | 2"])
  }
}
