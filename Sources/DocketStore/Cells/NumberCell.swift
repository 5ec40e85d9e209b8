/// A cell read as a number.
struct NumberCell {
  /// How the text was written.
  enum Form: UInt8 {
    /// Digits, or digits with a decimal point.
    case number
    /// All digits, the first of several a zero: an identifier, such as a zip code.
    case leadingZero
    /// All digits, more than a number of 64 bits holds safely.
    case tooLong
    /// No number.
    case other
  }

  var form: Form
  /// The number times 10 to the power `scale`.
  var mantissa: Int64 = 0
  /// Digits after the decimal point.
  var scale = 0

  /// Digits that fit 64 bits whatever they are.
  static let mostDigits = 18

  /// Reads digits with an optional sign, decimal point, dollar, euro or pound sign before, and commas between groups of
  /// three. Outer blanks must be gone.
  static func read(_ text: UnsafePointer<UInt8>, _ count: Int) -> NumberCell {
    if count > 0, count <= mostDigits {
      var value: Int64 = 0
      var i = 0
      while i < count {
        let digit = text[i] &- 48
        if digit > 9 { break }
        value = value &* 10 &+ Int64(digit)
        i &+= 1
      }
      if i == count {
        if text[0] == 48, count > 1 { return NumberCell(form: .leadingZero, mantissa: value) }
        return NumberCell(form: .number, mantissa: value)
      }
    }
    return readSlowly(text, count)
  }

  private static func readSlowly(_ text: UnsafePointer<UInt8>, _ count: Int) -> NumberCell {
    var i = 0
    var isNegative = false
    var hasSign = false
    let other = NumberCell(form: .other)
    if i < count, text[i] == 45 || text[i] == 43 {
      isNegative = text[i] == 45
      hasSign = true
      i += 1
    }
    if i < count, text[i] == 36 {
      i += 1
    } else if i + 1 < count, text[i] == 0xC2, text[i + 1] == 0xA3 {
      i += 2
    } else if i + 2 < count, text[i] == 0xE2, text[i + 1] == 0x82, text[i + 2] == 0xAC {
      i += 3
    }
    let hasCurrency = i > (hasSign ? 1 : 0)
    if hasCurrency, !hasSign, i < count, text[i] == 45 {
      isNegative = true
      hasSign = true
      i += 1
    }
    let first = i
    var value: Int64 = 0
    var digits = 0
    var significant = 0
    var scale = 0
    var hasPoint = false
    var lastComma = -1
    while i < count {
      let byte = text[i]
      if byte >= 48, byte <= 57 {
        digits += 1
        if value != 0 || byte != 48 { significant += 1 }
        if significant <= mostDigits { value = value &* 10 &+ Int64(byte &- 48) }
        if hasPoint { scale += 1 }
      } else if byte == 46, !hasPoint, digits > 0 || i + 1 < count {
        if lastComma >= 0, i - lastComma != 4 { return other }
        hasPoint = true
        lastComma = -1
      } else if byte == 44, !hasPoint, i > first,
        lastComma < 0 ? i - first <= 3 : i - lastComma == 4
      {
        lastComma = i
      } else {
        return other
      }
      i += 1
    }
    if digits == 0 || (lastComma >= 0 && count - lastComma != 4) { return other }
    if significant > mostDigits { return hasPoint ? other : NumberCell(form: .tooLong) }
    let isPlain = !hasSign && !hasPoint && !hasCurrency
    if isPlain, digits > 1, text[first] == 48 {
      return NumberCell(form: digits > mostDigits ? .tooLong : .leadingZero, mantissa: value)
    }
    if scale > mostDigits { return other }
    return NumberCell(form: .number, mantissa: isNegative ? -value : value, scale: scale)
  }

  /// 10 to a power of 0 through 18.
  static func power(_ exponent: Int) -> Int64 {
    var result: Int64 = 1
    for _ in 0..<max(0, min(exponent, 18)) { result &*= 10 }
    return result
  }

  /// `mantissa` moved by `by` more decimal places; nil when it leaves 64 bits.
  static func rescaled(_ mantissa: Int64, by places: Int) -> Int64? {
    if places == 0 { return mantissa }
    let (product, overflow) = mantissa.multipliedReportingOverflow(by: power(places))
    return overflow || product == Int64.min || places > 18 ? nil : product
  }
}
