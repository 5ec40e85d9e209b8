import DocketCore

extension TableFacts {
  /// The quiet lines under a table, in the order of a reader's questions: what is counted, when, what the words mean,
  /// what was left out, what overlaps, what is cut.
  func lines(partial: [String], notes: [String]) -> [ResultTable.FooterLine] {
    var lines = footer
    let n = "n = \(Self.words(selected))"
    if !saysNumber {
      // Opening, in and out say how many were there.
    } else if let unit = lines.firstIndex(where: { $0.kind == .unit }) {
      lines[unit].text += " — \(n)"
    } else {
      lines.insert(.init(.unit, n), at: 0)
    }
    if let line = leftOut { lines.append(.init(.leftOut, line)) }
    if let overlap { lines.append(.init(.overlap, words(of: overlap))) }
    if !partial.isEmpty { lines.append(.init(.partial, partial.joined(separator: "; "))) }
    if leavesOutEmpty {
      lines.append(.init(.note, "groups without \(noun) are not shown: there would be too many"))
    }
    lines += notes.map { .init(.note, $0) }
    return lines.enumerated().sorted {
      (Self.place($0.element.kind), $0.offset) < (Self.place($1.element.kind), $1.offset)
    }.map(\.element)
  }

  /// Rows left out and why (law 7, rule 19), in one line.
  private var leftOut: String? {
    var parts: [String] = []
    if unknown > 0 {
      parts.append("\(Self.words(unknown)) for which the condition is unknown (a value is missing)")
    }
    if unsound > 0 {
      parts.append("\(Self.words(unsound)) without a start or with an end before it")
    }
    var sentences = parts.isEmpty ? [] : ["left out: " + parts.joined(separator: ", ")]
    for (measure, units) in missingArguments where units > 0 {
      sentences.append("\(measure): \(Self.words(units)) without a value")
    }
    return sentences.isEmpty ? nil : sentences.joined(separator: "; ")
  }

  private func words(of overlap: Overlap) -> String {
    let distinct = "distinct \(noun): \(Self.words(selected))"
    if overlap.isStock || overlap.sum == selected { return "\(overlap.words); \(distinct)" }
    return "\(overlap.words); the groups add to \(Self.words(overlap.sum)), \(distinct)"
  }

  /// A number with thousands separators.
  static func words(_ n: Int) -> String { ResultColumn.Format.count.words(n) }

  /// "1 row", "1,234 rows".
  /// "a case", "an attorney".
  static func one(_ singular: String) -> String {
    let isVowel = singular.lowercased().first.map { "aeiou".contains($0) } ?? false
    return "\(isVowel ? "an" : "a") \(singular)"
  }

  static func rows(_ n: Int) -> String { "\(words(n)) row\(n == 1 ? "" : "s")" }

  private static func place(_ kind: ResultTable.FooterLine.Kind) -> Int {
    switch kind {
    case .unit: return 0
    case .window: return 1
    case .definition: return 2
    case .leftOut: return 3
    case .overlap: return 4
    case .partial: return 5
    case .provisional: return 6
    case .note: return 7
    case .warning: return 8
    case .asOf: return 9
    }
  }
}
