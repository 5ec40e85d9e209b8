import DocketCore

/// `.history`: what was typed before.
struct HistoryCommand: Command {
  let names = ["history"]
  let usage = ".history [N]"
  let summary = "the last N statements typed, 20 when no number is given"

  func run(_ arguments: CommandArguments, in session: Session) throws {
    guard let terminal = session.surroundings.terminal else {
      throw Diagnostic(.badArgument, "A script has no history.")
    }
    var count = 20
    if let word = arguments.words.first {
      guard let given = Int(word), given >= 1 else {
        throw Diagnostic(.badArgument, "Give a number from 1: .history 50.")
      }
      count = given
    }
    let lines = terminal.history.suffix(count)
    if lines.isEmpty { return session.remark("Nothing has been typed yet.") }
    try session.presentText(lines.map { $0 + "\n" }.joined())
  }
}
