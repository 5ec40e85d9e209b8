import DocketCore
import DocketStore

/// What is worth a look in the rows of one noun, one line a finding.
struct Findings {
  let noun: NounReport
  let mayQuote: Bool
  /// Values that the model lists, folded: they are no suspects.
  let listed: Set<String>

  /// The lines, the most serious first.
  var lines: [String] { rows + order + noun.columns.flatMap(findings) + varying }

  private var order: [String] {
    noun.outOfOrder.map { order in
      "\(order.later) is before \(order.earlier) in \(order.rows) of "
        + "\(LoadSummary.grouped(order.both)) rows that have both."
    }
  }

  private var rows: [String] {
    var lines: [String] = []
    if noun.identicalDuplicates > 0 {
      lines.append(
        Findings.rows(noun.identicalDuplicates) + " not loaded: the same as an earlier row.")
    }
    if noun.differingDuplicates > 0 {
      lines.append(
        Findings.rows(noun.differingDuplicates)
          + " rejected: the key of an earlier row, other values.")
    }
    if noun.rowsWithoutKey > 0 {
      lines.append(Findings.rows(noun.rowsWithoutKey) + " without a key.")
    }
    for link in noun.links {
      if link.orphans > 0 {
        let examples = mayQuote ? sample(link.examples) : ""
        lines.append(Findings.rows(link.orphans) + " in no known \(link.parent)\(examples).")
      }
      if link.unlinked > 0 {
        lines.append(Findings.rows(link.unlinked) + " without \(link.parent).")
      }
    }
    return lines
  }

  private var varying: [String] {
    noun.varyingColumns.filter(\.isDeclared).map {
      "\($0.header) has several values in \($0.keys) of them and counts as missing there."
    }
  }

  private func findings(_ column: ColumnReport) -> [String] {
    var lines: [String] = []
    let name = column.name
    if column.unreadable > 0 {
      let examples = column.unreadableExamples.map { "\($0.text) at \($0.place)" }
      lines.append(
        "\(name): \(Findings.cells(column.unreadable)) unreadable as \(column.type), so missing"
          + "\(mayQuote ? sample(examples) : "").")
    }
    if column.dateFormats.count > 1 {
      let formats = column.dateFormats.map { "\($0.text) \(LoadSummary.grouped($0.rows))" }
      lines.append("\(name): dates in several formats: \(formats.joined(separator: ", ")).")
    }
    if column.isDayOrderUndecided {
      lines.append("\(name): month or day first could not be told; month first was taken.")
    }
    if column.ignoredOffsets > 0 {
      lines.append(
        "\(name): \(Findings.cells(column.ignoredOffsets)) with a time zone, which was ignored.")
    }
    if !column.outOfRange.isEmpty {
      let rows = column.outOfRange.reduce(0) { $0 + $1.rows }
      let dates = column.outOfRange.map(\.text)
      lines.append(
        "\(name): \(Findings.cells(rows)) before 1900 or after 2100\(mayQuote ? sample(dates) : "")."
      )
    }
    if !mayQuote { return lines }
    for spellings in column.merged {
      let words = spellings.map { "\"\($0.text)\" \(LoadSummary.grouped($0.rows))" }
      lines.append("\(name): counted as one: \(words.joined(separator: ", ")).")
    }
    for suspect in column.suspects where !listed.contains(suspect.text.lowercased()) {
      lines.append(
        "\(name): \"\(suspect.text)\" \(LoadSummary.grouped(suspect.rows)) times counts as a value; "
          + "if it means none, say missing (\"\(suspect.text)\") in the model.")
    }
    return lines
  }

  private static func rows(_ n: Int) -> String {
    n == 1 ? "1 row" : LoadSummary.grouped(n) + " rows"
  }

  private static func cells(_ n: Int) -> String {
    n == 1 ? "1 cell" : LoadSummary.grouped(n) + " cells"
  }

  private func sample(_ examples: [String]) -> String {
    guard !examples.isEmpty else { return "" }
    let shown = examples.prefix(3).joined(separator: ", ")
    return examples.count > 3 ? " (\(shown), ...)" : " (\(shown))"
  }
}
