import DocketCore
import DocketEngine
import DocketLanguage

extension Session {
  /// `use "measures/courtools.docket"`: takes over the definitions and marks of a file.
  ///
  /// A definition that needs what this office's model lacks is taken over too, and said: asking for it tells what it
  /// lacks. A file that holds anything but definitions, marks and settings is refused before any of it is taken.
  func use(_ library: String, at span: SourceSpan) throws {
    let path = try LibraryPlaces(self).path(of: library, at: span)
    let source = SourceText(try readScript(path), name: path)
    let script = Parser.parse(source)
    guard ScriptLook.isNamed(path) || script.statements.contains(where: \.isOfLibrary) else {
      var refusal = ScriptLook.refusal(path)
      refusal.span = span
      throw refusal
    }
    if script.hasErrors { throw Diagnostics(script.diagnostics.map { $0.located(in: source) }) }
    for statement in script.statements where !statement.isOfLibrary {
      throw Diagnostic(
        .notALibrary, "A library holds definitions and marks; this asks for something.",
        at: statement.span, details: ["Run it as a script instead: .run \(library)"]
      ).located(in: source)
    }
    let lacking = try take(script.statements, source)
    let count = script.statements.filter(\.isDefinition).count
    var words = "\(library): \(count) \(count == 1 ? "definition" : "definitions")."
    if !lacking.isEmpty {
      let shown = lacking.prefix(6).map(\.name).joined(separator: ", ")
      let names = lacking.count > 6 ? "\(shown) and \(lacking.count - 6) more" : shown
      words +=
        " \(lacking.count) \(lacking.count == 1 ? "needs" : "need") what this office's model lacks (\(names)); .measures says what."
    }
    remark(words)
  }

  /// Takes over statements; the definitions that cannot be answered here come back.
  private func take(_ statements: [Statement], _ source: SourceText) throws -> [LackingMeasure] {
    for statement in statements {
      switch statement.kind {
      case .define(let definition): definitions.define(definition)
      case .mark(let day, let name):
        do throws(Diagnostic) {
          try Session.checkName(of: DateMark(day: day, name: name), at: statement.span)
        } catch {
          throw error.located(in: source)
        }
        marks.removeAll { $0.day == day }
        marks.append(DateMark(day: day, name: name))
      default: try run(statement, source)
      }
    }
    marks.sort { $0.day < $1.day }
    return statements.compactMap { statement in
      guard case .define(let definition) = statement.kind else { return nil }
      return lack(of: definition)
    }
  }

  /// What a definition needs that this office's model does not have; nil when it can be asked.
  func lack(of definition: Definition) -> LackingMeasure? {
    guard let workspace else { return nil }
    // Printed again, the definition's places are those of one text.
    let source = SourceText(text(of: definition))
    guard let statement = Parser.parse(source).statements.first else { return nil }
    let found = QuestionRunner(workspace).check(statement, source, context)
      .first { $0.severity == .error }
    return found.map {
      LackingMeasure(name: definition.name.text, reason: Session.reason($0, source))
    }
  }

  /// Why a definition cannot be asked, in a sentence that names the word it stumbles over.
  private static func reason(_ diagnostic: Diagnostic, _ source: SourceText) -> String {
    guard let span = diagnostic.span, span.end <= source.bytes.count,
      !diagnostic.message.contains("\""), !diagnostic.message.contains("`")
    else { return diagnostic.message }
    return "\"\(source.slice(span))\": \(diagnostic.message)"
  }
}

/// A definition that this office's model cannot answer.
struct LackingMeasure {
  /// Its name.
  var name: String
  /// What is lacking, in a sentence.
  var reason: String
}

extension Statement {
  /// Whether it may stand in a library.
  fileprivate var isOfLibrary: Bool {
    switch kind {
    case .define, .mark, .set, .use: return true
    default: return false
    }
  }

  fileprivate var isDefinition: Bool {
    if case .define = kind { return true }
    return false
  }
}
