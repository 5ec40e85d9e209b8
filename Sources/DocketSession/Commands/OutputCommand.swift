/// `.output`: sends answers to a file until told otherwise.
struct OutputCommand: Command {
  let names = ["output"]
  let usage = ".output [FILE]"
  let summary = "write answers to a file; without a name, show them again"
  let argument = CommandArgument.file
  let details = [
    "The end of the name chooses the form: .csv, .tsv, .json, .jsonl, .md, .html. Any other name takes "
      + "the form that .mode says."
  ]

  func run(_ arguments: CommandArguments, in session: Session) throws {
    guard let name = arguments.words.first, name != "stdout" else {
      return try session.endRedirection()
    }
    try session.redirect(to: name, once: false)
  }
}
