import DocketCore
import DocketStore

/// The columns of one noun: types, missing cells, and how those change over the years.
struct ColumnPage {
  let noun: NounReport
  let mayQuote: Bool

  var blocks: [Document.Block] {
    var blocks: [Document.Block] = [.heading(noun.name), .table(columns)]
    if let years = noun.missingByYear, let table = table(years) {
      blocks.append(.heading("Missing by year of \(years.dateColumn)"))
      blocks.append(.table(table))
    }
    return blocks
  }

  private var columns: ResultTable {
    var cells: [[ResultValue]] = [[], [], [], [], []]
    for column in noun.columns {
      cells[0].append(.text(column.name))
      cells[1].append(.text("\(column.type)" + (column.isDeclared ? " (model)" : "")))
      cells[2].append(.count(column.missing))
      cells[3].append(noun.rowCount > 0 ? .ratio(column.missing, noun.rowCount) : .missing)
      cells[4].append(.text(contents(column)))
    }
    return ResultTable(
      columns: [
        ResultColumn("column", role: .detail), ResultColumn("type", role: .detail),
        ResultColumn("missing", role: .measure, format: .count, isNumeric: true),
        ResultColumn("share", role: .measure, format: .percent, isNumeric: true),
        ResultColumn("holds", role: .detail),
      ], cells: cells)
  }

  private func contents(_ column: ColumnReport) -> String {
    if let range = column.dayRange {
      return CivilDate(day: range.lowerBound).iso + " to " + CivilDate(day: range.upperBound).iso
    }
    return column.categories > 0 ? "\(LoadSummary.grouped(column.categories)) different" : ""
  }

  private func table(_ years: NounReport.MissingByYear) -> ResultTable? {
    guard !years.headers.isEmpty else { return nil }
    var columns = [
      ResultColumn("year", role: .group),
      ResultColumn("rows", role: .measure, format: .count, isNumeric: true),
    ]
    var cells: [[ResultValue]] = [
      years.years.map { .text(String($0)) }, years.rows.map { .count($0) },
    ]
    for (header, counts) in zip(years.headers, years.missing).prefix(8) {
      columns.append(ResultColumn(header, role: .measure, format: .count, isNumeric: true))
      cells.append(counts.map { .count($0) })
    }
    return ResultTable(columns: columns, cells: cells)
  }
}
