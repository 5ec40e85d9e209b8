/// Text that a terminal may be given: one line without control, bidirectional or invisible characters.
///
/// Only `Sanitizer` makes one from a string, so whatever prints a `SafeText` cannot be steered by data.
public struct SafeText: Hashable, Sendable {
  /// The cleaned characters.
  public let string: String

  /// For `Sanitizer` alone, which has cleaned `string`.
  init(sanitized string: String) { self.string = string }

  /// No characters.
  public static let empty = SafeText(sanitized: "")

  /// Whether there is nothing to print.
  public var isEmpty: Bool { string.isEmpty }

  /// This many blanks; none when `count` is negative.
  public static func spaces(_ count: Int) -> SafeText {
    SafeText(sanitized: String(repeating: " ", count: max(0, count)))
  }

  /// Both, one after the other.
  public static func + (a: SafeText, b: SafeText) -> SafeText {
    SafeText(sanitized: a.string + b.string)
  }

  /// This text `count` times.
  public func repeated(_ count: Int) -> SafeText {
    SafeText(sanitized: String(repeating: string, count: max(0, count)))
  }

  /// A part of the text; a part of safe text is safe.
  public func slice(_ range: Range<String.Index>) -> SafeText {
    SafeText(sanitized: String(string[range.clamped(to: string.startIndex..<string.endIndex)]))
  }
}

extension SafeText: ExpressibleByStringLiteral {
  /// A literal of the program, cleaned like any other text.
  public init(stringLiteral value: String) { self = Sanitizer().clean(value) }
}
