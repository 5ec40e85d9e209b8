import DocketCore

/// The time part of a window or a condition on a date: `in 2024`, `since 2024-03-01`.
public struct When: Sendable {
  /// Which form.
  public enum Kind: Sendable {
    case inside(Period)
    case since(Moment)
    case before(Moment)
    case after(Moment)
    case between(Moment, Moment)
  }

  /// Which form.
  public var kind: Kind
  /// Where it stands.
  public var span: SourceSpan

  /// A time part at a place.
  public init(_ kind: Kind, at span: SourceSpan) {
    self.kind = kind
    self.span = span
  }
}

/// A stretch of time as written; the binder turns it into two days.
public struct Period: Sendable {
  /// How it was written.
  public enum Kind: Sendable {
    /// `2024`, `2022 to 2024`, `2024-03`, `2023-Q1 to 2024-Q2`, `2024-01-05 to 2024-02-01`: from the first day of
    /// the first bucket to the last day of the second. Units are day, month, quarter, year.
    case span(Bucket, Bucket?)
    /// `fiscal 2025`, `fiscal 2024 to 2025`.
    case fiscal(Int, Int?)
    /// `this month`, `last year`, `last 12 months`, `last fiscal year`, `this fiscal quarter`. `count` is nil
    /// when no number was written.
    case relative(last: Bool, count: Int?, unit: TimeUnit)
    case parameter(Name)
  }

  /// How it was written.
  public var kind: Kind
  /// Where it stands.
  public var span: SourceSpan

  /// A period at a place.
  public init(_ kind: Kind, at span: SourceSpan) {
    self.kind = kind
    self.span = span
  }
}

/// A point in time as written: a day, or a month, quarter or year of which rule 12 takes an end.
public struct Moment: Sendable {
  /// How it was written.
  public enum Kind: Sendable {
    /// A day, month, quarter or year.
    case bucket(Bucket)
    case parameter(Name)
    case today
  }

  /// How it was written.
  public var kind: Kind
  /// Where it stands.
  public var span: SourceSpan

  /// A moment at a place.
  public init(_ kind: Kind, at span: SourceSpan) {
    self.kind = kind
    self.span = span
  }
}
