import DocketCore

/// How many terminal columns text fills, whatever the locale says.
public enum DisplayWidth {
  /// Columns of a cleaned text. Linear; ASCII is one column a byte.
  public static func of(_ text: SafeText) -> Int {
    let bytes = text.string.utf8
    if bytes.allSatisfy({ $0 < 0x80 }) { return bytes.count }
    return text.string.reduce(0) { $0 + of($1) }
  }

  /// Columns of one character as a reader sees it: a letter with its marks, a flag, an emoji.
  public static func of(_ character: Character) -> Int {
    if character.isASCII { return 1 }
    var width = 0
    for scalar in character.unicodeScalars {
      switch scalar.value {
      case 0xFE0F where width == 1: width = 2
      case 0x1F3FB...0x1F3FF where width > 0: break  // a skin tone colours the emoji before it
      default: width += of(scalar)
      }
    }
    return width
  }

  private static func of(_ scalar: Unicode.Scalar) -> Int {
    let v = scalar.value
    if v < 0x300 { return 1 }
    if (0x1160...0x11FF).contains(v) || (0xD7B0...0xD7FF).contains(v) || isMark(scalar) { return 0 }
    return WideCharacters.contains(scalar) ? 2 : 1
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return true
    case .format: return scalar.properties.isDefaultIgnorableCodePoint
    default: return scalar.properties.isVariationSelector
    }
  }
}
