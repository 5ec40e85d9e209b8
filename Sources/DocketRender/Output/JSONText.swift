import DocketCore

extension ByteSink {
  /// A json string; characters that a terminal would obey leave as `\u001b`, which reads back the same.
  mutating func append(json text: String) {
    append(UInt8(ascii: "\""))
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F && $0 != 0x22 && $0 != 0x5C }) {
      append(text)
    } else {
      for scalar in text.unicodeScalars { append(jsonScalar: scalar) }
    }
    append(UInt8(ascii: "\""))
  }

  /// A name and the colon after it.
  mutating func append(jsonKey key: String) {
    append(json: key)
    append(": ")
  }

  /// A list of strings.
  mutating func append(jsonList texts: [String]) {
    append("[")
    for (i, text) in texts.enumerated() {
      if i > 0 { append(", ") }
      append(json: text)
    }
    append("]")
  }

  private mutating func append(jsonScalar scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x22: append("\\\"")
    case 0x5C: append("\\\\")
    case 0x0A: append("\\n")
    case 0x0D: append("\\r")
    case 0x09: append("\\t")
    default:
      if Sanitizer.isHidden(scalar) {
        for unit in String(scalar).utf16 { append(escaped: unit) }
      } else {
        append(String(scalar))
      }
    }
  }

  private mutating func append(escaped unit: UInt16) {
    let hex = String(unit, radix: 16)
    append("\\u" + String(repeating: "0", count: 4 - hex.count) + hex)
  }
}
