import DocketCore

/// A table that stages work on: every cell it started from, which rows and columns are still shown and in which order,
/// and the groups behind them, so that any set of rows can be measured again.
struct WorkingTable {
  /// All columns ever made, also those that `keep` took away but others are worked out from.
  var columns: [WorkingColumn]
  /// The columns shown, left to right.
  var shown: [Int]
  /// Cells by column, then stored row.
  var cells: [[ResultValue]]
  /// The stored rows still shown, top to bottom.
  var view: [Int]
  /// What the rows measured; nil for a list.
  var groups: MeasuredGroups?
  /// The `others` row, after all ordinary ones.
  var others: Others?
  /// Whether a total is shown, last.
  var hasTotal = false
  /// Stored rows whose time unit is cut, with the reason; "" where another line of the footer says it.
  var partial: [Int: String] = [:]
  /// Stored rows whose time unit is over but ends within the data lag of the clock.
  var provisional: Set<Int> = []
  /// Of those the rows that are over themselves, and of which only the time that these horizons give ends so.
  var provisionalHorizons: [Int: Set<BoundHorizon>] = [:]
  /// The line that explains them; nil without a lag.
  var provisionalWords: String?
  /// Slots of `across` whose time unit is cut.
  var partialSlots: [Int: String] = [:]
  /// What the view is sorted by; nil: not by a stage.
  var sortedBy: [SortOrder]?
  /// How many rows there were before any was cut.
  var rowsBeforeCut: Int
  /// Listed units that the evaluator left out because the coming `top` cannot show them.
  var rowsNotListed = 0
  /// What the footer is made of.
  var facts: TableFacts
  /// How it is to be drawn; nil: as a table.
  var chart: ChartRequest?
  /// Named changes that a chart shows.
  var marks: [DateMark] = []
  /// Notes of stages.
  var notes: [String] = []
  /// The canonical text of the question.
  var question: String

  /// The name of the dimension that became columns.
  var across: String?

  /// How many columns name groups; they are the first ones.
  var groupColumnCount: Int { columns.prefix(while: \.isGroup).count }

  /// One key of an order.
  struct SortOrder {
    /// The column.
    var column: Int
    /// Whether great values come first; "(missing)" is last both ways.
    var descending: Bool
  }

  /// The row that stands for rows which `top ... with others` does not show.
  struct Others {
    /// The stored rows it stands for.
    var rows: [Int]
    /// Its cells, one a column.
    var cells: [ResultValue]
  }

  /// Whether rows are groups, as against listed units.
  var isGrouped: Bool { groups != nil }

  /// Whether some row was cut and is not in `others` either.
  var hasCutRows: Bool { view.count + (others?.rows.count ?? 0) < rowsBeforeCut }

  /// The cells of a stored row.
  func row(_ row: Int) -> RowCells { RowCells { cells[$0][row] } }

  /// The rows shown, those that `others` stands for included.
  var rowsShown: [Int] { view + (others?.rows ?? []) }
}
