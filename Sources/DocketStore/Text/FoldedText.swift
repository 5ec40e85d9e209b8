/// Comparison of names and category values: without outer blanks and without case.
public enum FoldedText {
  /// Whether a byte is a blank that trimming takes away (space, tab, line ends, vertical tab, form feed).
  @inlinable static func isBlank(_ byte: UInt8) -> Bool { byte == 32 || (byte >= 9 && byte <= 13) }

  /// The bytes without outer blanks; a no-break space is a blank too.
  public static func trimmed(_ bytes: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    var start = 0
    var end = bytes.count
    while start < end {
      if isBlank(bytes[start]) {
        start += 1
      } else if bytes[start] == 0xC2, start + 1 < end, bytes[start + 1] == 0xA0 {
        start += 2
      } else {
        break
      }
    }
    while end > start {
      if isBlank(bytes[end - 1]) {
        end -= 1
      } else if bytes[end - 1] == 0xA0, end - 2 >= start, bytes[end - 2] == 0xC2 {
        end -= 2
      } else {
        break
      }
    }
    return UnsafeBufferPointer(rebasing: bytes[start..<end])
  }

  /// The text without outer blanks.
  public static func trimmed(_ text: String) -> String {
    var copy = text
    return copy.withUTF8 { bytes in
      let inner = trimmed(bytes)
      return inner.count == bytes.count ? text : String(decoding: inner, as: UTF8.self)
    }
  }

  /// The text without outer blanks, each character in the lower case that simple case folding gives it.
  public static func folded(_ text: String) -> String {
    var copy = text
    return copy.withUTF8 { String(decoding: folded($0), as: UTF8.self) }
  }

  static func folded(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    let inner = trimmed(bytes)
    var out: [UInt8] = []
    out.reserveCapacity(inner.count)
    for byte in inner {
      if byte >= 0x80 { return foldedUnicode(inner) }
      out.append(byte >= 65 && byte <= 90 ? byte | 32 : byte)
    }
    return out
  }

  private static func foldedUnicode(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var out = String.UnicodeScalarView()
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      out.append(folded(scalar))
    }
    return Array(String(out).utf8)
  }

  /// Simple case folding: one character to one character, so that lengths stay and no language is assumed.
  private static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    if scalar.isASCII {
      return scalar.value >= 65 && scalar.value <= 90
        ? Unicode.Scalar(UInt8(scalar.value) | 32) : scalar
    }
    if scalar.value == 0x130 || scalar.value == 0x131 { return scalar }
    var upper = scalar
    let raised = scalar.properties.uppercaseMapping.unicodeScalars
    if raised.count == 1, let only = raised.first { upper = only }
    let lowered = upper.properties.lowercaseMapping.unicodeScalars
    if lowered.count == 1, let only = lowered.first { return only }
    return scalar
  }
}
