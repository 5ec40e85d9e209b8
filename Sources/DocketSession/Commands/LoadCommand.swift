/// `.load`: opens other data, all or nothing.
struct LoadCommand: Command {
  let names = ["load"]
  let usage = ".load FOLDER | FILE..."
  let summary = "open other data; the old ones stay until the new ones are whole"
  let argument = CommandArgument.file
  let mostWords = Int.max

  func run(_ arguments: CommandArguments, in session: Session) throws {
    guard !arguments.words.isEmpty else { throw session.needsArgument(self) }
    try session.open(arguments.words.map(session.path(ofTyped:)), model: nil)
  }
}
