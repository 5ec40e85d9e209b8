import DocketCore
import Testing

/// A text in which ‹ and › mark where a diagnostic is expected.
struct Marked: Sendable, CustomTestStringConvertible {
  /// The text without its marks.
  var text: String
  /// The marked part.
  var span: SourceSpan
  /// The expected code.
  var code: String
  /// The first corrected text that runs, nil when none is expected.
  var replacement: String?

  init(_ code: String, _ marked: String, _ replacement: String? = nil) {
    var bytes: [UInt8] = []
    var start = 0
    var end = 0
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "‹": start = bytes.count
      case "›": end = bytes.count
      default: bytes += Array(String(scalar).utf8)
      }
    }
    text = String(decoding: bytes, as: UTF8.self)
    span = SourceSpan(start, end)
    self.code = code
    self.replacement = replacement
  }

  var testDescription: String { text }
}
