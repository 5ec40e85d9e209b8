/// The rows of one noun.
///
/// A table with links lies in the order of its first link's parent rows (orphans last), rows of one parent in file
/// order; a table without links lies in file order.
public final class Table: Sendable {
  /// The noun's name.
  public let name: String
  /// Number of rows.
  public let rowCount: Int
  /// The columns, in file order.
  public let columns: [Column]
  /// Indexes of the key columns, empty when the noun has no key.
  public let key: [Int]
  /// The links to parents, in the order of the schema, then those that lifting made.
  public let links: [ParentLink]
  /// The file that each row came from; empty for a lifted noun.
  public let files: [String]

  private let fileRows: MemoryBlock?
  private let places: RowPlaces
  private let columnByName: [String: Int]
  private let index = Lazily<KeyIndex>()
  private let foldedIndex = Lazily<FoldedKeyIndex>()

  init(
    name: String, rowCount: Int, columns: [Column], key: [Int], links: [ParentLink],
    files: [String], fileRows: MemoryBlock?, places: RowPlaces
  ) {
    self.name = name
    self.rowCount = rowCount
    self.columns = columns
    self.key = key
    self.links = links
    self.files = files
    self.fileRows = fileRows
    self.places = places
    var byName: [String: Int] = [:]
    for (i, column) in columns.enumerated() { byName[column.name] = i }
    for (i, column) in columns.enumerated() {
      let header = FoldedText.folded(column.header)
      if byName[header] == nil { byName[header] = i }
    }
    columnByName = byName
  }

  /// The index of a column by its name or its header, compared without case and outer blanks.
  public func column(named name: String) -> Int? { columnByName[FoldedText.folded(name)] }

  /// The row with this key (one trimmed text a key column, case and zeros count); nil when there is none.
  public func row(key texts: [String]) -> Int? {
    guard !key.isEmpty, texts.count == key.count else { return nil }
    return keyIndex.row(of: texts, in: self)
  }

  /// The rows whose key equals these texts without case and outer blanks, ascending.
  public func rows(keyFolded texts: [String]) -> [Int] {
    guard !key.isEmpty, texts.count == key.count else { return [] }
    return foldedIndex.value { FoldedKeyIndex(self) }.rows(of: texts)
  }

  /// A row's place in the order of the file (of all files of the noun, one after another), from 0.
  public func fileRow(_ row: Int) -> Int {
    guard let fileRows, row >= 0, row < rowCount else { return row }
    return Int(fileRows.pointer(UInt32.self)[row])
  }

  /// The place of every row in file order; nil when the rows lie in it. Valid while this table lives.
  public var fileRowOfRow: UnsafePointer<UInt32>? { fileRows?.pointer(UInt32.self) }

  /// The file and 1-based line where a row begins; nil for rows of a lifted noun.
  public func place(ofRow row: Int) -> (file: String, line: Int)? {
    guard row >= 0, row < rowCount else { return nil }
    return places.place(ofFileRow: fileRow(row), files: files)
  }

  var keyIndex: KeyIndex {
    index.value { KeyIndex(columns: columns, key: key, rowCount: rowCount) }
  }
}
