/// `.output`: sends answers to a file until told otherwise.
struct OutputCommand: Command {
  let names = ["output"]
  let usage = ".output [FILE]"
  let summary = "write answers to a file; without a name, show them again"
  let argument = CommandArgument.file

  func run(_ arguments: CommandArguments, in session: Session) throws {
    guard let name = arguments.words.first, name != "stdout" else {
      return try session.endRedirection()
    }
    try session.redirect(to: name, once: false)
  }
}
