import DocketCore

/// The pages of `.help TOPIC`, `.help COMMAND` and `.help CODE`.
struct HelpPages {
  private let session: Session

  init(_ session: Session) { self.session = session }

  /// Everything that has a page, for completion.
  static func topics(_ session: Session) -> [String] {
    HelpTopic.all.map(\.name) + session.commands.map(\.name)
  }

  /// The page of a topic, a command or a code; what else the word could be when there is none.
  func page(of word: String) throws -> Document {
    let bare = word.hasPrefix(".") ? String(word.dropFirst()) : word
    if let page = HelpPage.page(named: bare) { return CodePage(page).document }
    if word.hasPrefix("."), let command = session.command(named: bare) { return page(of: command) }
    if bare.lowercased() == "commands" { return commands }
    if let topic = HelpTopic.named(bare) { return topic.document }
    if let command = session.command(named: bare) { return page(of: command) }
    if session.workspace != nil, let page = try? DescriptionPage(session).page(of: bare) {
      return page
    }
    if let word = AnswerWords.named(bare) { return word.document }
    let near = Spelling.nearest(to: bare, among: HelpPages.topics(session))
    throw Diagnostic(
      .badArgument, "There is no help on \(word).",
      details: ["Topics are " + HelpTopic.all.map(\.name).joined(separator: ", ") + ", commands."],
      suggestions: near.map { .init(".help \($0)", replacement: ".help \($0)") })
  }

  private var commands: Document {
    Document([
      .facts(session.commands.map { (name: "." + $0.name, value: $0.summary) }),
      .paragraph(
        "help, quit, exit and ? work without the point. .help COMMAND says what one takes."),
    ])
  }

  private func page(of command: any Command) -> Document {
    var blocks: [Document.Block] = [
      .heading(command.usage),
      .paragraph(command.summary.prefix(1).uppercased() + command.summary.dropFirst() + "."),
    ]
    blocks += command.details.map { .paragraph($0) }
    let others = command.names.dropFirst().filter { $0 != "?" }
    if !others.isEmpty {
      blocks.append(.paragraph("Also " + others.map { "." + $0 }.joined(separator: ", ") + "."))
    }
    return Document(blocks)
  }
}
