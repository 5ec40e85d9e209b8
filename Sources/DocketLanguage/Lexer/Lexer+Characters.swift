extension Lexer {
  static let doubleQuotes: Set<Unicode.Scalar> = [
    "\u{201C}", "\u{201D}", "\u{201E}", "\u{201F}", "\u{2033}",
  ]
  static let singleQuotes: Set<Unicode.Scalar> = [
    "\u{2018}", "\u{2019}", "\u{201A}", "\u{201B}", "\u{2032}",
  ]

  /// Signs that word processors put in place of ours.
  static let mathSigns: [Unicode.Scalar: Token.Symbol] = [
    "\u{2264}": .lessOrEqual, "\u{2265}": .greaterOrEqual, "\u{2260}": .notEqual,
  ]

  static func isDigit(_ byte: UInt8) -> Bool { byte >= 48 && byte <= 57 }

  /// Letters of any script and the underscore.
  static func startsName(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII {
      return (scalar.value | 32 >= 97 && scalar.value | 32 <= 122) || scalar == "_"
    }
    return scalar.properties.isAlphabetic && scalar != "\u{FFFD}"
  }

  /// Digits and combining marks, after a first letter.
  static func continuesName(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return isDigit(UInt8(truncatingIfNeeded: scalar.value)) }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark: return true
    default: return false
    }
  }

  /// Blanks that are no ASCII: no-break spaces, thin spaces, byte order marks, zero-width characters.
  static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xA0, 0x1680, 0x2000...0x200D, 0x2028, 0x2029, 0x202F, 0x205F, 0x2060, 0x3000, 0xFEFF,
      0x85:
      return true
    default: return false
    }
  }

  /// A character as a message shows it: `#`, or its code point when it cannot be seen.
  static func shown(_ scalar: Unicode.Scalar) -> String {
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
      .paragraphSeparator, .spaceSeparator:
      let digits = String(scalar.value, radix: 16, uppercase: true)
      return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    default: return "`\(scalar)`"
    }
  }
}
