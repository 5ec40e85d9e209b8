import DocketCore

/// The same value on every row.
struct ConstantNode<Cell: BitwiseCopyable & Sendable>: BlockNode {
  let value: Cell

  func evaluate(_ rows: Range<Int>) -> Cells<Cell> { Cells(repeating: value, count: rows.count) }
}

/// The same number on every row.
struct ConstantNumber: NumberNode {
  let value: Number?
  private let mantissa: (Int64, scale: Int)?

  init(_ value: Number?) {
    self.value = value
    mantissa = value.flatMap { Scaling.mantissa(of: $0) }
  }

  var isWhole: Bool { value?.integer != nil }

  func evaluate(_ rows: Range<Int>) -> NumberCells {
    guard value != nil else {
      return .scaled(Cells(repeating: NumberCells.missing, count: rows.count), scale: 0)
    }
    guard let mantissa else { return .general(Array(repeating: value, count: rows.count)) }
    return .scaled(Cells(repeating: mantissa.0, count: rows.count), scale: mantissa.scale)
  }
}
