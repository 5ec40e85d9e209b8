/// `.once`: sends the next answer to a file.
struct OnceCommand: Command {
  let names = ["once"]
  let usage = ".once FILE"
  let summary = "write the next answer to a file"
  let argument = CommandArgument.file
  let details = [
    "The end of the name chooses the form: .csv, .tsv, .json, .jsonl, .md, .html. Any other name takes "
      + "the form that .mode says."
  ]

  func run(_ arguments: CommandArguments, in session: Session) throws {
    guard let name = arguments.words.first else { throw session.needsArgument(self) }
    try session.redirect(to: name, once: true)
  }
}
