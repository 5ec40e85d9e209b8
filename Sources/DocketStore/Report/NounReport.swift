/// What is worth knowing about the rows of one noun.
public struct NounReport: Hashable, Sendable {
  /// The noun's name.
  public var name: String
  /// Rows in the store.
  public var rowCount: Int
  /// One entry a column, in table order.
  public var columns: [ColumnReport]
  /// Rejected rows whose key and whole text were there before.
  public var identicalDuplicates: Int
  /// Rejected rows whose key was there before with other values.
  public var differingDuplicates: Int
  /// Rows without a key: kept, childless.
  public var rowsWithoutKey: Int
  /// One entry a link.
  public var links: [LinkReport]
  /// For a lifted noun: columns that vary within a key, and in how many keys.
  public var varyingColumns: [VaryingColumn]
  /// Missing cells by the year of the first date column, when there is one.
  public var missingByYear: MissingByYear?

  /// A column of a lifted noun's rows that has two different values under one key.
  public struct VaryingColumn: Hashable, Sendable {
    /// The header.
    public var header: String
    /// In how many keys it varies.
    public var keys: Int
    /// Whether the model asked for it, so that it is missing for those keys.
    public var isDeclared: Bool
  }

  /// How complete the columns are, year by year.
  public struct MissingByYear: Hashable, Sendable {
    /// The header of the date column that gives the year.
    public var dateColumn: String
    /// The years, ascending; at most 40.
    public var years: [Int]
    /// Rows of each year.
    public var rows: [Int]
    /// Missing cells of each year, by column; columns that are never or always missing are left out.
    public var missing: [(header: String, counts: [Int])] {
      zip(headers, counts).map { ($0, $1) }
    }
    var headers: [String]
    var counts: [[Int]]
  }

  /// The entry of a noun with these rows and nothing to say.
  public init(name: String, rowCount: Int = 0) {
    self.name = name
    self.rowCount = rowCount
    columns = []
    identicalDuplicates = 0
    differingDuplicates = 0
    rowsWithoutKey = 0
    links = []
    varyingColumns = []
    missingByYear = nil
  }
}
