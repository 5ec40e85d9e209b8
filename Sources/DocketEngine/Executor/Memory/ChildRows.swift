/// The descendants of every row of one table in another, as ranges of rows or of a list of rows.
struct ChildRows: Sendable {
  /// One more than there are parents.
  let offsets: Cells<UInt32>
  /// The rows themselves, parent by parent; nil when the ranges are the rows.
  let rows: Cells<UInt32>?

  /// Places of the children of a range of parents.
  @inline(__always) func range(_ parents: Range<Int>) -> Range<Int> {
    Int(offsets[parents.lowerBound])..<Int(offsets[parents.upperBound])
  }
}
