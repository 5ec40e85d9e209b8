import DocketCore

/// What is worth a look in one noun.
struct NounPage {
  let noun: NounReport

  func blocks() -> [Document.Block] {
    var blocks: [Document.Block] = [
      .heading("\(noun.name): \(Count.text(noun.rowCount, "row"))"), .table(columns()),
    ]
    let lines = keyLines() + noun.columns.flatMap { ColumnPage(column: $0).lines() } + orderLines()
    if !lines.isEmpty { blocks.append(.bullets(lines)) }
    if let byYear = noun.missingByYear, !byYear.headers.isEmpty, byYear.years.count > 1 {
      blocks.append(.table(missing(byYear)))
    }
    return blocks
  }

  private func columns() -> ResultTable {
    PageTable([
      ("column", false), ("type", false), ("values", true), ("missing", true),
      ("share missing", true),
    ]).made(
      noun.columns.map { column in
        [
          .text(column.name), .text(ColumnPage(column: column).type),
          column.categories > 0 ? .count(column.categories) : .missing, .count(column.missing),
          .text(Count.percent(column.missing, of: noun.rowCount)),
        ]
      })
  }

  private func keyLines() -> [String] {
    var lines: [String] = []
    let duplicates = noun.identicalDuplicates + noun.differingDuplicates
    if duplicates > 0 {
      lines.append(
        "\(Count.text(duplicates, "row")) rejected because the key was there before: \(Count.text(noun.identicalDuplicates)) identical, \(Count.text(noun.differingDuplicates)) with other values"
      )
    }
    if noun.rowsWithoutKey > 0 {
      lines.append(
        "\(Count.text(noun.rowsWithoutKey, "row")) without a key: kept, nothing can hang on them")
    }
    for link in noun.links {
      let by = link.columns.joined(separator: ", ")
      if link.orphans > 0 {
        lines.append(
          "\(Count.text(link.orphans, "row")) whose \(by) is not in \(link.parent) (orphans): \(link.examples.prefix(3).joined(separator: "; "))"
        )
      }
      if link.unlinked > 0 {
        lines.append(
          "\(Count.text(link.unlinked, "row")) without \(by), so in no row of \(link.parent)")
      }
    }
    for column in noun.varyingColumns where column.isDeclared {
      lines.append("\(column.header) varies in \(Count.text(column.keys, "key")): missing there")
    }
    let others = noun.varyingColumns.filter { !$0.isDeclared }
    if !others.isEmpty {
      let names = others.prefix(12).map { "\($0.header) (\(Count.text($0.keys)))" }
      lines.append(
        "not lifted, because they vary within some keys: \(names.joined(separator: ", "))\(others.count > 12 ? " and \(others.count - 12) more" : "")"
      )
    }
    return lines
  }

  private func orderLines() -> [String] {
    noun.outOfOrder.prefix(12).map {
      "\($0.later) before \($0.earlier) in \(Count.text($0.rows)) of \(Count.text($0.both, "row")) that have both"
    }
  }

  /// Years shown side by side, the latest.
  private static let shownYears = 12

  private func missing(_ byYear: NounReport.MissingByYear) -> ResultTable {
    let kept = Array(byYear.years.indices.suffix(NounPage.shownYears))
    let table = PageTable(
      [("missing by year of \(byYear.dateColumn)", false)]
        + kept.map { (String(byYear.years[$0]), true) })
    let rows: [[ResultValue]] = byYear.headers.indices.map { column in
      [.text(byYear.headers[column])] + kept.map { .count(byYear.missing[column][$0]) }
    }
    return table.made([[.text("rows")] + kept.map { .count(byYear.rows[$0]) }] + rows)
  }
}
