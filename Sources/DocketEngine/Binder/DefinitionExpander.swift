import DocketCore
import DocketLanguage

/// Puts defined populations and measures in place of their names (rule 46), and prints the result again so that
/// every span points into one text.
struct DefinitionExpander {
  let definitions: Definitions
  let office: Office
  private static let deepest = 20

  /// The question without defined names, with the text its spans point into.
  func expand(_ question: Question, in source: SourceText) throws -> (
    question: Question, source: SourceText
  ) {
    var current = question.findingNoun { name in
      noun(name) != nil || definitions[name] != nil
    }
    var changed = false
    for _ in 0..<DefinitionExpander.deepest {
      guard let next = try step(current) else {
        return changed ? try reparsed(current) : (current, source)
      }
      current = next
      changed = true
    }
    throw Diagnostic(
      .recursiveDefinition, "A definition uses itself.", at: question.head.span,
      details: ["Look at the definitions with .define."])
  }

  /// One definition put in place; nil when the question names none.
  private func step(_ question: Question) throws -> Question? {
    if case .defined(let name, let period) = question.head.kind {
      return try measure(name, period, question)
    }
    guard let subject = question.head.subject, noun(subject.noun) == nil,
      let definition = definitions[subject.noun],
      case .population(let inner, let qualifiers) = definition.body
    else { return nil }
    var joined = question
    joined.head = question.head.with(
      Subject(
        adjectives: subject.adjectives + inner.adjectives, noun: inner.noun, at: subject.span))
    joined.qualifiers = qualifiers + question.qualifiers
    try refuseRepeats(qualifiers, question.qualifiers, definition)
    return joined
  }

  private func measure(_ name: Name, _ period: Period?, _ question: Question) throws -> Question {
    guard let definition = definitions[name] else {
      let near = Spelling.nearest(
        to: name.text,
        among: definitions.all.map(\.name.text) + [
          "count", "list", "show", "share", "time", "flow",
        ])
      throw Diagnostic(
        .unknownDefinition,
        "No question starts with \"\(name.text)\", and nothing is defined as it.",
        at: name.span,
        details: ["Questions start with count, list or show, or with a measure from .define."],
        suggestions: near.map { .inPlace($0) })
    }
    guard case .measure(let body) = definition.body else {
      throw Diagnostic(
        .unknownDefinition,
        "\"\(name.text)\" is a group of units, and the question does not say what to do with it.",
        at: name.span,
        suggestions: [
          .inPlace("count \(name.text)", meaning: "how many"),
          .inPlace("list \(name.text)", meaning: "which ones"),
        ])
    }
    var joined = body
    if let period {
      guard case .flow(let subject, let own) = body.head.kind, own == nil else {
        throw Diagnostic(
          .missingDateField, "\"\(name.text)\" does not say which date falls in that time.",
          at: period.span,
          details: ["Name the date, such as \(name.text) filed in 2024."])
      }
      joined.head = Head(.flow(subject, period), at: body.head.span)
    }
    try refuseRepeats(body.qualifiers, question.qualifiers, definition)
    joined.qualifiers = body.qualifiers + question.qualifiers
    joined.stages = stagesKeepingGroups(body.stages, question.qualifiers) + question.stages
    return joined
  }

  /// A definition's own `keep` keeps the group columns that later qualifiers add (rule 46).
  private func stagesKeepingGroups(_ stages: [Stage], _ qualifiers: [Qualifier]) -> [Stage] {
    var groups: [Name] = []
    for qualifier in qualifiers {
      guard case .by(let dimensions) = qualifier.kind else { continue }
      for dimension in dimensions {
        // As the columns are named: a second one of a name gets a number.
        var name = dimension.columnName
        var n = 2
        while groups.contains(name) {
          name = Name("\(dimension.columnName.text)_\(n)")
          n += 1
        }
        groups.append(name)
      }
    }
    guard !groups.isEmpty else { return stages }
    return stages.map { stage in
      guard case .keep(let names) = stage.kind else { return stage }
      var copy = stage
      copy.kind = .keep(groups.filter { !names.contains($0) } + names)
      return copy
    }
  }

  /// A second window on one milestone, a second `as of`, `within`, `compared` is an error that shows the definition.
  private func refuseRepeats(
    _ inner: [Qualifier], _ outer: [Qualifier], _ definition: Definition
  ) throws {
    let taken = Set(inner.compactMap(\.onlyOnce))
    for qualifier in outer {
      guard let word = qualifier.onlyOnce, taken.contains(word) else { continue }
      throw Diagnostic(
        .definitionRepeats,
        "\"\(definition.name.text)\" already says `\(word)`.", at: qualifier.span,
        details: ["It is defined as: \(Printer.text(definition))"])
    }
  }

  private func noun(_ name: Name) -> Int? {
    office.nouns.firstIndex {
      $0.name.lowercased() == name.folded || $0.singular.lowercased() == name.folded
    }
  }

  private func reparsed(_ question: Question) throws -> (question: Question, source: SourceText) {
    let source = SourceText(Printer.text(question))
    let script = Parser.parse(source)
    guard let statement = script.statements.first, case .ask(let parsed) = statement.kind else {
      return (question, source)
    }
    return (parsed, source)
  }
}

extension Qualifier {
  /// What may stand once in a question and its definition together: a window's milestone, or the keyword.
  var onlyOnce: String? {
    switch kind {
    case .window(let name, _): return name.folded
    case .asOf: return "as of"
    case .within: return "within"
    case .compared: return "compared"
    case .pending: return "pending"
    case .across: return "across"
    default: return nil
    }
  }
}

extension Dimension {
  /// The column that the dimension makes, as a name for `keep`.
  var columnName: Name {
    switch kind {
    case .time(let unit, _, _): return Name(unit.rawValue, quoted: true)
    case .path(let path, _), .bands(let path, _): return Name(path.dotted)
    case .spanBands(let unit, let from, let to, _), .span(let unit, let from, let to):
      return Name("\(unit.word(plural: true)) from \(from.text) to \(to.text)", quoted: true)
    }
  }
}
