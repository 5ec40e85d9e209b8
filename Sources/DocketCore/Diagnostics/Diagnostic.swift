/// One thing that is wrong with what the user gave, where, why it matters, and what to do instead.
public struct Diagnostic: Error, Sendable, Hashable {
  /// How serious it is.
  public enum Severity: String, Sendable { case error, warning, note }

  /// A correction that can be run as it stands.
  public struct Suggestion: Sendable, Hashable {
    /// The whole corrected question or command; nil when only words of advice are given.
    public var replacement: String?
    /// The part that changed, as shown in the list (`by lead charge.category`).
    public var label: String
    /// What it would mean ("each case once, under its most serious charge").
    public var meaning: String
    /// Whether the label goes where the diagnostic points; `located(in:)` then makes the replacement.
    var standsInPlace = false

    /// A correction whose label replaces the text that the diagnostic points to.
    public static func inPlace(_ label: String, meaning: String = "") -> Suggestion {
      var suggestion = Suggestion(label, meaning: meaning)
      suggestion.standsInPlace = true
      return suggestion
    }

    /// A correction; `replacement` is the whole text to run.
    public init(_ label: String, meaning: String = "", replacement: String? = nil) {
      self.label = label
      self.meaning = meaning
      self.replacement = replacement
    }
  }

  /// Stable code with a help page: `.help N104`.
  public var code: DiagnosticCode
  /// Error, warning or note.
  public var severity: Severity
  /// What was found, in one sentence.
  public var message: String
  /// Where, in `source`; nil when it concerns the whole.
  public var span: SourceSpan?
  /// Why it matters here, and what to know: further sentences.
  public var details: [String]
  /// Corrections, best first.
  public var suggestions: [Suggestion]
  /// The text `span` points into, set by whoever knows it.
  public var source: Located?

  /// The name, position and line of a span, resolved from a SourceText so that it can be printed anywhere.
  public struct Located: Sendable, Hashable {
    /// File name, nil for a typed question.
    public var name: String?
    /// 1-based line.
    public var line: Int
    /// 1-based column, in characters.
    public var column: Int
    /// The line, or what stands around the place when the line is long.
    public var text: String
    /// The column of the first character of `text`.
    public var textColumn: Int
    /// How many characters to underline (at least 1).
    public var length: Int

    /// A place in a file that is not kept in memory as a source text, such as a csv file.
    public init(
      name: String?, line: Int, column: Int, text: String, textColumn: Int = 1, length: Int
    ) {
      self.name = name
      self.line = line
      self.column = column
      self.text = text
      self.textColumn = textColumn
      self.length = length
    }
  }

  /// A diagnostic; `source` may be attached later with `located(in:)`.
  public init(
    _ code: DiagnosticCode, _ message: String, at span: SourceSpan? = nil,
    details: [String] = [], suggestions: [Suggestion] = [], severity: Severity = .error
  ) {
    self.code = code
    self.message = message
    self.span = span
    self.details = details
    self.suggestions = suggestions
    self.severity = severity
    self.source = nil
  }

  /// This diagnostic with its place resolved in `text`; unchanged when it already has one or no span.
  public func located(in text: SourceText) -> Diagnostic {
    guard source == nil, let span else { return self }
    var copy = self
    let place = text.place(of: span.start)
    let end = text.place(of: span.end)
    let length =
      end.line == place.line
      ? end.column - place.column
      : place.text.count - (place.column - place.textColumn)
    copy.source = Located(
      name: text.name, line: place.line, column: place.column, text: place.text,
      textColumn: place.textColumn, length: max(1, length))
    for i in suggestions.indices where suggestions[i].standsInPlace {
      let before = text.slice(SourceSpan(0, span.start))
      let after = text.slice(SourceSpan(span.end, text.bytes.count))
      copy.suggestions[i].replacement = before + suggestions[i].label + after
      copy.suggestions[i].standsInPlace = false
    }
    return copy
  }
}

/// Several diagnostics thrown together.
public struct Diagnostics: Error, Sendable {
  /// In source order; at least one is an error.
  public var all: [Diagnostic]

  /// Wraps a list that holds at least one error.
  public init(_ all: [Diagnostic]) { self.all = all }
}
