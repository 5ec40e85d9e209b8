import DocketCore

/// What narrows, groups or times a question.
public struct Qualifier: Sendable {
  /// Which qualifier.
  public enum Kind: Sendable {
    /// `filed in 2024`.
    case window(Name, When)
    case pending(Pending)
    case where_(Expression)
    /// `with any charge (C)`; `negated` for `without`.
    case with(Role, negated: Bool)
    case by([Dimension])
    case across(Dimension)
    case through([Name])
    case within([Int], TimeUnit, of: Name?)
    case beforeAndAfter(Moment)
    case compared(Comparand, adjusting: [Path])
    case asOf(Moment)
    case showing([Path])
  }

  /// The three forms of `pending`.
  public enum Pending: Sendable {
    case now
    case on(Moment)
    case atEndOfEach(TimeUnit, Period)
  }

  /// What a result is compared to.
  public enum Comparand: Sendable {
    case previous(TimeUnit)
    case group(Literal)
  }

  /// Which qualifier.
  public var kind: Kind
  /// Where it stands.
  public var span: SourceSpan

  /// A qualifier at a place.
  public init(_ kind: Kind, at span: SourceSpan) {
    self.kind = kind
    self.span = span
  }
}

/// One thing to group by.
public struct Dimension: Sendable {
  /// Which way.
  public enum Kind: Sendable {
    /// `month`, `month of filed`, `each month of filed`.
    case time(TimeUnit, of: Name?, each: Bool)
    /// `unit`, `lead charge.category`, `each charge.category`.
    case path(Path, each: Bool)
    /// `age in bands (18, 25)`.
    case bands(Path, [Number])
    /// `days from filing to disposition in bands (30, 60)`.
    case spanBands(TimeUnit, from: Name, to: Name, [Number])
    /// `days from filing to disposition` without bands.
    case span(TimeUnit, from: Name, to: Name)
  }

  /// Which way.
  public var kind: Kind
  /// Where it stands.
  public var span: SourceSpan

  /// A dimension at a place.
  public init(_ kind: Kind, at span: SourceSpan) {
    self.kind = kind
    self.span = span
  }
}

/// One step over the result table.
public struct Stage: Sendable {
  /// Which step. Column names are `Name`s whose text may hold dots (`charge.category`).
  public enum Kind: Sendable {
    case sort([(column: Name, descending: Bool)])
    case top(Int, by: Name?, withOthers: Bool)
    case keep([Name])
    case where_(Expression)
    case add(Name, Expression)
    case total
    case control
    case percent(within: Name?)
    case show([Measure], by: [Name])
    case chart(kind: Name?, of: Name?, target: Number?)
    case save(String)
  }

  /// Which step.
  public var kind: Kind
  /// Where it stands, without the bar.
  public var span: SourceSpan

  /// A stage at a place.
  public init(_ kind: Kind, at span: SourceSpan) {
    self.kind = kind
    self.span = span
  }
}
