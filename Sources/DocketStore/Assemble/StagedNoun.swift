/// The rows of one noun in file order, without duplicates of keys, not linked yet.
struct StagedNoun: Sendable {
  var rowCount: Int
  var columns: [Column]
  /// Places of the key columns.
  var key: [Int]
  /// What reading showed about each column.
  var facts: [ColumnFacts]
  /// Cells that could not be read, by column.
  var unreadable: [UnreadableCells]
  var files: [FileReport]
  var places: RowPlaces
  var report: NounReport

  /// The place of a column by name or header; nil when there is none.
  func column(named wanted: String) -> Int? {
    let folded = FoldedText.folded(wanted)
    return columns.firstIndex { $0.name == folded }
      ?? columns.firstIndex { FoldedText.folded($0.header) == folded }
  }
}
