/// Finds the dialect under which a text looks most like a table.
///
/// Each candidate is scored by how alike the rows' numbers of cells are and how many cells look like something known:
/// van den Burg, Nazabal and Sutton, "Wrangling messy CSV files by detecting row and type patterns" (2019).
struct DialectSniffer {
  let text: DecodedText
  let start: Int
  let options: FileOptions

  /// Delimiters to try, likelier ones first.
  private static let common: [UInt8] = [44, 59, 9, 124]
  /// Delimiters that also stand in plain text, tried only where no common one makes a table.
  private static let rare: [UInt8] = [94, 126, 31, 58, 32]

  /// The best dialect. Options that the model gives are taken as they are.
  func dialect() -> Dialect {
    let endsAtReturn = hasLoneReturns()
    var quotes: [UInt8?] = [34]
    if let said = options.quote {
      quotes = [said.utf8.first]
    } else if hasQuotedCells(39) {
      quotes.append(39)
    }
    var best: (score: Double, dialect: Dialect) = (
      -1, Dialect(delimiter: DialectSniffer.common[0], quote: quotes[0], endsAtReturn: endsAtReturn)
    )
    func tryOut(_ delimiters: [UInt8], atLeast columns: Int) {
      for delimiter in delimiters {
        for quote in quotes {
          var dialect = Dialect(delimiter: delimiter, quote: quote, endsAtReturn: endsAtReturn)
          dialect.hasBackslash = quote != nil && hasEscapes(dialect)
          let score = score(dialect, atLeast: columns)
          if score > best.score { best = (score, dialect) }
        }
      }
    }
    if let said = options.delimiter, let byte = said.asciiValue {
      tryOut([byte], atLeast: 1)
    } else {
      tryOut(DialectSniffer.common, atLeast: 1)
      if best.score < 0.01 { tryOut(DialectSniffer.rare, atLeast: 3) }
    }
    return best.dialect
  }

  /// How much the first rows look like a table; 0.001 at most where each has one cell.
  private func score(_ dialect: Dialect, atLeast columns: Int) -> Double {
    let sample = SampleRows(text, from: start, dialect: dialect, most: 100).rows
      .filter { !$0.isBlank }
    if sample.isEmpty { return 0 }
    var patterns: [Int: Int] = [:]
    var known = 0
    var cells = 0
    var faults = 0
    for row in sample {
      patterns[row.cells.count, default: 0] += 1
      if row.isFaulty { faults += 1 }
      for cell in row.cells.prefix(200) {
        cells += 1
        if CellLook.isKnown(cell) { known += 1 }
      }
    }
    if columns > 1, patterns.count > 1 || (patterns.keys.first ?? 0) < columns { return 0 }
    var pattern = 0.0
    for (length, rows) in patterns {
      pattern += Double(rows) * Double(length - 1) / Double(length)
    }
    pattern /= Double(patterns.count) * Double(sample.count)
    let sound = 1 - Double(faults) / Double(sample.count)
    return max(pattern, 0.001) * Double(known) / Double(max(1, cells)) * max(0.05, sound)
  }

  /// Whether some cell seems to be wrapped in this quote.
  private func hasQuotedCells(_ quote: UInt8) -> Bool {
    let bytes = text.bytes.base
    let end = min(text.bytes.count, start + SampleRows.window)
    var opened = 0
    var i = start
    while i < end {
      if bytes[i] == quote {
        let before = i > start ? bytes[i - 1] : 10
        let after = i + 1 < end ? bytes[i + 1] : 10
        if DialectSniffer.isEdge(before), !DialectSniffer.isEdge(after) || after == 10 {
          opened += 1
        }
        if DialectSniffer.isEdge(after), !DialectSniffer.isEdge(before), opened > 0 { return true }
      }
      i += 1
    }
    return false
  }

  private static func isEdge(_ byte: UInt8) -> Bool {
    byte == 10 || byte == 13 || byte == 32 || common.contains(byte)
  }

  /// Whether quotes inside quoted cells follow a backslash and none is doubled.
  private func hasEscapes(_ dialect: Dialect) -> Bool {
    guard let quote = dialect.quote else { return false }
    let bytes = text.bytes.base
    let end = min(text.bytes.count, start + SampleRows.window)
    var escaped = 0
    var i = start + 1
    while i + 1 < end {
      if bytes[i] == quote, bytes[i - 1] == 92 {
        let next = bytes[i + 1]
        if next != dialect.delimiter, next != 10, next != 13, next != quote { escaped += 1 }
      } else if bytes[i] == quote, bytes[i + 1] == quote, bytes[i - 1] != dialect.delimiter,
        bytes[i - 1] != 10
      {
        return false
      }
      i += 1
    }
    return escaped > 0
  }

  /// Whether carriage returns without a line feed stand outside quotes.
  private func hasLoneReturns() -> Bool {
    let bytes = text.bytes.base
    let end = min(text.bytes.count, start + SampleRows.window)
    let quote = options.quote.map { $0.utf8.first } ?? 34
    var inside = false
    for i in start..<max(start, end) {
      if bytes[i] == quote { inside.toggle() }
      if bytes[i] == 13, !inside, i + 1 < text.bytes.count, bytes[i + 1] != 10 { return true }
    }
    return false
  }
}
