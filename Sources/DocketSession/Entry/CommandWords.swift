import DocketCore

/// Splits what stands after a command's name into words; `"two words"` is one.
enum CommandWords {
  /// The words of an argument text. A quote that is never closed takes the rest.
  static func split(_ text: String) -> [String] {
    var words: [String] = []
    var current = ""
    var inWord = false
    var quoted = false
    var escaped = false
    for c in text {
      if escaped {
        current.append(c)
        escaped = false
      } else if quoted, c == "\\" {
        escaped = true
      } else if c == "\"" {
        quoted.toggle()
        inWord = true
      } else if c.isWhitespace && !quoted {
        if inWord { words.append(current) }
        current = ""
        inWord = false
      } else {
        current.append(c)
        inWord = true
      }
    }
    if inWord { words.append(current) }
    return words
  }
}
