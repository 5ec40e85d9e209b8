import DocketCore

/// A condition or a value, as written. Which one it is, is the binder's business.
public struct Expression: Sendable {
  /// What it is.
  public indirect enum Kind: Sendable {
    case or([Expression])
    case and([Expression])
    case not(Expression)
    case comparison(Expression, Comparison, Expression)
    /// `F is v`, `F is not v`, `F is one of (a, b)`, `F is not one of (a, b)`; `v` may be `missing`.
    case isValue(Expression, negated: Bool, oneOf: Bool, [Literal])
    /// `F in PERIOD`, `F since D`, `F before D`, `F after D`, `F between D and D`.
    case when(Expression, When)
    case contains(Expression, String)
    /// `has any charge (C)`, `has no event`.
    case has(Role)
    case arithmetic(Expression, Arithmetic, Expression)
    /// A number; `50%` has the value 1/2 and `percent` true.
    case number(Number, percent: Bool)
    /// `90 days`.
    case duration(Number, TimeUnit)
    /// `days from filing to disposition`.
    case span(TimeUnit, from: Name, to: Name)
    case string(String)
    case date(CivilDate)
    /// `$unit`, without the dollar sign.
    case parameter(Name)
    case today
    /// The word `missing` as a value.
    case missing
    case path(Path)
  }

  /// The word `=` and its kin.
  public enum Comparison: String, Sendable, CaseIterable {
    case equal = "="
    case notEqual = "!="
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
  }

  /// The four operations.
  public enum Arithmetic: String, Sendable {
    case plus = "+", minus = "-", times = "*", dividedBy = "/"
  }

  /// What it is.
  public var kind: Kind
  /// Where it stands.
  public var span: SourceSpan

  /// An expression at a place.
  public init(_ kind: Kind, at span: SourceSpan) {
    self.kind = kind
    self.span = span
  }
}

/// `lead charge.category`, `assignment.attorney`, `severity`: a field, perhaps on another noun.
public struct Path: Sendable, Hashable {
  /// Which child: `lead`, `first`, `last`; nil for a plain path.
  public enum Selector: String, Sendable { case lead, first, last }

  /// Which child.
  public var selector: Selector?
  /// The words between the dots; at least one.
  public var names: [Name]
  /// Where it stands.
  public var span: SourceSpan

  /// A path at a place.
  public init(selector: Selector? = nil, _ names: [Name], at span: SourceSpan) {
    self.selector = selector
    self.names = names
    self.span = span
  }

  /// The path in canonical spelling, without the selector: `charge.category`.
  public var dotted: String { names.map(\.text).joined(separator: ".") }
}

/// A value on the right of `is`.
public struct Literal: Sendable {
  /// What was written.
  public enum Kind: Sendable {
    case word(Name)
    case string(String)
    case number(Number, text: String)
    case date(CivilDate)
    case parameter(Name)
    case missing
  }

  /// What was written.
  public var kind: Kind
  /// Where it stands.
  public var span: SourceSpan

  /// A literal at a place.
  public init(_ kind: Kind, at span: SourceSpan) {
    self.kind = kind
    self.span = span
  }
}

/// `any charge (category is weapons)`: a condition on the children of a unit.
public struct Role: Sendable {
  /// How many children must meet the condition.
  public enum Quantifier: Sendable, Hashable {
    case any, every, no, lead, first, last
    case atLeast(Int)
  }

  /// How many.
  public var quantifier: Quantifier
  /// The child noun.
  public var noun: Name
  /// What one child must meet; nil: that it exists.
  public var condition: Expression?
  /// Where it stands.
  public var span: SourceSpan

  /// A role at a place.
  public init(_ quantifier: Quantifier, _ noun: Name, _ condition: Expression?, at span: SourceSpan)
  {
    self.quantifier = quantifier
    self.noun = noun
    self.condition = condition
    self.span = span
  }
}
