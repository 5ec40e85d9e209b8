import DocketCore
import DocketEngine
import DocketLanguage

/// Everything that is wrong with a script, found without running it.
struct ScriptCheck {
  private let session: Session

  init(_ session: Session) { self.session = session }

  /// After this many errors the rest of a script is not checked.
  static let mostErrors = 100

  /// Errors and notes in source order, up to `mostErrors`. Statements of a model are read only; `define` takes effect for what follows.
  func diagnostics(_ source: SourceText) -> [Diagnostic] {
    var found: [Diagnostic] = []
    var errors = 0
    var context = session.context
    for piece in ScriptPieces(source.text) {
      let place = ScriptPlace(source, piece)
      switch piece.kind {
      case .command:
        let word = String(piece.text.prefix { !$0.isWhitespace && $0 != ";" })
        if session.command(named: word) == nil {
          found.append(place.resolve(session.unknownCommand(word, arguments: "")))
          errors += 1
        }
      case .statement:
        let text = SourceText(piece.text)
        let script = Parser.parse(text)
        var own = script.diagnostics
        if !script.hasErrors {
          for statement in script.statements { own += check(statement, text, &context) }
        }
        found += own.map(place.resolve)
        errors += own.count(where: { $0.severity == .error })
      }
      if errors >= ScriptCheck.mostErrors { break }
    }
    return found
  }

  private func check(_ statement: Statement, _ source: SourceText, _ context: inout QuestionContext)
    -> [Diagnostic]
  {
    switch statement.kind {
    case .set(let name, let expression):
      do {
        let value = try ConstantValue(parameters: context.parameters, today: context.today)
          .value(of: expression)
        context.parameters[name.folded] = value
        return []
      } catch {
        return (error as? Diagnostic).map { [$0] } ?? []
      }
    case .setPeriod(let name, let period):
      context.parameters[name.folded] = .period(period)
      return []
    case .model, .fiscalYear, .dataAsOf, .dataFrom, .dataLag, .noun: return []
    default: break
    }
    guard let workspace = session.workspace else { return [] }
    let found = QuestionRunner(workspace).check(statement, source, context)
    if case .define(let definition) = statement.kind { context.definitions.define(definition) }
    return found
  }
}
