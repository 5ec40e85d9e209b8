/// `.again`: asks the last question again, with the data and settings of now.
struct AgainCommand: Command {
  let names = ["again"]
  let usage = ".again"
  let summary = "ask the last question again"

  func run(_ arguments: CommandArguments, in session: Session) throws {
    let answered = try session.lastAnswered()
    try session.ask(answered.question, answered.source)
  }
}
