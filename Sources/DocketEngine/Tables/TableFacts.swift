import DocketCore

/// What is known about an answer beside its cells: how many units, how many were left out and why.
struct TableFacts {
  /// The lines that were known before running.
  var footer: [ResultTable.FooterLine] = []
  /// The counted noun in plural and singular.
  var noun = "units"
  var singular = "unit"
  /// Whether the number of units stands in the footer: a flow moves only some of all that pass its filters.
  var saysNumber = true
  /// Units that passed all filters.
  var selected = 0
  /// Units whose whole condition was unknown.
  var unknown = 0
  /// Units that are unsound for a stock (rule 19).
  var unsound = 0
  /// For each measure some unit has no value for: its name and how many.
  var missingArguments: [(measure: String, units: Int)] = []
  /// How the rows overlap; nil when no unit can be in two.
  var overlap: Overlap?
  /// Whether empty groups were too many to print.
  var leavesOutEmpty = false

  /// How one unit can be in several groups.
  struct Overlap {
    /// "a case is counted under every charge.category it has".
    var words: String
    /// What the groups add to, each unit counted in every group it is in.
    var sum: Int
    /// Whether the groups are days on which a stock is counted.
    var isStock: Bool
  }
}
