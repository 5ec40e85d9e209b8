/// One column in file order, before rows are taken out or moved.
struct ColumnData: Sendable {
  var header: String
  var name: String
  var type: ColumnType
  var rowCount: Int
  var storage: ColumnStorage
  /// Owner of the cells.
  var block: MemoryBlock
  /// The distinct texts of a text column, code 1 first.
  var arena: ByteArena?
  /// Seconds after midnight, where some row has a time of day.
  var times: MemoryBlock?
  var unreadable = UnreadableCells()
  var flagSpellings = (no: "no", yes: "yes")
  var facts = ColumnFacts()
}
