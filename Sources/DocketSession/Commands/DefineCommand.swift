import DocketCore
import DocketLanguage

/// `.define`: what has been given a name.
struct DefineCommand: Command {
  let names = ["define", "definitions"]
  let usage = ".define [NAME]"
  let summary = "the definitions of this session, or one of them"
  let argument = CommandArgument.definition
  let mostWords = Int.max
  let details = [
    "A definition is made with the statement define NAME \"meaning\" as cases with any charge (...)."
  ]

  func run(_ arguments: CommandArguments, in session: Session) throws {
    if let word = arguments.words.first {
      if arguments.words.count > 1 {
        return try session.runStatement("define " + arguments.text, at: arguments.offset - 7)
      }
      guard let definition = session.definitions[Name(word)] else {
        throw session.unknownDefinition(word, command: "define")
      }
      return try session.present(.page(Document(DefinitionCard(definition, session).blocks)))
    }
    let all = session.definitions.all
    if all.isEmpty { return session.remark("Nothing is defined yet. See .help define.") }
    try session.presentText(all.map { session.text(of: $0) + ";\n" }.joined())
  }
}
