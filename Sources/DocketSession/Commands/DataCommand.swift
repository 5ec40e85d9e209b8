/// `.data`: how good the data are.
struct DataCommand: Command {
  let names = ["data"]
  let usage = ".data [FILE | NOUN]"
  let summary = "what was read and rejected, and what to look at: the quality page"
  let argument = CommandArgument.noun

  func run(_ arguments: CommandArguments, in session: Session) throws {
    let page = DataPage(try session.openWorkspace())
    try session.present(.page(page.document(about: arguments.words.first)))
  }
}
