/// What a cell looks like at a glance.
enum CellLook {
  /// A number, or a date.
  case value
  /// Blank, or a usual word for "no value".
  case empty
  /// Anything else.
  case text

  init(_ cell: String) {
    let inner = FoldedText.trimmed(cell)
    if inner.isEmpty || MissingSuspects.words.contains(FoldedText.folded(inner)) {
      self = .empty
      return
    }
    self = CellLook.isValue(inner) ? .value : .text
  }

  /// Whether the text reads as a number or a date.
  private static func isValue(_ inner: String) -> Bool {
    var copy = inner
    return copy.withUTF8 { bytes in
      guard let base = bytes.baseAddress else { return false }
      return NumberCell.read(base, bytes.count).form != .other
        || DateReader.read(base, bytes.count) != nil
    }
  }

  /// Whether a cell is blank, a number, a date, or plain words without any delimiter in them.
  static func isKnown(_ cell: String) -> Bool {
    let inner = FoldedText.trimmed(cell)
    if inner.isEmpty || isValue(inner) { return true }
    for byte in inner.utf8 {
      switch byte {
      case 44, 59, 9, 124, 94, 126, 31, 34: return false
      default: break
      }
    }
    return true
  }
}
