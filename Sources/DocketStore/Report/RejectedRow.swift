/// A row that was not loaded, and why.
public struct RejectedRow: Hashable, Sendable {
  /// The file's name.
  public var file: String
  /// 1-based line where the fault shows.
  public var line: Int
  /// 1-based column in characters of that line.
  public var column: Int
  /// Why, as a phrase.
  public var reason: String
  /// The row as it stands in the file, cut after 1,000 characters.
  public var raw: String

  /// A rejected row.
  public init(file: String, line: Int, column: Int, reason: String, raw: String) {
    self.file = file
    self.line = line
    self.column = column
    self.reason = reason
    self.raw = raw
  }

  /// `cases.csv:12:5`.
  public var place: String { "\(file):\(line):\(column)" }
}
