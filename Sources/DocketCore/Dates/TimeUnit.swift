/// A calendar unit that periods, buckets and durations are measured in.
public enum TimeUnit: String, Hashable, Sendable, CaseIterable {
  case day, week, month, quarter, year, weekday
  case fiscalQuarter = "fiscal_quarter"
  case fiscalYear = "fiscal_year"

  /// The unit of a keyword in singular or plural (`months`, `fiscal_years`), nil for any other word.
  public init?(word: String) {
    var w = word.lowercased()
    if w.hasSuffix("s") { w.removeLast() }
    self.init(rawValue: w)
  }

  /// The word in the language, plural when the count is not one: `month`, `months`.
  public func word(plural: Bool) -> String { plural ? rawValue + "s" : rawValue }
}
