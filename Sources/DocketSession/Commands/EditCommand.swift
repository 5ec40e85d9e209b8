import DocketCore

/// `.edit`: opens the last question in an editor and runs what comes back.
struct EditCommand: Command {
  let names = ["edit"]
  let usage = ".edit [QUESTION]"
  let summary = "edit the last question in $VISUAL or $EDITOR, then run it"
  let argument = CommandArgument.question(after: [])

  func run(_ arguments: CommandArguments, in session: Session) throws {
    guard let terminal = session.surroundings.terminal else {
      throw Diagnostic(
        .badArgument, "There is no terminal to edit in.",
        details: ["In a script, write the question out."])
    }
    let text = arguments.text.isEmpty ? session.lastEntry ?? "" : arguments.text
    guard let edited = try terminal.edit(text) else {
      return session.remark("Nothing was changed, so nothing was run.")
    }
    session.remark(edited, style: .code)
    let status = session.run(text: edited, name: nil, keepGoing: false)
    if status != .ok { throw ReportedFailure(status: status) }
  }
}
