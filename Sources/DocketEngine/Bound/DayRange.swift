import DocketCore

/// A stretch of days with the words that say it: half-open, either end may be open.
public struct DayRange: Sendable, Hashable {
  /// First day; nil: from the beginning.
  public var from: CivilDate?
  /// The day after the last; nil: without end.
  public var until: CivilDate?
  /// In plain words: "in 2024 (2024-01-01 to 2024-12-31)".
  public var words: String
  /// The period runs up to the clock and is not over ("this month").
  public var toDate: Bool
  /// The period is named in weeks ("last 26 weeks"), so that it moves by whole weeks.
  public var isOfWeeks = false

  /// A range with its words.
  public init(from: CivilDate?, until: CivilDate?, words: String, toDate: Bool = false) {
    self.from = from
    self.until = until
    self.words = words
    self.toDate = toDate
  }
}
