/// A many-to-one link: this noun's columns hold the key of a parent's row.
public struct LinkSchema: Hashable, Sendable {
  /// The parent noun's name.
  public var parent: String
  /// This noun's columns, in the order of the parent's key.
  public var columns: [String]

  /// A link to `parent` by `columns`.
  public init(parent: String, columns: [String]) {
    self.parent = parent
    self.columns = columns
  }
}
