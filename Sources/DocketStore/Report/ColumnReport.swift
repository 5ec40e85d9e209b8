/// What is worth knowing about one column.
public struct ColumnReport: Hashable, Sendable {
  /// The header as in the file.
  public var header: String
  /// The column's name.
  public var name: String
  /// What the cells hold.
  public var type: ColumnType
  /// Whether the model said so, rather than the cells.
  public var isDeclared: Bool
  /// Rows without a value, unreadable ones included.
  public var missing: Int
  /// Cells that could not be read as the type.
  public var unreadable: Int
  /// The first of them: place and text.
  public var unreadableExamples: [CellExample]
  /// Formats of a date column with the number of cells, commonest first.
  public var dateFormats: [Spelling]
  /// Whether M/D/Y was taken for want of a first part over 12.
  public var isDayOrderUndecided: Bool
  /// Why a column of numbers was read as text, as the end of a sentence.
  public var whyText: String?
  /// Dates whose UTC offset or Z was ignored.
  public var ignoredOffsets: Int
  /// Dates before 1900 or after 2100, by date.
  public var outOfRange: [Spelling]
  /// The earliest and the latest date, as days since 1970-01-01.
  public var dayRange: ClosedRange<Int32>?
  /// Values that look like a way to say "no value" and count as values.
  public var suspects: [Spelling]
  /// Spellings that count as one category, each list commonest first.
  public var merged: [[Spelling]]
  /// Number of categories of a text column.
  public var categories: Int

  /// A text and the number of cells that hold it.
  public struct Spelling: Hashable, Sendable {
    /// The text.
    public var text: String
    /// Number of cells.
    public var rows: Int

    /// A text with its count.
    public init(_ text: String, _ rows: Int) {
      self.text = text
      self.rows = rows
    }
  }

  /// A cell and where it stands.
  public struct CellExample: Hashable, Sendable {
    /// `file:line`.
    public var place: String
    /// The cell's text.
    public var text: String

    /// A cell at a place.
    public init(place: String, text: String) {
      self.place = place
      self.text = text
    }
  }

  /// The entry of a column with nothing to say.
  public init(header: String, name: String, type: ColumnType) {
    self.header = header
    self.name = name
    self.type = type
    isDeclared = false
    missing = 0
    unreadable = 0
    unreadableExamples = []
    dateFormats = []
    isDayOrderUndecided = false
    ignoredOffsets = 0
    outOfRange = []
    dayRange = nil
    suspects = []
    merged = []
    categories = 0
  }
}
