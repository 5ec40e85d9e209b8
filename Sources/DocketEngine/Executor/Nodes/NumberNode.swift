import DocketCore

/// A compiled expression that gives one number (or duration in days) a row, a block of rows at a time.
protocol NumberNode: Sendable {
  /// Whether every value is a whole number by its kind (a count, days, an integer column).
  var isWhole: Bool { get }
  /// The numbers of a range of the noun's rows.
  func evaluate(_ rows: Range<Int>) throws -> NumberCells
}
