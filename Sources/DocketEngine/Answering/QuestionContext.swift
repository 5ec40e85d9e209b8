import DocketCore

/// What a question is asked with: definitions, parameters and the clock of the session.
public struct QuestionContext: Sendable {
  /// Populations, measures and values.
  public var definitions: Definitions
  /// Values of `$name`, by name in lower case.
  public var parameters: [String: ParameterValue]
  /// `--as-of`; nil: the office's own clock.
  public var asOf: CivilDate?
  /// Today.
  public var today: CivilDate
  /// Named changes, by day: control limits start anew there, charts show them.
  public var marks: [DateMark] = []
  /// The charts that can be drawn; empty where nobody draws.
  public var charts: [String] = []
  /// Raised to stop a running question.
  public var cancellation: Cancellation

  /// A context; without arguments a plain one.
  public init(
    definitions: Definitions = Definitions(), parameters: [String: ParameterValue] = [:],
    asOf: CivilDate? = nil, today: CivilDate, cancellation: Cancellation = Cancellation()
  ) {
    self.definitions = definitions
    self.parameters = parameters
    self.asOf = asOf
    self.today = today
    self.cancellation = cancellation
  }
}

/// What a question comes back with.
public enum Answer: Sendable {
  /// Rows and columns with their footer.
  case table(ResultTable)
  /// A page: one case, an explanation.
  case page(Document)
}
