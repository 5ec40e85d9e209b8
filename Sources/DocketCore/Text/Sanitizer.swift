/// Makes text from data, files, headers and echoed questions safe to print, with nothing lost from sight.
///
/// Control characters become control pictures (`␛`) or escapes (`\x1B`); bidirectional, invisible, tag,
/// separator and unassigned characters become `\u{202E}`; bytes that are no UTF-8 become `\xE9`.
public struct Sanitizer: Sendable {
  /// How C0 controls and DEL are shown.
  public enum Glyphs: Sendable {
    /// Control pictures, U+2400 and following.
    case pictures
    /// Escapes such as `\x1B`.
    case ascii
  }

  /// How C0 controls and DEL are shown.
  public let glyphs: Glyphs

  /// More combining marks than this on one letter would smear over neighbouring lines.
  static let mostMarks = 8

  /// A sanitizer; control pictures unless told otherwise.
  public init(_ glyphs: Glyphs = .pictures) { self.glyphs = glyphs }

  /// The text with everything hidden made visible. Linear; printable ASCII is returned as it is.
  public func clean(_ text: String) -> SafeText {
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return SafeText(sanitized: text) }
    var pass = Pass(glyphs: glyphs)
    for scalar in text.unicodeScalars { pass.add(scalar) }
    return SafeText(sanitized: pass.out)
  }

  /// The text of bytes that may not be UTF-8.
  public func clean(bytes: [UInt8]) -> SafeText {
    var pass = Pass(glyphs: glyphs)
    var parser = Unicode.UTF8.ForwardParser()
    var input = bytes.makeIterator()
    var offset = 0
    while true {
      switch parser.parseScalar(from: &input) {
      case .valid(let encoded):
        pass.add(Unicode.UTF8.decode(encoded))
        offset += encoded.count
      case .error(let length):
        for byte in bytes[offset..<min(offset + length, bytes.count)] { pass.add(invalid: byte) }
        offset += length
      case .emptyInput:
        return SafeText(sanitized: pass.out)
      }
    }
  }

  /// Whether a character is one that moves the cursor, turns the text round or cannot be seen.
  public static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    let v = scalar.value
    if v < 0x20 || (0x7F...0x9F).contains(v) { return true }
    if v < 0x300 { return v == 0xAD }
    if v == 0xFE0E || v == 0xFE0F { return false }
    let properties = scalar.properties
    if properties.isDefaultIgnorableCodePoint { return true }
    switch properties.generalCategory {
    case .format: return !isNumberSign(v)
    case .lineSeparator, .paragraphSeparator, .unassigned, .surrogate, .control: return true
    default: return false
    }
  }

  /// Format characters that have a shape: Arabic, Syriac and Kaithi signs before a number.
  private static func isNumberSign(_ v: UInt32) -> Bool {
    switch v {
    case 0x600...0x605, 0x6DD, 0x70F, 0x890...0x891, 0x8E2, 0x110BD, 0x110CD: return true
    default: return false
    }
  }

  /// One walk over a text.
  private struct Pass {
    let glyphs: Glyphs
    var out = ""
    var marks = 0
    var previousTakesSelector = false

    mutating func add(_ scalar: Unicode.Scalar) {
      let v = scalar.value
      if v >= 0x20 && v < 0x7F {
        marks = 0
        previousTakesSelector = true
        out.unicodeScalars.append(scalar)
      } else if v == 0xFE0E || v == 0xFE0F {
        // One selector chooses between ❤ and ❤️; a run of them hides a message.
        if previousTakesSelector { out.unicodeScalars.append(scalar) } else { escape(v) }
        previousTakesSelector = false
      } else if Sanitizer.isHidden(scalar) {
        if v < 0x20 || v == 0x7F { control(v) } else { escape(v) }
        marks = 0
        previousTakesSelector = false
      } else {
        addVisible(scalar)
      }
    }

    mutating func add(invalid byte: UInt8) {
      out += "\\x" + Pass.hex(UInt32(byte), digits: 2)
      marks = 0
      previousTakesSelector = false
    }

    private mutating func addVisible(_ scalar: Unicode.Scalar) {
      previousTakesSelector = true
      switch scalar.properties.generalCategory {
      case .nonspacingMark, .enclosingMark:
        marks += 1
        previousTakesSelector = false
        if marks > Sanitizer.mostMarks { return escape(scalar.value) }
      default: marks = 0
      }
      out.unicodeScalars.append(scalar)
    }

    private mutating func control(_ v: UInt32) {
      let picture = v == 0x7F ? 0x2421 : 0x2400 + v
      if glyphs == .pictures, let shown = Unicode.Scalar(picture) {
        out.unicodeScalars.append(shown)
      } else {
        out += "\\x" + Pass.hex(v, digits: 2)
      }
    }

    private mutating func escape(_ v: UInt32) { out += "\\u{" + Pass.hex(v, digits: 4) + "}" }

    private static func hex(_ v: UInt32, digits: Int) -> String {
      let text = String(v, radix: 16, uppercase: true)
      return String(repeating: "0", count: max(0, digits - text.count)) + text
    }
  }
}
