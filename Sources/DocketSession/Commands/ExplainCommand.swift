import DocketCore
import DocketLanguage

/// `.explain`: how a question is read and answered, stage by stage.
struct ExplainCommand: Command {
  static let stages = ["tokens", "syntax", "bound", "plan"]

  let names = ["explain"]
  let usage = ".explain [tokens | syntax | bound | plan] [QUESTION]"
  let summary = "how a question is read and answered; the last one when none is given"
  let argument = CommandArgument.question(after: ExplainCommand.stages)
  let details = [
    "tokens are its words, syntax its parts, bound its parts with every name looked up, plan the "
      + "steps that answer it with estimated and actual rows. Without one of these words it is "
      + "explained in plain words, as the statement explain does."
  ]

  func run(_ arguments: CommandArguments, in session: Session) throws {
    let word = arguments.words.first?.lowercased() ?? ""
    let isStage = ExplainCommand.stages.contains(word)
    let skipped = isStage ? word.utf8.count : 0
    let rest = arguments.text.dropFirst(isStage ? word.count : 0)
    let text = rest.drop(while: \.isWhitespace)
    let offset = arguments.offset + skipped + (rest.utf8.count - text.utf8.count)
    let (question, source) = try session.givenOrLast(String(text), at: offset)
    switch word {
    case "tokens" where isStage:
      try session.presentText(Lexer.dump(SourceText(source.slice(question.span))))
    case "syntax" where isStage:
      try session.presentText(Outline(question).tree)
    case "bound" where isStage: try session.presentBound(question, source)
    case "plan" where isStage: try session.presentPlan(question, source)
    default: try session.presentExplanation(question, source)
    }
  }
}
