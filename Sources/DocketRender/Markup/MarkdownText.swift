import DocketCore

/// Writes text so that markdown shows it as it is.
struct MarkdownText {
  let sanitizer: Sanitizer

  /// Cleaned, with every sign that would format, link or end a cell escaped.
  func escaped(_ text: String) -> String {
    var out = ""
    let clean = sanitizer.clean(text).string
    var previous: Character = " "
    var rest = Substring(clean)
    while let character = rest.popFirst() {
      switch character {
      case "\\", "|", "`", "*", "[", "]", "~": out += "\\" + String(character)
      case "<": out += "&lt;"
      case ">": out += "&gt;"
      case "&": out += "&amp;"
      case "_" where !(isWord(previous) && isWord(rest.first ?? " ")): out += "\\_"
      default: out.append(character)
      }
      previous = character
    }
    return out
  }

  /// Prose: also keeps a sign at the start from becoming a list, heading or rule.
  func prose(_ text: String) -> String {
    let body = escaped(text)
    guard let first = body.first else { return body }
    if "#-+=".contains(first) { return "\\" + body }
    let digits = body.prefix { $0.isASCII && $0.isNumber }
    let next = body.dropFirst(digits.count).first
    if !digits.isEmpty, next == "." || next == ")" {
      return digits + "\\" + body.dropFirst(digits.count)
    }
    return body
  }

  /// A span of code on one line, fenced by more backquotes than it holds.
  func code(_ text: String) -> String {
    let clean = sanitizer.clean(text).string
    let fence = String(repeating: "`", count: longestRun(in: clean) + 1)
    let pad = clean.hasPrefix("`") || clean.hasSuffix("`") ? " " : ""
    return fence + pad + clean + pad + fence
  }

  /// A block of code, fenced by more backquotes than it holds.
  func codeBlock(_ text: String) -> [String] {
    let lines = sanitizer.lines(of: text).map(\.string)
    let longest = lines.map { longestRun(in: $0) }.max() ?? 0
    let fence = String(repeating: "`", count: max(3, longest + 1))
    return [fence] + lines + [fence]
  }

  private func longestRun(in text: String) -> Int {
    var (longest, run) = (0, 0)
    for byte in text.utf8 {
      run = byte == UInt8(ascii: "`") ? run + 1 : 0
      longest = max(longest, run)
    }
    return longest
  }

  private func isWord(_ character: Character) -> Bool {
    character.isLetter || character.isNumber
  }
}
