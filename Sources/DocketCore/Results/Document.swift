/// A page of text and tables: help, a model, a data quality report, one case's own page.
public struct Document: Sendable {
  /// A part of the page. All strings are unsanitised; the renderer cleans them.
  public indirect enum Block: Sendable {
    /// A section's title.
    case heading(String)
    /// Wrapped prose.
    case paragraph(String)
    /// Name and value pairs, aligned.
    case facts([(name: String, value: String)])
    /// A table with its footer.
    case table(ResultTable)
    /// Text that keeps its lines: a model, a question, a plan.
    case code(String)
    /// A list.
    case bullets([String])
  }

  /// The parts, top to bottom.
  public var blocks: [Block]

  /// A page from its parts.
  public init(_ blocks: [Block] = []) { self.blocks = blocks }
}
