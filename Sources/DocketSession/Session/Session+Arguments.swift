import DocketCore
import DocketEngine
import DocketLanguage

extension Session {
  /// The error of a command that was given nothing to work on.
  func needsArgument(_ command: any Command) -> Diagnostic {
    Diagnostic(
      .badArgument, ".\(command.name) needs more: \(command.usage)",
      details: [command.summary.prefix(1).uppercased() + command.summary.dropFirst() + "."])
  }

  /// The error of a command that was given more than it takes.
  func tooManyWords(_ arguments: CommandArguments, of command: any Command) -> Diagnostic {
    let most = command.mostWords
    return Diagnostic(
      .badArgument,
      ".\(command.name) takes \(most == 1 ? "one thing" : "\(most) things"), and "
        + "\"\(arguments.words[most])\" is more: \(command.usage)",
      details: ["A name with blanks goes in double quotes."])
  }

  /// What was answered last, or that nothing was.
  func lastAnswered() throws -> AnsweredQuestion {
    guard let last else {
      throw Diagnostic(.nothingToRepeat, "No question has been answered yet.")
    }
    return last
  }

  /// The question of a command's argument, or the last one when there is none.
  func givenOrLast(_ text: String, at offset: Int) throws -> (
    question: Question, source: SourceText
  ) {
    if text.isEmpty {
      let answered = try lastAnswered()
      return (answered.question, answered.source)
    }
    return try question(text, at: offset)
  }

  /// Runs a statement that a command stands for; its places are those of the command line.
  func runStatement(_ text: String, at offset: Int) throws {
    let source = SourceText(String(repeating: " ", count: max(0, offset)) + text)
    let script = Parser.parse(source)
    if script.hasErrors { throw Diagnostics(script.diagnostics) }
    for statement in script.statements { try run(statement, source) }
  }

  func unknownDefinition(_ name: String, command: String) -> Diagnostic {
    let known = definitions.all.map(\.name.text)
    return Diagnostic(
      .unknownDefinition, "Nothing is defined as \(name).",
      details: known.isEmpty ? ["Nothing is defined yet."] : [],
      suggestions: Spelling.nearest(to: name, among: known).map {
        .init($0, replacement: ".\(command) \($0)")
      })
  }
}
