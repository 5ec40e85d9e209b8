import DocketCore

/// Writes text so that a browser shows it as it is.
struct HTMLText {
  let sanitizer: Sanitizer

  /// Cleaned, with `& < > " '` as references.
  func escaped(_ text: String) -> String {
    let clean = sanitizer.clean(text).string
    let special: [UInt8] = [0x26, 0x3C, 0x3E, 0x22, 0x27]
    if !clean.utf8.contains(where: { special.contains($0) }) { return clean }
    var out = ""
    for scalar in clean.unicodeScalars {
      switch scalar {
      case "&": out += "&amp;"
      case "<": out += "&lt;"
      case ">": out += "&gt;"
      case "\"": out += "&quot;"
      case "'": out += "&#39;"
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out
  }
}
