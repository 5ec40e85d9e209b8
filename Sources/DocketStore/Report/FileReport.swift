/// The books of one file: `rows = loaded + rejected`, always.
public struct FileReport: Hashable, Sendable {
  /// Rejected rows kept of a file; all are counted.
  public static let keptRejects = 10_000

  /// The file's name, relative to the data folder.
  public var name: String
  /// Its size in bytes.
  public var byteCount: Int
  /// Rows below the header, blank lines not counted.
  public var rows: Int
  /// Rows that are in the store.
  public var loaded: Int
  /// Rows that are not, for their structure or a key that was there before.
  public var rejected: Int
  /// The first rejected rows, in file order.
  public var rejects: [RejectedRow]
  /// Blank lines passed over.
  public var blankLines: Int
  /// The text between cells.
  public var delimiter: String
  /// The encoding, in words.
  public var encoding: String
  /// The quote character, empty: none.
  public var quote: String
  /// 1-based line of the header; 0: none, columns are numbered.
  public var headerLine: Int
  /// Which of delimiter, encoding, quote and header were guessed rather than said by the model.
  public var guessed: [String]
  /// Invalid byte sequences shown replaced.
  public var replacedSequences: Int
  /// Rows with blank cells past the last column, which were dropped.
  public var paddedRows: Int
  /// Quotes inside unquoted cells kept as inch or second marks.
  public var strayQuotes: Int

  /// The books of a file of this name, empty.
  public init(name: String) {
    self.name = name
    byteCount = 0
    rows = 0
    loaded = 0
    rejected = 0
    rejects = []
    blankLines = 0
    delimiter = ","
    encoding = "UTF-8"
    quote = "\""
    headerLine = 1
    guessed = []
    replacedSequences = 0
    paddedRows = 0
    strayQuotes = 0
  }

  /// `cases.csv: 10,002 rows = 10,000 loaded + 2 rejected`.
  public var summary: String {
    "\(name): \(Count.text(rows)) row\(rows == 1 ? "" : "s") = \(Count.text(loaded)) loaded + \(Count.text(rejected)) rejected"
  }
}
