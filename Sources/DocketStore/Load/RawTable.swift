/// All rows of one noun's files, in file order, before keys and links are looked at.
struct RawTable: Sendable {
  var rowCount: Int
  var columns: [ColumnData]
  var files: [FileReport]
  var places: RowPlaces
  /// What the rows were read from, one a file.
  var sources: [FileSource]
}
