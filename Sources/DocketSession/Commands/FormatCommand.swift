import DocketCore
import DocketLanguage

/// `.format`: a question in its canonical form.
struct FormatCommand: Command {
  let names = ["format"]
  let usage = ".format [QUESTION]"
  let summary = "a question in its canonical form; the last one when none is given"
  let argument = CommandArgument.question(after: [])

  func run(_ arguments: CommandArguments, in session: Session) throws {
    let (question, _) = try session.givenOrLast(arguments.text, at: arguments.offset)
    try session.presentText(session.text(of: question) + "\n")
  }
}
