import DocketCore

/// A value or condition over the cells of one row, typed. Unknown and missing are `.missing`.
struct RowValue {
  /// What it gives.
  var type: RowType
  /// Gives it for one row.
  var work: (RowCells) -> ResultValue
  /// How it prints.
  var format: ResultColumn.Format = .count
  /// The order of its values.
  var order = GroupOrder()
  /// Set when it is the same in every row.
  var constant: ResultValue?
  /// A length in calendar units, which only moves dates: `3 months`.
  var calendar: (count: Int, unit: TimeUnit)?
  /// The column that it is, alone.
  var column: Int?
  /// Why it may not be averaged over groups; nil when it may.
  var unaveraged: String?
  /// The columns of an `across` whose unaveraged measures are in it.
  var slots: Set<Int> = []

  /// The same value in every row.
  static func constant(_ value: ResultValue, _ type: RowType) -> RowValue {
    RowValue(type: type, work: { _ in value }, constant: value)
  }
}

extension ResultValue {
  /// The number of a cell; shares as ratios. nil for everything else.
  var rowNumber: Number? {
    switch self {
    case .number(let number): return number
    case .ratio(let a, let b): return Number.dividing(Int128(a), by: Int128(b))
    default: return nil
    }
  }

  /// The day of a cell: of a time unit its first. nil for everything else.
  var rowDay: CivilDate? {
    switch self {
    case .date(let date): return date
    case .bucket(let bucket): return bucket.start
    default: return nil
    }
  }
}
