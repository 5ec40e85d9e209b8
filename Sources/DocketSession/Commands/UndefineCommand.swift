/// `.undefine`: takes a name back.
struct UndefineCommand: Command {
  let names = ["undefine"]
  let usage = ".undefine NAME"
  let summary = "forget a definition"
  let argument = CommandArgument.definition

  func run(_ arguments: CommandArguments, in session: Session) throws {
    guard let name = arguments.words.first else { throw session.needsArgument(self) }
    guard session.definitions.undefine(name) else {
      throw session.unknownDefinition(name, command: "undefine")
    }
    session.remark("\(name) is no longer defined.")
  }
}
