/// The counts of two groups in one stratum of an adjusted comparison.
public struct Stratum: Hashable, Sendable {
  /// Successes in the group.
  public let successes: Int
  /// Units in the group.
  public let rows: Int
  /// Successes in the reference group.
  public let reference: Int
  /// Units in the reference group.
  public let referenceRows: Int

  /// The counts `successes / of` of the group and of the reference.
  public init(successes: Int, of rows: Int, reference: Int, of referenceRows: Int) {
    self.successes = successes
    self.rows = rows
    self.reference = reference
    self.referenceRows = referenceRows
  }
}
