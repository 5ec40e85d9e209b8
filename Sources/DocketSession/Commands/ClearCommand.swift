/// `.clear`: an empty screen.
struct ClearCommand: Command {
  let names = ["clear"]
  let usage = ".clear"
  let summary = "clear the screen"

  func run(_ arguments: CommandArguments, in session: Session) throws {
    session.surroundings.terminal?.clear()
  }
}
