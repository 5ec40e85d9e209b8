/// `.describe`: what one name means.
struct DescribeCommand: Command {
  let names = ["describe"]
  let usage = ".describe NAME"
  let summary = "what a noun, field, date or definition means"
  let argument = CommandArgument.name

  func run(_ arguments: CommandArguments, in session: Session) throws {
    guard let word = arguments.words.first else { throw session.needsArgument(self) }
    try session.present(.page(DescriptionPage(session).page(of: word)))
  }
}
