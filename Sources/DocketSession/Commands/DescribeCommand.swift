/// `.describe`: what one name means.
struct DescribeCommand: Command {
  let names = ["describe"]
  let usage = ".describe NAME"
  let summary = "what a noun, field, date or definition means"
  let argument = CommandArgument.name

  func run(_ arguments: CommandArguments, in session: Session) throws {
    let words = arguments.words
    guard let word = words.first else { throw session.needsArgument(self) }
    // `data lag` is one word of answers.
    if words.count > 1, let known = AnswerWords.named(words.joined(separator: " ")) {
      return try session.present(.page(known.document))
    }
    try session.present(.page(DescriptionPage(session).page(of: word)))
  }
}
