import DocketCore

/// `.rows`: the cases behind a number.
struct RowsCommand: Command {
  let names = ["rows"]
  let usage = ".rows N"
  let summary = "list the units behind row N of the last answer"
  let details = [
    "Rows are counted from 1, as they were shown. The list is an answer of its own: it can be saved "
      + "with .once FILE before it."
  ]

  func run(_ arguments: CommandArguments, in session: Session) throws {
    let answered = try session.lastAnswered()
    guard let word = arguments.words.first else { throw session.needsArgument(self) }
    guard let number = Int(word), number >= 1 else {
      throw Diagnostic(.badArgument, "A row is a number from 1, not \(word).")
    }
    try session.presentRows(behind: number, of: answered)
  }
}
