import DocketCore
import DocketLanguage

/// Whether a file looks like one that was written for docket. The lines of any other are not shown in errors: a script
/// or a library from someone else could name a file whose text is nobody's business.
struct ScriptLook {
  private let session: Session

  init(_ session: Session) { self.session = session }

  /// How much of a file is looked at, in bytes.
  private static let mostRead = 64 << 10

  /// Throws S114 for a file in which nothing reads as a statement or a command. One whose name ends in `.docket` (and
  /// the start file) is taken for what its name says.
  func check(_ text: String, at path: String) throws {
    if ScriptLook.isNamed(path) { return }
    let start = String(decoding: text.utf8.prefix(ScriptLook.mostRead), as: UTF8.self)
    var isEmpty = true
    for piece in ScriptPieces(start) {
      isEmpty = false
      switch piece.kind {
      case .command:
        let name = piece.text.prefix { !$0.isWhitespace && $0 != ";" }
        if session.command(named: String(name)) != nil { return }
      case .statement: if Parser.recognizes(piece.text) { return }
      }
    }
    if !isEmpty { throw ScriptLook.refusal(path) }
  }

  /// Whether a path has the name of a script.
  static func isNamed(_ path: String) -> Bool {
    path.hasSuffix(".docket") || path.hasSuffix("/.docketrc")
  }

  /// S114.
  static func refusal(_ path: String) -> Diagnostic {
    Diagnostic(
      .notAScript, "\(path) is no docket script: nothing in it reads as a statement or a command.",
      details: [
        "If every statement of a script is wrong, a name that ends in .docket shows the errors."
      ])
  }
}
