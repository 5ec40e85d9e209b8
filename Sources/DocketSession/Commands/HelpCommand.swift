import DocketCore

/// `.help`: one screen to start from, or a page on a command, a topic or an error's code.
struct HelpCommand: Command {
  let names = ["help", "?", "h"]
  let usage = ".help [TOPIC | COMMAND | CODE]"
  let summary = "how to ask, on one screen; or a page on one thing"
  let argument = CommandArgument.helpTopic

  func run(_ arguments: CommandArguments, in session: Session) throws {
    guard let topic = arguments.words.first else {
      return try session.present(.page(StartPage(session).document))
    }
    // `data lag` and `clearance rate` are words of answers, and not the first word of a command.
    if arguments.words.count > 1,
      let known = AnswerWords.named(arguments.words.joined(separator: " "))
    {
      return try session.present(.page(known.document))
    }
    try session.present(.page(HelpPages(session).page(of: topic)))
  }
}
