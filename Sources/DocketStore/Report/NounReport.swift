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
  /// Pairs of dates that are nearly always in one order, and the rows where they are not.
  public var outOfOrder: [DateOrder]
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

  /// Two date columns of which the first is nearly always the earlier one.
  public struct DateOrder: Hashable, Sendable {
    /// The header of the earlier date.
    public var earlier: String
    /// The header of the later date.
    public var later: String
    /// Rows where they are the other way round.
    public var rows: Int
    /// Rows that have both.
    public var both: Int
  }

  /// How complete the columns are, year by year.
  public struct MissingByYear: Hashable, Sendable {
    /// The header of the date column that gives the year.
    public var dateColumn: String
    /// The years, ascending; at most 40.
    public var years: [Int]
    /// Rows of each year.
    public var rows: [Int]
    /// The headers of the columns that are missing in some rows, not in all.
    public var headers: [String]
    /// Their missing cells, by column, then year.
    public var missing: [[Int]]
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
    outOfOrder = []
    missingByYear = nil
  }
}
