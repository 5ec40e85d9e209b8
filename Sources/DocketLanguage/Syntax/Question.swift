import DocketCore

/// One question: a head, qualifiers in any order, result stages.
public struct Question: Sendable {
  /// What is asked.
  public var head: Head
  /// In the order written.
  public var qualifiers: [Qualifier]
  /// What happens to the result table.
  public var stages: [Stage]
  /// The whole question.
  public var span: SourceSpan

  /// A question from its parts.
  public init(head: Head, qualifiers: [Qualifier], stages: [Stage], span: SourceSpan) {
    self.head = head
    self.qualifiers = qualifiers
    self.stages = stages
    self.span = span
  }
}

/// The head of a question: it fixes the unit that is counted.
public struct Head: Sendable {
  /// Which head.
  public indirect enum Kind: Sendable {
    case count(Subject)
    case list(Subject)
    case show([Measure], Subject)
    /// `show case "24-CR-01187"`.
    case showUnit(Name, String)
    case share(Expression, of: Subject)
    case time(from: Name, to: Name, Subject)
    case flow(Subject, Period?)
    case funnel(Subject)
    /// A defined measure, `clearance_rate in 2024`.
    case defined(Name, Period?)
  }

  /// Which head.
  public var kind: Kind
  /// Where it stands.
  public var span: SourceSpan

  /// A head at a place.
  public init(_ kind: Kind, at span: SourceSpan) {
    self.kind = kind
    self.span = span
  }
}

/// `pending felony cases`: adjectives, then the noun (or a defined population).
public struct Subject: Sendable {
  /// The words before the noun, `pending` among them as a name.
  public var adjectives: [Name]
  /// The noun.
  public var noun: Name
  /// Where it stands.
  public var span: SourceSpan

  /// A subject at a place.
  public init(adjectives: [Name], noun: Name, at span: SourceSpan) {
    self.adjectives = adjectives
    self.noun = noun
    self.span = span
  }
}

/// `median of age as "Median age"`.
public struct Measure: Sendable {
  /// What is summarised.
  public enum Argument: Sendable {
    /// `count`.
    case none
    case path(Path)
    /// `days from filing to disposition`.
    case span(TimeUnit, from: Name, to: Name, SourceSpan)
  }

  /// `count`, `median`, `p90`, `distinct`, ...
  public var function: Name
  /// What is summarised.
  public var argument: Argument
  /// The title after `as`.
  public var title: String?
  /// Where it stands.
  public var span: SourceSpan

  /// A measure at a place.
  public init(_ function: Name, _ argument: Argument, title: String?, at span: SourceSpan) {
    self.function = function
    self.argument = argument
    self.title = title
    self.span = span
  }
}
