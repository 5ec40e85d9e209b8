import DocketCore

/// An answer as charts read it: what names its rows, what can be drawn, and which rows take part.
struct ChartTable {
  /// The answer, or the series that it says to draw in its place.
  let table: ResultTable
  /// What was asked for.
  let request: ChartRequest
  /// Columns that name the rows.
  let groups: [Int]
  /// Numbers that can be drawn, left to right, with their limits.
  let estimates: [Estimate]
  /// Control limits and flags, where the answer has them.
  let center, lowerLimit, upperLimit, signal: Int?
  /// The rows without totals; those of all others stay where they are.
  let rows: [Int]
  /// Whether the rows are units with their fields, not groups with measures.
  let isList: Bool

  /// Reads an answer.
  init(_ answer: ResultTable) {
    var table = answer.drawn.first ?? answer
    if table.marks.isEmpty { table.marks = answer.marks }
    if table.question.isEmpty { table.question = answer.question }
    self.table = table
    request = answer.chart ?? ChartRequest()
    rows = (0..<table.rowCount).filter { table.kind(ofRow: $0) != .total }
    let parts = ChartTable.parts(of: table)
    (center, lowerLimit) = (parts[.center], parts[.lowerLimit])
    (upperLimit, signal) = (parts[.upperLimit], parts[.signal])
    isList = !table.columns.contains { $0.role == .measure }
    if isList {
      let numeric = ChartTable.numericDetails(table, rows)
      estimates = numeric.map { Estimate(value: $0) }
      let names = table.columns.indices.filter { !numeric.contains($0) }
      groups = names.first.map { [$0] } ?? []
    } else {
      groups = table.columns.indices.filter { table.columns[$0].role == .group }
      estimates = ChartTable.estimates(of: table)
    }
  }

  /// The estimate that was asked for, else the first.
  func picked() throws(ChartRefusal) -> Estimate {
    if let name = request.column {
      guard let column = table.column(named: name) else {
        throw ChartRefusal("the answer has no column \(name)")
      }
      if let estimate = estimates.first(where: { $0.value == column }) { return estimate }
      if rows.contains(where: { number($0, column) != nil }) { return Estimate(value: column) }
      throw ChartRefusal("the column \(name) holds no numbers")
    }
    guard let first = estimates.first else { throw ChartRefusal("it has no column of numbers") }
    return first
  }

  /// The estimates drawn together: what was asked for, else the first and every other in its unit and with limits as it.
  func pickedTogether() throws(ChartRefusal) -> [Estimate] {
    let first = try picked()
    if request.column != nil { return [first] }
    let alike = estimates.filter {
      let column = table.columns[$0.value]
      return column.format == table.columns[first.value].format
        && ($0.low == nil) == (first.low == nil) && !ChartTable.compares(column)
    }
    return alike.contains(first) ? alike : [first]
  }

  /// Whether a column tells how two groups differ; it is no further series of what they are.
  static func compares(_ column: ResultColumn) -> Bool {
    let name = column.name.lowercased()
    return ["ratio", "difference"].contains { name == $0 || name.hasSuffix(" " + $0) }
  }

  /// A cell; missing outside of the table.
  func value(_ row: Int, _ column: Int) -> ResultValue {
    guard table.cells.indices.contains(column), table.cells[column].indices.contains(row) else {
      return .missing
    }
    return table.cells[column][row]
  }

  /// The number of a cell, nil where there is none.
  func number(_ row: Int, _ column: Int?) -> Double? {
    column.flatMap { value(row, $0).chartNumber }
  }

  /// What a cell says, unsanitised.
  func text(_ row: Int, _ column: Int) -> String {
    value(row, column).text(in: table.columns[column])
  }

  /// What a column is called.
  func title(_ column: Int) -> String { table.columns[column].title }

  /// A column with its unit, for an axis.
  func axisTitle(_ column: Int) -> String {
    let column = table.columns[column]
    return column.format == .days && !column.title.hasPrefix("days")
      ? column.title + ", days" : column.title
  }

  /// What a row is called: its group values, joined.
  func name(_ row: Int) -> String {
    groups.isEmpty ? "all" : groups.map { text(row, $0) }.joined(separator: ", ")
  }

  /// A value that was asked to be drawn as a line.
  var target: Double? { request.target.map { NiceTicks.bounded($0.double) } }

  /// What the rows are told apart by.
  var groupTitle: String { groups.map { title($0) }.joined(separator: ", ") }

  /// Whether counts of different rows may be added: whole counts, each unit in one row only.
  var isSummable: Bool {
    guard table.question.hasPrefix("count"), let first = estimates.first else { return false }
    return table.columns[first.value].format == .count
      && !table.footer.contains { $0.kind == .overlap }
  }

  private static func parts(of table: ResultTable) -> [ResultColumn.Part: Int] {
    var parts: [ResultColumn.Part: Int] = [:]
    for (i, column) in table.columns.enumerated() where column.role == .measure {
      if parts[column.part] == nil { parts[column.part] = i }
    }
    return parts
  }

  private static func numericDetails(_ table: ResultTable, _ rows: [Int]) -> [Int] {
    table.columns.indices.filter { c in
      table.columns[c].isNumeric && table.cells.indices.contains(c)
        && rows.contains { $0 < table.cells[c].count && table.cells[c][$0].chartNumber != nil }
    }
  }

  /// Limits belong to the value on their left.
  private static func estimates(of table: ResultTable) -> [Estimate] {
    var out: [Estimate] = []
    var reference: Int?
    for (i, column) in table.columns.enumerated() where column.role == .measure {
      let owner = out.count - 1
      switch column.part {
      case .value: out.append(Estimate(value: i))
      case .low where owner >= 0 && out[owner].low == nil: out[owner].low = i
      case .high where owner >= 0 && out[owner].high == nil: out[owner].high = i
      case .reference: reference = reference ?? i
      default: break
      }
    }
    if !out.isEmpty { out[0].reference = reference }
    // The margin that `total` adds is the whole, not a part of it.
    let hasTotal = table.rowKinds.values.contains(.total)
    let parts = out.filter {
      let name = table.columns[$0.value].name.lowercased()
      return name != "total" && !(hasTotal && name.hasPrefix("total "))
    }
    return parts.isEmpty ? out : parts
  }
}
