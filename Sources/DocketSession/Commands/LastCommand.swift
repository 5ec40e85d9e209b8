/// `.last`: shows the last answer again without asking again.
struct LastCommand: Command {
  let names = ["last"]
  let usage = ".last"
  let summary = "show the last answer again, in the mode of now"

  func run(_ arguments: CommandArguments, in session: Session) throws {
    try session.present(session.lastAnswered().answer)
  }
}
