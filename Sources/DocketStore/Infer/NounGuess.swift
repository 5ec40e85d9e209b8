/// Why a noun is what it was inferred to be.
public struct NounGuess: Hashable, Sendable {
  /// The noun's name.
  public var name: String
  /// Columns of dates, with the milestone's name.
  public var milestones: [DatedColumn]
  /// Reasons for the key (or for its absence), each link and the lifting, as sentences without a period.
  public var why: [String]

  /// A date column that names a milestone.
  public struct DatedColumn: Hashable, Sendable {
    /// The milestone's name: the header without the word date.
    public var name: String
    /// The column's name.
    public var column: String
  }
}
