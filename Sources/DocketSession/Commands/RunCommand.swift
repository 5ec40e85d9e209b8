/// `.run`: runs a script.
struct RunCommand: Command {
  let names = ["run", "read"]
  let usage = ".run FILE"
  let summary = "run the statements and commands of a file"
  let argument = CommandArgument.file

  func run(_ arguments: CommandArguments, in session: Session) throws {
    guard let name = arguments.words.first else { throw session.needsArgument(self) }
    let status = try session.runFile(session.path(ofTyped: name), keepGoing: false)
    if status != .ok { throw ReportedFailure(status: status) }
  }
}
