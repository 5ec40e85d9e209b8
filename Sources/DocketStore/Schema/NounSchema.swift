/// One noun: where its rows come from, what identifies them and what they hang on.
public struct NounSchema: Hashable, Sendable {
  /// Where the rows of a noun come from.
  public enum Source: Hashable, Sendable {
    /// A file name or a pattern with `*` and `?`, relative to the data folder.
    case files(pattern: String, FileOptions)
    /// One row per distinct key among the rows of this noun.
    case lifted(from: String)
  }

  /// The plural that questions use.
  public var name: String
  /// Where the rows come from.
  public var source: Source
  /// Key columns; empty when the noun has none.
  public var key: [String]
  /// Links to parents; the rows lie in the order of the first one's parent rows.
  public var links: [LinkSchema]
  /// What is said about single columns.
  public var columns: [ColumnSchema]

  /// A noun from its parts.
  public init(
    name: String, source: Source, key: [String] = [], links: [LinkSchema] = [],
    columns: [ColumnSchema] = []
  ) {
    self.name = name
    self.source = source
    self.key = key
    self.links = links
    self.columns = columns
  }
}
