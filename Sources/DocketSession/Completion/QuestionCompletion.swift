import DocketCore
import DocketEngine
import DocketLanguage
import DocketRender

/// Completes a question: words of the language where the grammar takes them, names and values of the office.
struct QuestionCompletion {
  private let session: Session
  private let values: KnownValues

  init(_ session: Session, _ values: KnownValues) {
    self.session = session
    self.values = values
  }

  /// Words that are read but not answered yet, and those of a model file: nobody is led to them.
  private static let later: Set<String> = [
    "share", "time", "dashboard", "use", "mark", "note", "watch", "within",
    "compared", "control", "model", "fiscal", "data", "noun",
  ]
  /// What could stand at a byte offset of a text.
  func list(in text: String, at offset: Int) -> CompletionList {
    let point = CompletionPoint.at(offset, in: text)
    let scope = CompletionScope(session, point, text)
    let folded = point.typed.lowercased()
    var seen: Set<String> = []
    let found = point.expected.flatMap { candidates($0, scope) }.enumerated()
      .filter { $0.element.text.lowercased().hasPrefix(folded) }
      .sorted { ($0.element.kind.rawValue, $0.offset) < ($1.element.kind.rawValue, $1.offset) }
      .map(\.element).filter { seen.insert($0.text.lowercased()).inserted }
    return CompletionList(
      start: point.partial.start,
      items: found.map { .init(spelled($0, after: point.opening), note: $0.note) })
  }

  /// A text in quotes where it needs them, a name in backquotes; an opening sign that is there is not repeated.
  private func spelled(_ candidate: CompletionCandidate, after opening: String) -> String {
    if opening == "\"" || opening == "`" { return candidate.text + opening }
    switch candidate.kind {
    case .keyword: return candidate.text
    case .name: return candidate.text.contains(".") ? candidate.text : quoted(candidate.text)
    case .value:
      let isWord = quoted(candidate.text) == candidate.text
      return isWord ? candidate.text : Printer.quoted(candidate.text)
    }
  }

  private func candidates(_ expected: Expected, _ scope: CompletionScope) -> [CompletionCandidate] {
    switch expected {
    case .keyword(let word):
      return QuestionCompletion.later.contains(word) ? [] : [.init(.keyword, word)]
    case .noun: return subjects(scope)
    case .childNoun:
      return scope.children.map { .init(.name, $0.singular, note: $0.description) }
    case .milestone: return milestones(scope)
    case .field: return fields(scope)
    case .member(let noun): return members(of: noun, scope)
    case .value(let field): return known(field, scope)
    case .column: return columns(scope)
    case .summary:
      return Vocabulary.summaryWords.filter { $0 != "share" }.map { .init(.keyword, $0) }
    case .measure: return definitions { if case .measure = $0 { true } else { false } }
    case .timeUnit: return TimeUnit.allCases.map { .init(.keyword, $0.rawValue) }
    case .moment: return [.init(.keyword, "today")]
    case .parameter:
      return session.parameters.sorted { $0.key < $1.key }
        .map { .init(.name, $0.key, note: $0.value.words) }
    case .chartKind: return ChartKind.all.map { .init(.keyword, $0.name, note: $0.summary) }
    case .symbol, .fileName, .text, .number, .newName, .fileColumn: return []
    }
  }

  private func subjects(_ scope: CompletionScope) -> [CompletionCandidate] {
    guard let office = scope.office else { return [] }
    var found = office.nouns.map { CompletionCandidate(.name, $0.name, note: $0.description) }
    found += definitions { if case .population = $0 { true } else { false } }
    for noun in office.nouns {
      for field in noun.fields where field.isAdjective {
        found += field.listed.map { .init(.name, $0, note: field.name) }
      }
    }
    return found
  }

  private func definitions(_ isWanted: (Definition.Body) -> Bool) -> [CompletionCandidate] {
    session.definitions.all.filter { isWanted($0.body) }
      .map { .init(.name, $0.name.text, note: $0.description ?? "") }
  }

  private func milestones(_ scope: CompletionScope) -> [CompletionCandidate] {
    scope.visible.flatMap(\.milestones).flatMap { milestone -> [CompletionCandidate] in
      let name = CompletionCandidate(.name, milestone.name, note: milestone.description)
      guard let form = milestone.nounForm else { return [name] }
      return [name, .init(.name, form, note: milestone.description)]
    }
  }

  /// Fields of the nouns in sight, then those of the nouns below, with their noun.
  private func fields(_ scope: CompletionScope) -> [CompletionCandidate] {
    var found: [CompletionCandidate] = []
    for noun in scope.visible {
      found += noun.fields.filter(\.declared).map { .init(.name, $0.name, note: $0.description) }
    }
    for noun in scope.visible {
      found += noun.milestones.map { .init(.name, $0.name, note: "date") }
      found += noun.fields.filter { !$0.declared }.map { .init(.name, $0.name) }
    }
    for noun in scope.children {
      found += noun.fields.filter(\.declared)
        .map { .init(.name, noun.singular + "." + $0.name, note: $0.description) }
    }
    return found
  }

  /// Fields and dates of the noun before a point.
  private func members(of noun: String, _ scope: CompletionScope) -> [CompletionCandidate] {
    guard let office = scope.office, let number = try? OfficeNames(office: office).noun(noun) else {
      return []
    }
    let it = office.nouns[number]
    return it.fields.filter(\.declared).map { .init(.name, $0.name, note: $0.description) }
      + it.milestones.map { .init(.name, $0.name, note: "date") }
      + it.fields.filter { !$0.declared }.map { .init(.name, $0.name) }
  }

  /// Values of a field of the nearest noun that has it, with their counts.
  private func known(_ field: String, _ scope: CompletionScope) -> [CompletionCandidate] {
    var paths = [field]
    if !field.contains(".") { paths = scope.visible.map { $0.singular + "." + field } + paths }
    for path in paths {
      let found = values.values(of: path)
      if found.isEmpty { continue }
      return found.map { .init(.value, $0.value, note: LoadSummary.grouped($0.count)) }
    }
    return []
  }

  /// Columns that the question before the bar gives.
  private func columns(_ scope: CompletionScope) -> [CompletionCandidate] {
    let question = scope.head.prefix { $0 != "|" }
    guard case .ask(let asked)? = Parser.parse(SourceText(String(question))).statements.last?.kind
    else { return [] }
    var names: [String] = []
    for qualifier in asked.qualifiers {
      if case .by(let dimensions) = qualifier.kind {
        names += dimensions.compactMap { dimension in
          switch dimension.kind {
          case .path(let path, _), .bands(let path, _): return path.dotted
          case .time(let unit, _, _): return unit.rawValue
          case .span, .spanBands: return nil
          }
        }
      }
      if case .showing(let paths) = qualifier.kind { names += paths.map(\.dotted) }
    }
    if case .count = asked.head.kind { names.append("count") }
    return names.map { .init(.name, $0) }
  }
}
