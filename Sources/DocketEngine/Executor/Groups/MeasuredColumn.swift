import DocketCore
import DocketStore

/// One measure with the values of its argument, one a unit (or one an entry at stock points).
struct MeasuredColumn: Sendable {
  /// The argument's values.
  enum Values: Sendable {
    /// Nothing to look at: `count`.
    case none
    case numbers(NumberCells)
    case days(Cells<Int32>)
    /// Category numbers, 0 for missing.
    case categories(Cells<UInt32>)
    case truths(Cells<UInt8>)
    /// When units of a flow came in and went out.
    case moves(UnitMoves)
  }

  let measure: BoundMeasure
  let values: Values

  /// Whether a unit's argument is missing.
  func isMissing(_ i: Int) -> Bool {
    switch values {
    case .none, .moves: return false
    case .numbers(let numbers):
      if case .scaled(let cells, _) = numbers { return cells[i] == NumberCells.missing }
      return numbers[i] == nil
    case .days(let days): return days[i] == Column.missingDay
    case .categories(let codes): return codes[i] == 0
    case .truths(let truths): return truths[i] == Truth.unknown
    }
  }

  /// Number of values.
  var count: Int {
    switch values {
    case .none: return 0
    case .numbers(let numbers): return numbers.count
    case .days(let days): return days.count
    case .categories(let codes): return codes.count
    case .truths(let truths): return truths.count
    case .moves(let moves): return moves.starts.count
    }
  }
}
