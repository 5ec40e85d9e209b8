import DocketCore

@testable import DocketRender

/// Answers as the engine gives them, for every kind of chart.
enum ChartSamples {
  /// A chart's name in a golden and the answer it draws.
  static let all: [(name: String, table: ResultTable)] = [
    ("bars", charted(units(), "bars")),
    ("bars of shares", charted(shares(), "bars")),
    ("bars below zero", charted(changes(), "bars")),
    ("bars compared", charted(compared(), "bars")),
    ("bars across", charted(across(), "bars")),
    ("columns", charted(weekdays(), "columns")),
    ("columns by month", charted(monthly(), "columns")),
    ("stacked", charted(across(), "stacked")),
    ("stacked flow", charted(flow(), "stacked")),
    ("line", charted(monthly(), "line")),
    ("line of series", charted(series(3), "line")),
    ("line of eight series", charted(series(8), "line")),
    ("line of a share", charted(shareByMonth(), "line", target: Number(mantissa: 3, scale: 1))),
    ("line of a change", change()),
    ("histogram", charted(list(), "histogram")),
    ("histogram of bands", charted(bands(), "histogram")),
    ("box", charted(list(), "box")),
    ("heatmap", charted(pairs(), "heatmap")),
    ("heatmap of cohorts", charted(cohorts(), "heatmap")),
    ("scatter", charted(list(), "scatter")),
    ("spark", charted(series(4), "spark")),
    ("survival", charted(curves(3), "survival")),
    ("survival of all", charted(curves(1), "survival")),
    ("forest", charted(disparity(), "forest")),
    ("control", charted(control(), "control")),
    ("funnel", charted(funnel(), "funnel")),
    ("funnel by severity", charted(funnels(), "funnel")),
    ("picked by shape", charted(monthly(), nil)),
    ("cannot be drawn", charted(units(), "survival")),
  ]

  static func charted(
    _ table: ResultTable, _ kind: String?, of column: String? = nil, target: Number? = nil
  ) -> ResultTable {
    var table = table
    table.chart = ChartRequest(kind: kind, column: column, target: target)
    return table
  }

  static func group(_ name: String, numeric: Bool = false) -> ResultColumn {
    ResultColumn(name, role: .group, isNumeric: numeric)
  }

  static func measure(
    _ name: String, _ format: ResultColumn.Format = .count, _ part: ResultColumn.Part = .value
  ) -> ResultColumn {
    ResultColumn(name, role: .measure, format: format, isNumeric: true, part: part)
  }

  static func month(_ n: Int) -> ResultValue {
    let start = CivilDate(year: 2023 + n / 12, month: n % 12 + 1, day: 1) ?? .first
    return .bucket(Bucket(unit: .month, start: start))
  }

  static func units() -> ResultTable {
    ResultTable(
      columns: [group("unit"), measure("count")],
      cells: [
        [
          .text("General Felony"), .text("Homicide"), .text("Domestic Violence"), .text("Juvenile"),
          .text("Misdemeanor"), .missing, .label("others"), .label("total"),
        ],
        [
          .count(1423), .count(87), .count(640), .count(211), .count(2310), .count(4), .count(0),
          .count(4675),
        ],
      ], rowKinds: [6: .others, 7: .total],
      footer: [
        .init(.unit, "4,675 cases, each counted once"), .init(.asOf, "data as of 2025-01-15"),
      ],
      question: "count cases filed in 2024 by unit | total")
  }

  static func shares() -> ResultTable {
    let rows: [(String, Int, Int, Int, Int)] = [
      ("Homicide", 4, 87, 18, 112), ("General Felony", 260, 1423, 163, 204),
      ("Domestic Violence", 201, 640, 279, 351), ("Juvenile", 0, 14, 0, 215),
    ]
    return ResultTable(
      columns: [
        group("unit"), measure("numerator", .count, .numerator),
        measure("denominator", .count, .denominator), measure("share", .percent),
        measure("low", .percent, .low), measure("high", .percent, .high),
        measure("unknown", .count, .unknown),
      ],
      cells: [
        rows.map { .text($0.0) }, rows.map { .count($0.1) }, rows.map { .count($0.2) },
        rows.map { .ratio($0.1, $0.2) }, rows.map { .ratio($0.3, 1000) },
        rows.map { .ratio($0.4, 1000) }, rows.map { _ in .count(0) },
      ], footer: [.init(.unit, "2,164 cases decided in 2024")],
      question: "share declined of cases decided in 2024 by unit")
  }

  static func changes() -> ResultTable {
    ResultTable(
      columns: [group("unit"), measure("change")],
      cells: [
        [.text("Homicide"), .text("General Felony"), .text("Juvenile"), .text("Traffic")],
        [.count(12), .count(-140), .count(0), .missing],
      ], question: "count cases by unit | add change = count - 100 | keep unit, change")
  }

  static func compared() -> ResultTable {
    ResultTable(
      columns: [
        group("unit"), measure("count"), measure("previous", .count, .reference),
        measure("ratio", .decimals(2)), measure("low", .decimals(2), .low),
        measure("high", .decimals(2), .high),
      ],
      cells: [
        [.text("Homicide"), .text("General Felony"), .text("Juvenile")],
        [.count(87), .count(1423), .count(211)], [.count(102), .count(1280), .count(0)],
        [decimal(85), decimal(111), .missing], [decimal(64), decimal(103), .missing],
        [decimal(113), decimal(120), .missing],
      ], question: "count cases filed in 2024 by unit compared to previous year")
  }

  static func decimal(_ hundredths: Int64) -> ResultValue {
    .number(Number(mantissa: hundredths, scale: 2))
  }

  static func across() -> ResultTable {
    ResultTable(
      columns: [
        group("unit"), measure("felony"), measure("misdemeanor"), measure("infraction"),
        measure("total"),
      ],
      cells: [
        [.text("General Felony"), .text("Homicide"), .text("Misdemeanor"), .label("total")],
        [.count(1300), .count(87), .count(120), .count(1507)],
        [.count(110), .count(0), .count(2100), .count(2210)],
        [.count(13), .count(0), .count(90), .count(103)],
        [.count(1423), .count(87), .count(2310), .count(3820)],
      ], rowKinds: [3: .total],
      question: "count cases filed in 2024 by unit across severity | total")
  }

  /// A flow that adds up in every row.
  static func flow() -> ResultTable {
    let names = ["opening", "in", "reactivated", "reopened", "out", "inactive", "closing"]
    let units: [(String, [Int])] = [
      ("Homicide", [14, 11, 0, 0, 6, 0, 19]), ("Narcotics", [32, 45, 7, 3, 51, 6, 30]),
      ("Traffic", [11, 65, 3, 0, 55, 6, 18]),
    ]
    return ResultTable(
      columns: [group("unit")]
        + names.map { measure($0, .count, $0 == "in" || $0 == "out" ? .value : .other) },
      cells: [units.map { .text($0.0) }]
        + names.indices.map { column in units.map { .count($0.1[column]) } },
      question: "flow of cases in 2024 by unit")
  }

  static func weekdays() -> ResultTable {
    ResultTable(
      columns: [group("weekday"), measure("count")],
      cells: [
        (0..<7).map { .bucket(Bucket(unit: .weekday, start: CivilDate(day: Int32(4 + $0)))) },
        [210, 234, 199, 188, 240, 31, 0].map { .count($0) },
      ], question: "count cases filed in 2024 by weekday")
  }

  static let counts = [
    312, 298, 341, 330, 352, 365, 349, 371, 340, 322, 301, 0, 318, 325, 360, 342, 371, 380, 399,
    377,
    362, 350, 331, 290,
  ]

  /// Two years by month with a gap, a zero, a provisional and a partial month, and a mark.
  static func monthly() -> ResultTable {
    var table = ResultTable(
      columns: [group("month"), measure("count")],
      cells: [(0..<24).map { month($0) }, counts.map { .count($0) }],
      rowKinds: [22: .provisional, 23: .partial],
      footer: [
        .init(.unit, "7,676 cases, each counted once"), .init(.asOf, "data as of 2024-12-20"),
      ],
      question: "count cases filed in 2023 to 2024 by month")
    table.cells[1][4] = .missing
    table.marks = [
      DateMark(day: CivilDate(year: 2023, month: 7, day: 1) ?? .first, name: "Diversion policy")
    ]
    return table
  }

  /// Counts by month and unit.
  static func series(_ count: Int) -> ResultTable {
    let names = [
      "Homicide", "General Felony", "Juvenile", "Traffic", "Domestic Violence", "Fraud", "Appeals",
      "Drugs",
    ]
    var cells: [[ResultValue]] = [[], [], []]
    for m in 0..<18 {
      for s in 0..<count {
        cells[0].append(month(m))
        cells[1].append(.text(names[s % names.count]))
        cells[2].append(.count(40 * (s + 1) + (m * (s + 2) * 7) % 37 + m * (s % 3)))
      }
    }
    return ResultTable(
      columns: [group("month"), group("unit"), measure("count")], cells: cells,
      question: "count cases filed in last 18 months by month, unit")
  }

  static func shareByMonth() -> ResultTable {
    let hits = [22, 25, 19, 30, 28, 31, 26, 35, 33, 38, 36, 41]
    return ResultTable(
      columns: [
        group("month"), measure("share", .percent), measure("low", .percent, .low),
        measure("high", .percent, .high),
      ],
      cells: [
        (0..<12).map { month($0) }, hits.map { .ratio($0, 120) }, hits.map { .ratio($0 - 8, 120) },
        hits.map { .ratio($0 + 9, 120) },
      ], question: "share diverted of cases decided in 2023 by month")
  }

  /// A test of change that draws the series it was made on.
  static func change() -> ResultTable {
    let split = CivilDate(year: 2024, month: 1, day: 1) ?? .first
    var table = ResultTable(
      columns: [
        group("what"), measure("estimate", .decimals(1)), measure("low", .decimals(1), .low),
        measure("high", .decimals(1), .high),
      ],
      cells: [
        [.text("level"), .text("slope")], [decimal(3120), decimal(-40)],
        [decimal(1810), decimal(-210)], [decimal(4440), decimal(130)],
      ], question: "count cases filed in 2023 to 2024 by month before and after 2024-01-01")
    let values = counts.enumerated().map { $0 == 11 ? 315 : $1 - ($0 < 12 ? 30 : 0) }
    let fitted: [ResultValue] = (0..<24).map { (m: Int) -> ResultValue in
      let hundredths = m < 12 ? 29_800 + m * 150 : 36_500 - (m - 12) * 120
      return decimal(Int64(hundredths))
    }
    let months: [ResultValue] = (0..<24).map { month($0) }
    var drawn = ResultTable(
      columns: [group("month"), measure("count"), measure("fitted", .decimals(1))],
      cells: [months, values.map { .count($0) }, fitted])
    drawn.rowKinds = [23: .partial]
    table.drawn = [drawn]
    table.marks = [DateMark(day: split, name: "")]
    table.chart = ChartRequest(kind: "line")
    return table
  }

  /// Ages of pending cases in three units.
  static func list() -> ResultTable {
    var random = Seeded(state: 7)
    let units = ["Homicide", "General Felony", "Juvenile"]
    var cells: [[ResultValue]] = [[], [], []]
    for i in 0..<240 {
      let unit = i % 3
      let age = (0..<4).reduce(0) { sum, _ in
        sum + Int.random(in: 0...(unit == 0 ? 260 : unit == 1 ? 140 : 60), using: &random)
      }
      cells[0].append(.text(units[unit]))
      cells[1].append(i == 100 ? .missing : .count(age))
      cells[2].append(.count(1 + age / 90 + Int.random(in: 0...4, using: &random)))
    }
    return ResultTable(
      columns: [
        ResultColumn("unit", role: .detail),
        ResultColumn("age", role: .detail, format: .days, isNumeric: true),
        ResultColumn("hearings", role: .detail, format: .count, isNumeric: true),
      ], cells: cells, footer: [.init(.unit, "240 cases pending")],
      question: "list cases pending showing unit, age, hearings")
  }

  static func bands() -> ResultTable {
    let edges = [18, 25, 35, 50]
    let all = [nil] + edges.map { Number($0) }
    return ResultTable(
      columns: [group("defendant_age"), measure("count")],
      cells: [
        all.indices.map { i in
          .band(from: all[i], to: i + 1 < all.count ? all[i + 1] : nil, whole: true)
        } + [.missing],
        [.count(112), .count(840), .count(1210), .count(960), .count(301), .count(17)],
      ], question: "count defendants filed in 2024 by age in bands (18, 25, 35, 50)")
  }

  static func pairs() -> ResultTable {
    var cells: [[ResultValue]] = [[], [], []]
    for (u, unit) in ["General Felony", "Homicide", "Juvenile"].enumerated() {
      for m in 0..<12 {
        cells[0].append(.text(unit))
        cells[1].append(month(m))
        cells[2].append(
          m == 5 && u == 1 ? .missing : .count([90, 12, 40][u] + (m * 7 + u * 3) % 23))
      }
    }
    return ResultTable(
      columns: [group("unit"), group("month"), measure("count")], cells: cells,
      question: "count cases filed in 2023 by unit, month")
  }

  /// A cohort triangle: shares ended within 90, 180 and 365 days by quarter of filing.
  static func cohorts() -> ResultTable {
    var columns = [group("quarter")]
    var cells: [[ResultValue]] = [
      (0..<6).map {
        let start = CivilDate(year: 2023 + $0 / 4, month: 3 * ($0 % 4) + 1, day: 1) ?? .first
        return .bucket(Bucket(unit: .quarter, start: start))
      }
    ]
    for (d, days) in [90, 180, 365].enumerated() {
      columns.append(measure("share_\(days)", .percent))
      columns.append(measure("low_\(days)", .percent, .low))
      columns.append(measure("high_\(days)", .percent, .high))
      for shift in [0, -4, 4] {
        cells.append(
          (0..<6).map { q in
            q + d * 2 > 6 ? .immature : .ratio(22 + d * 24 + q * 2 + shift, 100)
          })
      }
    }
    return ResultTable(
      columns: columns, cells: cells,
      question:
        "share disposed of cases filed in 2023 to 2024-Q2 within 90, 180, 365 days by quarter")
  }

  static func curves(_ count: Int) -> ResultTable {
    let names = ["felony", "misdemeanor", "infraction"]
    var table = ResultTable(
      columns: [
        group("severity"), measure("n", .count, .denominator), measure("q25", .days, .other),
        measure("median", .days), measure("q75", .days, .other), measure("low", .days, .low),
        measure("high", .days, .high),
      ],
      cells: [
        (0..<count).map { .text(names[$0]) }, (0..<count).map { .count(1200 / ($0 + 1)) },
        (0..<count).map { .count(90 / ($0 + 1)) }, (0..<count).map { .count(210 / ($0 + 1)) },
        (0..<count).map { $0 == 0 ? .beyond(720) : .count(420 / ($0 + 1)) },
        (0..<count).map { .count(190 / ($0 + 1)) }, (0..<count).map { .count(231 / ($0 + 1)) },
      ], footer: [.init(.unit, "cases filed in 2023, open ones counted as open")],
      question: "time from filing to disposition for cases filed in 2023 by severity")
    table.curves = (0..<count).map { c in
      var open = 1.0
      var steps: [ResultCurve.Step] = []
      for i in 0..<48 {
        open *= 1 - 0.03 * Double(c + 1) + 0.0004 * Double(i)
        steps.append(
          .init(
            day: i * 15, value: open, low: max(0, open - 0.04), high: min(1, open + 0.04),
            atRisk: Int(1200.0 / Double(c + 1) * open)))
      }
      return ResultCurve(
        kind: .survival, group: count == 1 ? [] : [.text(names[c])], units: 1200 / (c + 1),
        steps: steps)
    }
    return table
  }

  static func disparity() -> ResultTable {
    let rows: [(String, Int64?, Int64?, Int64?)] = [
      ("White", nil, nil, nil), ("Black", 128, 109, 150), ("Hispanic", 112, 94, 134),
      ("Asian", 71, 32, 158), ("Native American", 205, 51, 824),
    ]
    func value(_ n: Int64?) -> ResultValue { n.map(decimal) ?? .missing }
    return ResultTable(
      columns: [
        group("race"), measure("share", .percent), measure("share of White", .percent, .reference),
        measure("difference", .percent), measure("low", .percent, .low),
        measure("high", .percent, .high), measure("ratio", .decimals(2)),
        measure("ratio_low", .decimals(2), .low), measure("ratio_high", .decimals(2), .high),
      ],
      cells: [
        rows.map { .text($0.0) }, rows.indices.map { .ratio(20 + $0 * 3, 100) },
        rows.map { _ in .ratio(20, 100) }, rows.map { $0.1 == nil ? .missing : decimal(4) },
        rows.map { $0.1 == nil ? .missing : decimal(-2) },
        rows.map { $0.1 == nil ? .missing : decimal(9) }, rows.map { value($0.1) },
        rows.map { value($0.2) }, rows.map { value($0.3) },
      ], footer: [.init(.note, "a difference, not its cause")],
      question: "share declined of defendants decided in 2022 to 2024 by race compared to White")
  }

  static func control() -> ResultTable {
    let hits = [
      21, 24, 19, 22, 25, 20, 23, 21, 24, 22, 20, 23, 22, 41, 24, 21, 34, 35, 33, 36, 34, 33, 35,
      36,
    ]
    var table = ResultTable(
      columns: [
        group("month"), measure("share", .percent), measure("center", .percent, .center),
        measure("lower", .percent, .lowerLimit), measure("upper", .percent, .upperLimit),
        measure("signal", .plain, .signal),
      ],
      cells: [
        (0..<24).map { month($0) }, hits.map { .ratio($0, 120) },
        (0..<24).map { .ratio($0 < 16 ? 22 : 35, 120) },
        (0..<24).map { .ratio($0 < 16 ? 9 : 20, 120) },
        (0..<24).map { .ratio($0 < 16 ? 35 : 50, 120) },
        (0..<24).map { $0 == 13 ? .text("above") : .missing },
      ], question: "share dismissed of cases disposed in 2023 to 2024 by month | control")
    table.rowKinds = [23: .provisional]
    table.marks = [
      DateMark(day: CivilDate(year: 2024, month: 5, day: 1) ?? .first, name: "New charging rule")
    ]
    return table
  }

  static func funnel() -> ResultTable {
    ResultTable(
      columns: [
        group("step"), measure("reached"), measure("share of first", .percent),
        measure("share of previous", .percent),
      ],
      cells: [
        [
          .text("referred"), .text("filed"), .text("arraigned"), .text("convicted"),
          .text("sentenced"),
        ],
        [.count(4210), .count(3105), .count(2988), .count(1422), .count(1398)],
        [
          .ratio(1, 1), .ratio(3105, 4210), .ratio(2988, 4210), .ratio(1422, 4210),
          .ratio(1398, 4210),
        ],
        [.missing, .ratio(3105, 4210), .ratio(2988, 3105), .ratio(1422, 2988), .ratio(1398, 1422)],
      ], question: "funnel of cases referred in 2023 through referred, filed, arraigned, convicted")
  }

  static func funnels() -> ResultTable {
    let steps = ["referred", "filed", "convicted"]
    return ResultTable(
      columns: [group("severity"), group("step"), measure("reached")],
      cells: [
        (0..<6).map { .text($0 < 3 ? "felony" : "misdemeanor") },
        (0..<6).map { .text(steps[$0 % 3]) },
        [.count(1210), .count(980), .count(511), .count(3000), .count(2125), .immature],
      ], question: "funnel of cases referred in 2023 through referred, filed, convicted by severity"
    )
  }
}
