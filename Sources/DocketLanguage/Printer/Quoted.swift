import DocketCore

/// Spelling of texts, names and numbers in the language, so that reading them gives the same value.
enum Quoted {
  /// Text in double quotes, with escapes.
  static func text(_ value: String) -> String {
    var out = "\""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      case "\n": out += "\\n"
      case "\t": out += "\\t"
      case "\r": out += "\\r"
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out + "\""
  }

  /// A name, in backquotes when it is no plain word or was so written to escape a keyword.
  static func name(_ name: Name) -> String {
    if isWord(name.text), !(name.quoted && Vocabulary.all.contains(name.folded)) {
      return name.text
    }
    return "`\(name.text)`"
  }

  /// A result column: words joined by points and summaries such as `median of age` stand bare.
  static func column(_ column: Name) -> String {
    if isWord(column.text) { return name(column) }
    let halves = column.text.split(separator: " of ", omittingEmptySubsequences: false)
    let words = halves.flatMap { $0.split(separator: ".", omittingEmptySubsequences: false) }
    let plain = words.allSatisfy { isWord(String($0)) && !Vocabulary.all.contains($0.lowercased()) }
    let summary = halves.count == 2 && !halves[0].contains(".")
    if plain, halves.count == 1 ? !column.quoted : summary { return column.text }
    return "`\(column.text)`"
  }

  /// Whether the lexer reads a text as one bare word.
  static func isWord(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, Lexer.startsName(first) else { return false }
    return text.unicodeScalars.allSatisfy { Lexer.startsName($0) || Lexer.continuesName($0) }
  }

  /// A number in full, as a percentage when it was so written.
  static func number(_ number: Number, percent: Bool = false) -> String {
    guard percent else { return decimal(number) }
    return decimal(number.multiplied(by: Number(100)) ?? number) + "%"
  }

  /// A target: a share up to the whole prints as percent.
  static func target(_ number: Number) -> String {
    Quoted.number(number, percent: number.isShare || number == Number(1))
  }

  private static func decimal(_ number: Number) -> String {
    guard case .exact(_, let denominator) = number else { return number.plain }
    var power: Int128 = 1
    for digits in 0...18 {
      if power % denominator == 0 { return number.rounded(digits: digits) }
      power *= 10
    }
    return number.plain
  }

  /// A day, month, quarter or year.
  static func bucket(_ bucket: Bucket) -> String {
    let label = bucket.label
    guard bucket.unit == .year || bucket.unit == .quarter else { return label }
    return String(bucket.start.iso.prefix(4))
      + (label.firstIndex(of: "-").map { String(label[$0...]) } ?? "")
  }

  /// A year in four digits.
  static func year(_ year: Int) -> String {
    let digits = String(year)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}

extension Number {
  /// Whether it prints best as percent: a share of whole hundredths between 0 and 1.
  var isShare: Bool {
    guard case .exact(let n, let d) = self else { return false }
    return d != 1 && 100 % d == 0 && n > 0 && n < d
  }
}
