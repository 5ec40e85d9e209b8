import DocketCore

/// One column of a table that stages still work on: what it shows, and how its cell is found again for any rows.
struct WorkingColumn {
  /// How the cell of a set of rows is found. Totals and others are measured again, never summed (law 4).
  enum Recipe {
    /// The value of a dimension, by its number.
    case group(Int)
    /// A measure over the distinct units in these slots; the margin of an `across` has several slots.
    case measure(Int, slots: [Int])
    /// Distinct units in these slots as a part of the question's (or the `within` group's) units.
    case percent(slots: [Int], of: PercentBase)
    /// Worked out from the other cells of the same row.
    case computed((RowCells) -> ResultValue)
    /// A listed unit's own cell.
    case detail
  }

  /// Name, title, role and format.
  var column: ResultColumn
  /// Other names that stages may call it by.
  var aliases: [String] = []
  /// How its cell is found for a set of rows.
  var recipe: Recipe
  /// What its cells hold.
  var type: RowType
  /// The order of its values.
  var order = GroupOrder()
  /// Why its values may not be averaged over groups ("a median"); nil when they may.
  var unaveraged: String?
  /// Whether it is the margin that `total` adds beside the columns of an `across`.
  var isMargin = false

  /// Whether it names groups.
  var isGroup: Bool { if case .group = recipe { true } else { false } }
}
