/// How well the rows of a noun find their parents.
public struct LinkReport: Hashable, Sendable {
  /// The parent noun.
  public var parent: String
  /// The headers of the linking columns.
  public var columns: [String]
  /// Rows whose key names no parent.
  public var orphans: Int
  /// Rows whose key is missing.
  public var unlinked: Int
  /// The first orphans' keys and places.
  public var examples: [String]

  /// A link's entry.
  public init(
    parent: String, columns: [String], orphans: Int = 0, unlinked: Int = 0, examples: [String] = []
  ) {
    self.parent = parent
    self.columns = columns
    self.orphans = orphans
    self.unlinked = unlinked
    self.examples = examples
  }
}
