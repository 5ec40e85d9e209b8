/// A compiled expression that gives one plain value a row, a block of rows at a time.
///
/// Truths are `UInt8` (`Truth`), days `Int32` (`Column.missingDay` for none), texts dictionary codes `UInt32`
/// (0 for none). Immutable, so that any thread may evaluate any block.
protocol BlockNode<Cell>: Sendable {
  associatedtype Cell: BitwiseCopyable & Sendable
  /// The values of a range of the noun's rows.
  func evaluate(_ rows: Range<Int>) throws -> Cells<Cell>
  /// The values at `count` rows in any order, `missing` where a row is negative.
  func gather(_ rows: UnsafePointer<Int32>, count: Int, missing: Cell) throws -> Cells<Cell>
}

/// A truth a row.
typealias TruthNode = any BlockNode<UInt8>
/// A day a row.
typealias DayNode = any BlockNode<Int32>
/// A dictionary code a row.
typealias CodeNode = any BlockNode<UInt32>

extension BlockNode {
  /// Evaluates the range that the rows span: cheap when they lie close together.
  func gather(_ rows: UnsafePointer<Int32>, count: Int, missing: Cell) throws -> Cells<Cell> {
    let out = Cells<Cell>(repeating: missing, count: count)
    guard let span = RowMap.span(rows, count: count) else { return out }
    let window = try evaluate(span)
    for i in 0..<count where rows[i] >= 0 {
      out.base[i] = window[Int(rows[i]) &- span.lowerBound]
    }
    return out
  }
}

extension RowMap {
  /// The range of rows that are not negative; nil when all are.
  static func span(_ rows: UnsafePointer<Int32>, count: Int) -> Range<Int>? {
    var low = Int32.max
    var high = Int32(-1)
    for i in 0..<count {
      let row = rows[i]
      high = max(high, row)
      low = min(low, row < 0 ? Int32.max : row)
    }
    return high < 0 ? nil : Int(low)..<Int(high) + 1
  }
}
