/// A noun in the making: what was read of its files and what has been found out about it.
struct InferredTable: Sendable {
  var name: String
  /// The pattern of its files.
  var pattern: String
  /// Columns as read, identifiers as text.
  var columns: [Column]
  var rowCount: Int
  /// Key columns; empty when none is unique.
  var key: [Int] = []
  /// Links to other tables by place.
  var links: [(parent: Int, columns: [Int])] = []
  /// The table that it was lifted out of, nil for files.
  var liftedFrom: Int?
  var why: [String] = []

  /// Columns whose names look like identifiers and that are text, best first.
  var identifiers: [Int] {
    columns.indices.filter {
      columns[$0].dictionary != nil
        && (NameWords.identifierScore(columns[$0].name) > 0 || $0 == 0)
    }
  }
}
