import DocketCore

/// How far a cohort came: one bar a step, with its share of the first and of the step before.
struct FunnelChart: Chart {
  let name = "funnel"
  let summary = "how far a cohort came, step by step"

  func draw(_ table: ChartTable, _ page: ChartPage) throws(ChartRefusal) -> Drawing {
    let steps = try FunnelChart.steps(table)
    let shown = Array(steps.prefix(ChartPage.mostLines))
    let shares = shown.map { ($0.ofFirst, $0.ofPrevious) }
    let titles = FunnelChart.keys(table).map { table.title($0) } + [FunnelChart.stepTitle(table)]
    let bars = shown.enumerated().map { i, step in
      HorizontalBars.Bar(
        labels: step.names, value: step.value,
        text: step.text, limits: FunnelChart.words(shares[i], isBrief: false),
        briefLimits: FunnelChart.words(shares[i], isBrief: true), isHollow: step.isHollow)
    }
    var drawing = HorizontalBars(
      page: page, titles: titles, title: table.axisTitle(try table.picked().value), bars: bars,
      format: table.table.columns[try table.picked().value].format,
      briefNote: "in brackets: share of the first step, share of the step before"
    ).drawing()
    if shown.count < steps.count {
      drawing.notes.append("the first \(shown.count) of \(steps.count) steps are drawn")
    }
    return drawing
  }

  func sentence(_ table: ChartTable) throws(ChartRefusal) -> String {
    let steps = try FunnelChart.steps(table)
    let parts = steps.prefix(12).map { step in
      step.names.joined(separator: ", ") + " " + step.text
        + (step.ofFirst.map { " (\(FunnelChart.percent($0)) of the first)" } ?? "")
    }
    return "A funnel of \(steps.count) steps: " + parts.joined(separator: "; ")
      + (steps.count > 12 ? "; ..." : "") + "."
  }

  /// One step of one cohort.
  private struct Step {
    var names: [String]
    var value: Double?
    var text: String
    var ofFirst: Double?
    var ofPrevious: Double?
    var isHollow: Bool
  }

  /// The steps as the answer has them. A step begins a new cohort where the group before it changes.
  private static func steps(_ table: ChartTable) throws(ChartRefusal) -> [Step] {
    let isFunnel =
      table.table.question.hasPrefix("funnel")
      || table.table.columns.contains { $0.name == "step" || $0.name == "reached" }
    guard isFunnel, !table.groups.isEmpty else {
      throw ChartRefusal("it has no steps, which only funnel questions have")
    }
    let column = try table.picked().value
    let format = table.table.columns[column].format
    guard format != .percent else { throw ChartRefusal("a funnel needs counts, not shares") }
    let keys = FunnelChart.keys(table)
    let step = stepColumn(table)
    var (first, previous): (Double?, Double?)
    var last: [ResultValue]?
    var steps: [Step] = []
    for row in table.rows {
      let key = keys.map { table.value(row, $0) }
      let value = table.number(row, column)
      if let value, value < 0 { throw ChartRefusal("a number below zero is no step of a funnel") }
      let starts = key != last
      if starts { (first, previous) = (value, nil) }
      last = key
      func share(of whole: Double?) -> Double? {
        guard let value, let whole, whole > 0 else { return nil }
        return value / whole
      }
      let kind = table.table.kind(ofRow: row)
      steps.append(
        Step(
          names: (keys + [step]).map { table.text(row, $0) }, value: value,
          text: table.text(row, column), ofFirst: starts ? nil : share(of: first),
          ofPrevious: starts ? nil : share(of: previous),
          isHollow: kind == .partial || kind == .provisional))
      previous = value
    }
    guard steps.contains(where: { $0.value != nil }) else {
      throw ChartRefusal("every number is missing")
    }
    return steps
  }

  /// The column that names the steps: `step` where there is one, else the last group.
  private static func stepColumn(_ table: ChartTable) -> Int {
    table.groups.first { table.table.columns[$0].name == "step" } ?? table.groups.last ?? 0
  }

  private static func stepTitle(_ table: ChartTable) -> String { table.title(stepColumn(table)) }

  private static func keys(_ table: ChartTable) -> [Int] {
    let step = stepColumn(table)
    return table.groups.filter { $0 != step }
  }

  private static func percent(_ share: Double) -> String {
    Number.inexact(share * 100).rounded(digits: 1) + "%"
  }

  private static func words(_ shares: (Double?, Double?), isBrief: Bool) -> String {
    guard let first = shares.0 else { return "" }
    let previous = shares.1.map(percent) ?? "-"
    return isBrief
      ? "(\(percent(first)), \(previous))"
      : "(\(percent(first)) of first, \(previous) of previous)"
  }
}
