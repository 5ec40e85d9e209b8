import DocketCore

/// One statement of a script, a model file or the prompt.
public struct Statement: Sendable {
  /// Which statement.
  public indirect enum Kind: Sendable {
    case ask(Question)
    case explain(Question)
    case define(Definition)
    case set(Name, Expression)
    /// `set $p = 2024-Q1`: a year or a day alone is an expression.
    case setPeriod(Name, Period)
    case expect(Expectation)
    case dashboard(Name, title: String?, tiles: [(title: String, question: Question)])
    case use(String)
    case mark(CivilDate, String)
    case note(Name, subject: String, String)
    case watch(Name, String)
    // Statements of a model file.
    case model(String)
    case fiscalYear(month: Int)
    case dataAsOf(CivilDate)
    case dataFrom(CivilDate)
    case dataLag(Int, TimeUnit)
    case noun(NounDeclaration)
  }

  /// Which statement.
  public var kind: Kind
  /// Where it stands, without the semicolon.
  public var span: SourceSpan

  /// A statement at a place.
  public init(_ kind: Kind, at span: SourceSpan) {
    self.kind = kind
    self.span = span
  }
}

/// `define gun_cases "..." as cases with any charge (category is weapons)`.
public struct Definition: Sendable {
  /// What the name stands for.
  public enum Body: Sendable {
    /// A question: a measure.
    case measure(Question)
    /// A noun with qualifiers: a population.
    case population(Subject, [Qualifier])
    /// `value EXPR`.
    case value(Expression)
  }

  /// The new name.
  public var name: Name
  /// What it means, in the office's words.
  public var description: String?
  /// Where the definition comes from.
  public var source: String?
  /// Whether higher values are better; nil when not said.
  public var betterHigher: Bool?
  /// A target; `100%` is 1.
  public var target: Number?
  /// What the name stands for.
  public var body: Body
  /// The body's own text range.
  public var bodySpan: SourceSpan

  /// Which way is better, in words; nil when not said.
  public var direction: String? {
    betterHigher.map { $0 ? "higher is better" : "lower is better" }
  }

  /// A definition from its parts.
  public init(
    name: Name, description: String?, source: String?, betterHigher: Bool?, target: Number?,
    body: Body, bodySpan: SourceSpan
  ) {
    self.name = name
    self.description = description
    self.source = source
    self.betterHigher = betterHigher
    self.target = target
    self.body = body
    self.bodySpan = bodySpan
  }
}

/// `expect <= 5% from share (race is missing) of defendants "label"`.
public struct Expectation: Sendable {
  /// How the main column of every row is compared; `expect 0` is equality.
  public var comparison: Expression.Comparison
  /// With what; `5%` is 1/20.
  public var value: Number
  /// The question that is asked.
  public var question: Question
  /// What to call it in the report.
  public var label: String?

  /// An expectation from its parts.
  public init(
    comparison: Expression.Comparison, value: Number, question: Question, label: String?
  ) {
    self.comparison = comparison
    self.value = value
    self.question = question
    self.label = label
  }
}
