/// `.once`: sends the next answer to a file.
struct OnceCommand: Command {
  let names = ["once"]
  let usage = ".once FILE"
  let summary = "write the next answer to a file"
  let argument = CommandArgument.file

  func run(_ arguments: CommandArguments, in session: Session) throws {
    guard let name = arguments.words.first else { throw session.needsArgument(self) }
    try session.redirect(to: name, once: true)
  }
}
