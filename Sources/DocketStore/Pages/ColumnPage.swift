import DocketCore

/// What is worth a look in one column.
struct ColumnPage {
  let column: ColumnReport

  /// The type in words.
  var type: String {
    switch column.type {
    case .text: return "text"
    case .integer: return "number"
    case .decimal(let scale): return "number, \(scale) decimal\(scale == 1 ? "" : "s")"
    case .date: return "date"
    case .flag: return "yes or no"
    }
  }

  func lines() -> [String] {
    let name = column.header.isEmpty ? column.name : column.header
    return findings().map { "\(name): \($0)" }
  }

  private func findings() -> [String] {
    var lines: [String] = []
    if column.dateFormats.count > 1 {
      lines.append("written in \(column.dateFormats.count) formats: \(list(column.dateFormats))")
    } else if let only = column.dateFormats.first {
      lines.append("written as \(only.text)")
    }
    if column.isDayOrderUndecided {
      lines.append(
        "nothing tells month from day; taken as M/D/YYYY (the model can say: dates \"D/M/YYYY\")")
    }
    if let why = column.whyText {
      lines.append("its numbers were read as text, so nothing can be summed: \(why)")
    }
    if column.ignoredOffsets > 0 {
      lines.append(
        "the offset from UTC was ignored in \(Count.text(column.ignoredOffsets, "cell"))")
    }
    if !column.outOfRange.isEmpty {
      lines.append("far out of range: \(list(column.outOfRange))")
    }
    if column.unreadable > 0 {
      let examples = column.unreadableExamples.prefix(3).map { "\"\($0.text)\" at \($0.place)" }
      lines.append(
        "\(Count.text(column.unreadable, "cell")) cannot be read as \(type), missing: \(examples.joined(separator: ", "))"
      )
    }
    for spellings in column.merged.prefix(10) {
      lines.append(
        "one value in several spellings: \(list(spellings))")
    }
    if column.merged.count > 10 {
      lines.append("and \(column.merged.count - 10) more values in several spellings")
    }
    if !column.suspects.isEmpty {
      lines.append(
        "may mean \"no value\": \(list(column.suspects)); if so, declare it: missing (\"\(column.suspects[0].text)\")"
      )
    }
    return lines
  }

  private func list(_ spellings: [ColumnReport.Spelling]) -> String {
    let shown = spellings.prefix(8).map { "\($0.text) (\(Count.text($0.rows)))" }
    let rest = spellings.count - shown.count
    return shown.joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : "")
  }
}
