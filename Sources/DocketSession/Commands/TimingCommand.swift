/// `.timing`: whether each answer says how long it took.
struct TimingCommand: Command {
  let names = ["timing", "timer"]
  let usage = ".timing [on | off]"
  let summary = "print how long an answer took; without a word, switch"
  let argument = CommandArgument.words(["on", "off"])

  func run(_ arguments: CommandArguments, in session: Session) throws {
    let now = session.settings.timing ? "off" : "on"
    try session.change("timing", to: arguments.words.first ?? now)
    session.remark("Timing is \(session.settings.timing ? "on" : "off").")
  }
}
