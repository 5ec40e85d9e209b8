/// How the rows that a question tests are found. Every way but the scan gives at least all rows for which its
/// condition is true or unknown; the condition itself is still tested.
indirect enum RowAccess: Sendable, Hashable {
  /// Every row.
  case scan
  /// No row.
  case nothing
  /// Rows whose text column holds one of these categories, or nothing.
  case texts(column: Int, [String])
  /// Rows whose date column lies in from <= day < until, and those without a date when asked for.
  case days(column: Int, from: Int32, until: Int32, orMissing: Bool)
  /// Rows whose parent by this link is found so, and those without a parent.
  case childrenOf(RowAccess, LinkStep)
  /// Rows with a descendant found so.
  case parentsOf(RowAccess, [LinkStep])
}
