import DocketCore
import Testing

@testable import DocketEngine

/// What happens to a result after a bar.
@Suite struct StagesTests {
  private let letters: [([ResultValue], Set<Int>)] = [
    ([.text("a")], units(1...3)), ([.text("b")], units(4...8)), ([.text("c")], units(9...11)),
    ([.missing], units(20...29)), ([.text("d")], [30]),
  ]

  private func letters(_ stages: String) throws -> StageQuestion {
    try StageQuestion(stages, by: [text("unit")], letters)
  }

  // MARK: sort

  @Test func `rule 26: sort is stable`() throws {
    #expect(
      try letters("| sort by count").rows() == [
        "d | 1", "a | 3", "c | 3", "b | 5", "(missing) | 10",
      ])
    #expect(
      try letters("| sort by unit descending | sort by count descending").rows() == [
        "(missing) | 10", "b | 5", "c | 3", "a | 3", "d | 1",
      ])
  }

  @Test func `rule 26: missing is last in both directions`() throws {
    #expect(try letters("| sort by unit").rows().last == "(missing) | 10")
    let rows = try letters("| sort by unit descending").rows()
    #expect(rows.first == "d | 1")
    #expect(rows.last == "(missing) | 10")
  }

  @Test func `rules 23, 26: none comes before missing, both last in both directions`() throws {
    let groups: [([ResultValue], Set<Int>)] = [
      ([.missing], [1]), ([.text("a")], [2]), ([.none], [3]), ([.text("b")], [4]),
    ]
    for stages in ["", "| sort by unit", "| sort by unit descending"] {
      #expect(
        try StageQuestion(stages, by: [text("unit")], groups).rows().suffix(2) == [
          "(none) | 1", "(missing) | 1",
        ])
    }
  }

  @Test func `rule 26: a column of ranked values sorts by rank, a second key breaks ties`() throws {
    let question = try StageQuestion(
      "| sort by class, unit descending",
      by: [text("unit"), text("class", domain: .known(["X", "A"], printEmpty: false))],
      [
        ([.text("u"), .text("A")], [1]), ([.text("v"), .text("X")], [2]),
        ([.text("w"), .text("A")], [3]),
      ])
    #expect(try question.rows() == ["v | X | 1", "w | A | 1", "u | A | 1"])
  }

  @Test func `a list sorts by several columns with missing last, decimals by value`() throws {
    let cells: [[ResultValue]] = [
      [.text("x"), .text("Y"), .text("y"), .text("z")],
      [
        .number(Number(mantissa: 15, scale: 1)), .count(2),
        .number(Number(mantissa: 125, scale: 2)),
        .missing,
      ],
    ]
    #expect(
      try listTable("| sort by n", cells).printedRows == ["y | 1.25", "x | 1.5", "Y | 2", "z | -"])
    #expect(
      try listTable("| sort by n descending", cells).printedRows.last == "z | -")
    // Letters of another case are one category, so the second key decides between Y and y.
    #expect(
      try listTable("| sort by name, n", cells).printedRows == [
        "x | 1.5", "y | 1.25", "Y | 2", "z | -",
      ])
  }

  @Test func `numbers too large or too fine for whole keys still sort by value`() throws {
    let third = try #require(Number(1).divided(by: Number(3)))
    let cells: [[ResultValue]] = [
      [.text("a"), .text("b"), .text("c")],
      [.count(Int.max), .number(third), .count(-5)],
    ]
    #expect(
      try listTable("| sort by n | keep name", cells).printedRows == ["c", "b", "a"])
  }

  @Test func `sorting stops when it is cancelled`() throws {
    let cancellation = Cancellation()
    cancellation.cancel()
    #expect(throws: Diagnostic.self) {
      _ = try SortKeys.order(
        [
          SortKeys(
            (0..<10_000).map { .count($0 * 7919 % 10_007) }, rows: Array(0..<10_000),
            order: GroupOrder(), descending: false, cancellation)
        ], count: 10_000, cancellation)
    }
  }

  // MARK: top

  @Test func `rule 29: top takes the greatest of the first measure and keeps ties`() throws {
    let question = try letters("| top 2")
    #expect(try question.rows() == ["b | 5", "a | 3", "c | 3"])
    let footer = try question.footer()
    #expect(footer.contains("3 rows shown because of ties"))
    #expect(footer.contains("1 of 5 rows not shown"))
  }

  @Test func `rule 29: missing is never one of the N: it is cut and counted in the footer`() throws
  {
    let question = try letters("| top 1")
    #expect(try question.rows() == ["b | 5"])
    #expect(try question.footer().contains("(missing) is not shown: 10 cases"))
  }

  @Test func `rule 29: top follows the current order when sorted`() throws {
    #expect(try letters("| sort by count | top 2").rows() == ["d | 1", "a | 3", "c | 3"])
    #expect(try letters("| sort by unit descending | top 2").rows() == ["d | 1", "c | 3"])
  }

  @Test func `rule 29: others are the distinct units in at least one group not shown`() throws {
    let question = try StageQuestion(
      "| top 1 with others", by: [text("unit")],
      [
        ([.text("a")], units(1...9)), ([.text("b")], units(8...12)), ([.missing], [12, 13]),
        ([.text("c")], [10]),
      ])
    let table = try question.table()
    #expect(table.printedRows == ["a | 9", "others | 6"])
    #expect(table.kind(ofRow: 1) == .others)
  }

  @Test func `rule 29: others come after a later sort, and totals after others`() throws {
    let question = try letters("| top 2 with others | total | sort by count")
    #expect(
      try question.rows() == ["a | 3", "c | 3", "b | 5", "others | 11", "total | 22"])
  }

  @Test func `rule 29: top by another column`() throws {
    let question = try StageQuestion(
      "| top 1 by max", by: [text("unit")],
      [([.text("a")], [1, 2]), ([.text("b")], [3])]
    ).showing([("count", .count, [:]), ("max of n", .maximum, [1: Number(4), 3: Number(9)])])
    #expect(try question.rows() == ["b | 1 | 9"])
  }

  @Test func `rule 29: with across top ranks by all columns together`() throws {
    let question = try StageQuestion(
      "| top 1", by: [text("unit")], across: text("severity"),
      [
        ([.text("a"), .text("f")], units(1...5)), ([.text("b"), .text("f")], units(10...13)),
        ([.text("b"), .text("m")], units(14...16)),
      ])
    #expect(try question.rows() == ["b | 4 | 3"])
  }

  @Test func `a list keeps ties of its order too, and top alone takes the first rows`() throws {
    let cells: [[ResultValue]] = [
      [.text("a"), .text("b"), .text("c")], [.count(1), .count(1), .count(0)],
    ]
    #expect(
      try listTable("| sort by n descending | top 1", cells).printedRows == ["a | 1", "b | 1"])
    #expect(try listTable("| top 2", cells).printedRows == ["a | 1", "b | 1"])
    #expect(throws: Diagnostic.self) { try listTable("| top 2 with others", cells) }
  }

  @Test func `rows that an evaluator did not hand over are counted by top`() throws {
    var question = try StageQuestion("| top 1", [])
    question.bound.head = .list([
      BoundColumn(name: "name", expression: .column(0, .text), type: .text)
    ])
    let list = ListedUnits(
      rows: [0], cells: [[.text("a")]], unknown: 0, unsound: 0, selected: 7)
    let table = try StagePipeline(clock: question.bound.clock, office: question.office).answer(
      question.bound, list: list, builder: TableBuilder(office: question.office)
    ).table
    #expect(table.footer.contains { $0.text == "top 1: 6 of 7 rows not shown" })
  }

  // MARK: keep

  @Test func `keep orders columns, and what it drops can still be totalled`() throws {
    let question = try letters("| add double = count * 2 | keep double, unit | total")
    #expect(try question.rows().last == "44 | total")
    #expect(try question.table().names == ["double", "unit"])
  }

  @Test func `an unknown column is named with its place and the nearest one`() throws {
    let failure = try letters("| keep unit, conut").failure()
    #expect(failure?.code == .unknownColumn)
    #expect(failure?.source?.column == 26)
    #expect(failure?.suggestions.first?.replacement == "count cases | keep unit, count")
  }

  @Test func `names fit without case, with underscores, by function and by last word`() throws {
    let question = try StageQuestion(
      "| keep Category, median, MAX_OF_N", by: [text("charge.category")],
      [([.text("a")], [1])]
    ).showing([
      ("median of n", .median, [1: Number(4)]), ("max of n", .maximum, [1: Number(9)]),
    ])
    #expect(try question.table().names == ["charge.category", "median of n", "max of n"])
    let twice = try StageQuestion("| sort by median", by: [text("unit")], [([.text("a")], [1])])
      .showing([("median of n", .median, [:]), ("median of m", .median, [:])])
    #expect(twice.failure()?.code == .ambiguousName)
  }

  // MARK: total

  @Test func `rule 27, law 4: total counts distinct units, never the sum`() throws {
    let question = try StageQuestion(
      "| total", by: [text("unit")],
      [([.text("a")], units(1...5)), ([.text("b")], units(4...8))])
    let table = try question.table()
    #expect(table.printedRows == ["a | 5", "b | 5", "total | 8"])
    #expect(table.kind(ofRow: 2) == .total)
  }

  @Test func `rule 27: total is of the rows still shown, and says so when rows were cut`() throws {
    let before = try letters("| total | top 1")
    #expect(try before.rows() == ["b | 5", "total | 5"])
    #expect(try before.footer().contains("total: distinct cases of the 1 row shown, not of all 5"))
    #expect(try letters("| total").footer().contains("not of all") == false)
  }

  @Test func `rule 27: with across both margins are distinct units`() throws {
    let question = try StageQuestion(
      "| total", by: [text("unit")], across: text("race"),
      [
        ([.text("a"), .text("x")], units(1...5)), ([.text("a"), .text("y")], units(5...6)),
        ([.text("b"), .text("x")], units(1...2)),
      ])
    #expect(try question.table().names == ["unit", "x", "y", "total"])
    #expect(try question.rows() == ["a | 5 | 2 | 6", "b | 2 | 0 | 2", "total | 5 | 2 | 6"])
  }

  @Test func `rule 27: a margin column counts the columns still shown`() throws {
    let groups: [([ResultValue], Set<Int>)] = [
      ([.text("a"), .text("x")], units(1...5)), ([.text("a"), .text("y")], units(6...7)),
      ([.text("a"), .text("z")], [8]),
    ]
    let cut = try StageQuestion(
      "| keep unit, x, y | total", by: [text("unit")], across: text("race"), groups)
    #expect(try cut.rows() == ["a | 5 | 2 | 7", "total | 5 | 2 | 7"])
    #expect(try cut.footer().contains("total: of 2 columns, not of all 3"))
    let later = try StageQuestion(
      "| total | keep unit, x, total", by: [text("unit")], across: text("race"), groups)
    #expect(try later.rows() == ["a | 5 | 5", "total | 5 | 5"])
    let alone = try StageQuestion(
      "| total | keep unit, total", by: [text("unit")], across: text("race"), groups)
    #expect(try alone.rows() == ["a | 8", "total | 8"])
  }

  @Test func `law 4: the total of a median is the median of all units`() throws {
    let question = try StageQuestion(
      "| total", by: [text("unit")],
      [([.text("a")], [1, 2, 3]), ([.text("b")], [4])]
    ).showing([
      ("median of n", .median, [1: Number(1), 2: Number(2), 3: Number(3), 4: Number(100)])
    ])
    #expect(try question.rows() == ["a | 2", "b | 100", "total | 2.50"])
  }

  @Test func `rule 20: the total of stock points is labelled for what it counts`() throws {
    var question = try StageQuestion(
      "| total",
      by: [BoundDimension(name: "month", kind: .stockPoint, each: nil, domain: .occurring)],
      [([bucket("2024-01-01")], [1, 2]), ([bucket("2024-02-01")], [2, 3])])
    question.bound.stock = .points(
      try ["2024-01-01", "2024-02-01"].map { Bucket.containing(try day($0), unit: .month) })
    #expect(try question.rows().last == "total (on any of the days) | 3")
  }

  @Test func `a list has nothing to total or to take a percent of`() throws {
    let cells: [[ResultValue]] = [[.text("a")], [.count(1)]]
    for (stage, code) in [
      ("| total", DiagnosticCode.qualifierMisplaced), ("| percent", .percentNeedsCount),
    ] {
      do {
        _ = try listTable(stage, cells)
        Issue.record("\(stage) is refused")
      } catch let diagnostic as Diagnostic {
        #expect(diagnostic.code == code)
      }
    }
  }

  // MARK: percent

  @Test func `rule 28: percent is of the question's distinct units, before top and where`() throws {
    for stages in ["| percent | top 1", "| top 1 | percent", "| where count = 5 | percent"] {
      #expect(try letters(stages).rows() == ["b | 5 | 22.7%"])
    }
  }

  @Test func `rule 28: under each percents may pass 100, and the footer says so`() throws {
    var dimension = text("category")
    dimension.each = ChildPath(ups: [], downs: [], noun: 0)
    let question = try StageQuestion(
      "| percent | total", by: [dimension],
      [([.text("a")], [1, 2]), ([.text("b")], [2, 1])])
    #expect(try question.rows() == ["a | 2 | 100.0%", "b | 2 | 100.0%", "total | 2 | 100.0%"])
    #expect(try question.footer().contains("percents can add to more than 100"))
  }

  @Test func `rule 28: percent within a group is of that group's distinct units`() throws {
    let groups: [([ResultValue], Set<Int>)] = [
      ([.text("u"), .text("x")], [1, 2, 3]), ([.text("u"), .text("y")], [4]),
      ([.text("v"), .text("x")], [5]),
    ]
    let rows = try StageQuestion(
      "| top 2 | percent within unit | total", by: [text("unit"), text("race")], groups
    ).rows()
    #expect(
      rows == [
        "u | x | 3 | 75.0%", "u | y | 1 | 25.0%", "v | x | 1 | 100.0%", "total |  | 5 | 100.0%",
      ])
    let across = try StageQuestion(
      "| percent within unit", by: [text("unit")], across: text("race"), groups)
    #expect(try across.rows() == ["u | 3 | 75.0% | 1 | 25.0%", "v | 1 | 100.0% | 0 | 0.0%"])
    let columns = try StageQuestion(
      "| percent within race", by: [text("unit")], across: text("race"), groups)
    #expect(try columns.rows() == ["u | 3 | 75.0% | 1 | 100.0%", "v | 1 | 25.0% | 0 | 0.0%"])
  }

  @Test func `percent needs a count`() throws {
    let question = try letters("| percent").showing([("max of n", .maximum, [:])])
    #expect(question.failure()?.code == .percentNeedsCount)
  }

  // MARK: save

  @Test func `save asks for a file with the table as it is at that stage`() throws {
    let outcome = try letters("| save \"all.csv\" | top 1").outcome()
    #expect(outcome.saves.map(\.file) == ["all.csv"])
    #expect(outcome.saves.first?.table.rowCount == 5)
    #expect(outcome.table.rowCount == 1)
  }

  // MARK: show

  @Test func `show summarises the rows, not the total`() throws {
    let question = try letters("| total | show mean of count, max of count, count")
    #expect(try question.rows() == ["4.4 | 10 | 5"])
    #expect(try question.table().names == ["mean of count", "max of count", "count"])
  }

  @Test func `show by a column groups the rows, and its total is measured over all rows`() throws {
    let question = try StageQuestion(
      "| show mean of count by unit | total", by: [text("unit"), text("race")],
      [
        ([.text("u"), .text("x")], units(1...3)), ([.text("u"), .text("y")], [4]),
        ([.text("v"), .text("x")], units(5...6)),
      ])
    #expect(try question.rows() == ["u | 2.0", "v | 2.0", "total | 2.0"])
  }

  @Test func `T112: medians and shares of groups are not averaged, their extremes may be shown`()
    throws
  {
    let groups = [([ResultValue.text("a")], Set([1])), ([.text("b")], [2])]
    let values = [1: Number(4), 2: Number(8)]
    for function in [BoundMeasure.Function.median, .share, .mean] {
      let question = try StageQuestion("| show mean of m", by: [text("unit")], groups)
        .showing([("m", function, values)])
      #expect(question.failure()?.code == .averageOfGroups)
    }
    let largest = try StageQuestion("| show max of m", by: [text("unit")], groups)
      .showing([("m", .median, values)])
    #expect(try largest.rows() == ["8"])
    let derived = try StageQuestion("| add x = m + 1 | show mean of x", by: [text("unit")], groups)
      .showing([("m", .median, values)])
    #expect(derived.failure()?.code == .averageOfGroups)
  }
}
