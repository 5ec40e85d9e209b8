/// One thing to run out of a text: a command line or a statement, with where it stands.
struct ScriptPiece: Equatable {
  /// Which of the two.
  enum Kind: Equatable {
    /// Without the leading point: `mode csv`.
    case command
    /// Without the semicolon.
    case statement
  }

  /// Which of the two.
  var kind: Kind
  /// The text itself, comments included.
  var text: String
  /// Where the text starts, in bytes of the whole.
  var offset: Int
}
