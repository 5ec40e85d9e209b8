/// Number cells of one part of a file.
final class NumberSink: CellSink, @unchecked Sendable {
  /// The number of each row times 10 to the power `scale`, `Column.missingInteger` where missing or unreadable.
  let mantissas: GrowingMemory<Int64>
  private(set) var scale = 0
  private(set) var evidence = ColumnEvidence()
  private(set) var unreadable = UnreadableCells()
  /// Whether some number left 64 bits when all were brought to one scale.
  private(set) var overflows = false
  private let task: ColumnTask

  init(_ task: ColumnTask, expectedRows: Int) {
    self.task = task
    mantissas = GrowingMemory(capacity: expectedRows)
  }

  func add(
    _ starts: UnsafePointer<UnsafePointer<UInt8>>, _ lengths: UnsafePointer<UInt32>, stride: Int,
    rows: Int
  ) {
    mantissas.reserve(rows)
    let hasDeclared = task.missing.hasDeclared
    var plain = 0
    var longest = 0
    for row in 0..<rows {
      let start = starts[row &* stride]
      let length = Int(lengths[row &* stride])
      if length == 0 {
        mantissas.base[mantissas.count] = Column.missingInteger
      } else {
        let number = NumberCell.read(start, length)
        if number.form == .number, number.scale == 0, scale == 0, !hasDeclared, length != 8 {
          mantissas.base[mantissas.count] = number.mantissa
          plain &+= 1
          longest = max(longest, length)
        } else {
          mantissas.base[mantissas.count] = slowly(start, length)
        }
      }
      mantissas.count &+= 1
    }
    evidence.present += plain
    evidence.numbers += plain
    evidence.wholeDigits = max(evidence.wholeDigits, longest)
  }

  private func slowly(_ start: UnsafePointer<UInt8>, _ length: Int) -> Int64 {
    let inner = FoldedText.trimmed(UnsafeBufferPointer(start: start, count: length))
    let text = inner.baseAddress ?? start
    if task.missing.contains(text, inner.count) { return Column.missingInteger }
    evidence.present += 1
    let number = NumberCell.read(text, inner.count)
    if let date = DateReader.read(text, inner.count) { evidence.add(date, rows: 1) }
    switch number.form {
    case .number: evidence.add(number, rows: 1)
    case .leadingZero where task.declared != nil: evidence.add(number, rows: 1)
    case .leadingZero, .tooLong:
      evidence.identifiers += 1
      unreadable.add(row: mantissas.count, start, length)
      return Column.missingInteger
    case .other:
      unreadable.add(row: mantissas.count, start, length)
      return Column.missingInteger
    }
    if number.scale > scale { widen(to: number.scale) }
    guard let mantissa = NumberCell.rescaled(number.mantissa, by: scale - number.scale) else {
      overflows = true
      unreadable.add(row: mantissas.count, start, length)
      return Column.missingInteger
    }
    return mantissa
  }

  private func widen(to wanted: Int) {
    for row in 0..<mantissas.count where mantissas.base[row] != Column.missingInteger {
      if let wider = NumberCell.rescaled(mantissas.base[row], by: wanted - scale) {
        mantissas.base[row] = wider
      } else {
        overflows = true
        mantissas.base[row] = Column.missingInteger
      }
    }
    scale = wanted
  }
}
