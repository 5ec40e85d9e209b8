/// `.quit`: ends the session.
struct QuitCommand: Command {
  let names = ["quit", "exit", "q"]
  let usage = ".quit"
  let summary = "end the session"

  func run(_ arguments: CommandArguments, in session: Session) throws { session.finish() }
}
