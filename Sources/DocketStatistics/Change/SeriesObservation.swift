/// One period of a series before and after a change.
public struct SeriesObservation: Hashable, Sendable {
  /// The number of the period; a period that is left out leaves its number out.
  public let time: Int
  /// A count per day, or a share.
  public let value: Double
  /// How much the period weighs: the units of a share; 1 for a count.
  public let weight: Double

  /// A period with its value.
  public init(time: Int, value: Double, weight: Double = 1) {
    self.time = time
    self.value = value
    self.weight = weight
  }
}
