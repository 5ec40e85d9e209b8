import DocketCore

/// Syntax to text, in the one canonical spelling: reading it back gives the same syntax.
public enum Printer {
  /// A question in one line.
  public static func text(_ question: Question) -> String {
    join(pieces(question))
  }

  /// A statement in one line, without its semicolon.
  public static func text(_ statement: Statement) -> String {
    join(pieces(statement))
  }

  /// A condition or value.
  public static func text(_ expression: Expression) -> String {
    text(expression, atLeast: .or)
  }

  /// A definition in one line: `define NAME "..." as ...`.
  public static func text(_ definition: Definition) -> String {
    join(pieces(definition, 0))
  }

  /// A name, in backquotes where it needs them.
  public static func text(_ name: Name) -> String { Quoted.name(name) }

  /// A text in quotes.
  public static func quoted(_ text: String) -> String { Quoted.text(text) }

  /// What may stand on a line of its own when a statement is too long for one.
  struct Piece {
    var text: String
    /// Where it starts in the source, by which comments find their place.
    var start: Int
    /// How far it is indented below the statement's first line.
    var level = 1
    /// Whether it always starts a line.
    var breaks = false
    /// Whether a blank separates it from what is before it on the same line.
    var spaced = true
  }

  static func join(_ pieces: [Piece]) -> String {
    pieces.reduce(into: "") { out, piece in
      if !out.isEmpty, piece.spaced { out += " " }
      out += piece.text
    }
  }

  static func list(_ names: [Name]) -> String { names.map(text).joined(separator: ", ") }

  /// ` "description"` when there is one.
  static func optional(_ text: String?) -> String { text.map { " " + Quoted.text($0) } ?? "" }
}
