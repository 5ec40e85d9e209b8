import DocketCore

/// The statements of a script with everything that was wrong with its text.
public struct Script: Sendable {
  /// What could be read, in order; a statement with an error is left out.
  public var statements: [Statement]
  /// Lexer and parser diagnostics in source order (errors and notes).
  public var diagnostics: [Diagnostic]

  /// A script from its parts.
  public init(statements: [Statement], diagnostics: [Diagnostic]) {
    self.statements = statements
    self.diagnostics = diagnostics
  }

  /// Whether any diagnostic is an error.
  public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
}
