import DocketCore
import DocketRender

/// `.mode`: the form of answers.
struct ModeCommand: Command {
  let names = ["mode"]
  let usage = ".mode [MODE]"
  let summary = "the form of answers, such as csv or json"
  let argument = CommandArgument.words(OutputMode.allCases.map(\.rawValue))

  func run(_ arguments: CommandArguments, in session: Session) throws {
    if let word = arguments.words.first { return try session.change("mode", to: word) }
    let facts = OutputMode.allCases.map { mode in
      (name: mode.rawValue, value: mode.summary + (mode == session.settings.mode ? " (now)" : ""))
    }
    try session.present(.page(Document([.facts(facts)])))
  }
}
