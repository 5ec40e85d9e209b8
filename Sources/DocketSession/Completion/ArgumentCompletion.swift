import DocketCore

/// Completes what stands after a command.
struct ArgumentCompletion {
  private let session: Session
  private let values: KnownValues

  init(_ session: Session, _ values: KnownValues) {
    self.session = session
    self.values = values
  }

  /// What the last word of `typed`, which starts at byte `offset`, could be.
  func list(_ argument: CommandArgument, _ typed: String, at offset: Int) -> CompletionList {
    let words = typed.split(whereSeparator: \.isWhitespace)
    let isNew = typed.last?.isWhitespace ?? true
    let word = isNew ? "" : String(words.last ?? "")
    let earlier = isNew ? words.count : words.count - 1
    let start = offset + typed.utf8.count - word.utf8.count
    switch argument {
    case .none: return .none
    case .words(let choices):
      return earlier == 0 ? matching(choices.map { .init($0) }, word, start) : .none
    case .field, .noun, .name: return earlier == 0 ? matching(names(argument), word, start) : .none
    case .definition:
      return matching(session.definitions.all.map { .init($0.name.text) }, word, start)
    case .file: return FileCompletion(session.surroundings).list(word, at: start)
    case .helpTopic: return matching(HelpPages.topics(session).map { .init($0) }, word, start)
    case .setting: return setting(words.first.map(String.init), word, earlier, start)
    case .question(let choices):
      if earlier == 0, !choices.isEmpty, choices.contains(where: { $0.hasPrefix(word) }) {
        return matching(choices.map { .init($0) }, word, start)
      }
      return question(typed, choices, offset)
    }
  }

  private func question(_ typed: String, _ choices: [String], _ offset: Int) -> CompletionList {
    var text = typed[...].drop(while: \.isWhitespace)
    if let choice = choices.first(where: { text.hasPrefix($0 + " ") }) {
      text = text.dropFirst(choice.count)
    }
    let skipped = offset + typed.utf8.count - text.utf8.count
    var list = QuestionCompletion(session, values).list(in: String(text), at: text.utf8.count)
    list.start += skipped
    return list
  }

  private func setting(_ name: String?, _ word: String, _ earlier: Int, _ start: Int)
    -> CompletionList
  {
    if earlier == 0 {
      return matching(Setting.all.map { .init($0.name, note: $0.summary) }, word, start)
    }
    guard earlier == 1, let setting = name.flatMap(Setting.named) else { return .none }
    return matching(setting.values.map { .init($0) }, word, start)
  }

  private func names(_ argument: CommandArgument) -> [CompletionList.Item] {
    guard let office = session.workspace?.office else { return [] }
    var items: [CompletionList.Item] = []
    for noun in office.nouns {
      if case .field = argument {
        // A field alone.
      } else {
        items.append(.init(noun.name, note: noun.description))
      }
      if case .noun = argument { continue }
      for row in FieldRow.rows(of: noun) { items.append(.init(row.name, note: row.kind)) }
    }
    var seen: Set<String> = []
    return items.filter { seen.insert($0.text.lowercased()).inserted }
  }

  private func matching(_ items: [CompletionList.Item], _ word: String, _ start: Int)
    -> CompletionList
  {
    let folded = word.lowercased()
    return CompletionList(
      start: start, items: items.filter { $0.text.lowercased().hasPrefix(folded) })
  }
}
