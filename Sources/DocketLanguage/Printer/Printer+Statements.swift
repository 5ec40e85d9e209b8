import DocketCore

/// Statements.
extension Printer {
  static func pieces(_ statement: Statement) -> [Piece] {
    let start = statement.span.start
    switch statement.kind {
    case .ask(let question): return pieces(question)
    case .explain(let question): return prefixed("explain ", start, pieces(question))
    case .define(let definition): return pieces(definition, start)
    case .expect(let expectation): return pieces(expectation, start)
    case .dashboard(let name, let title, let tiles): return dashboard(name, title, tiles, start)
    case .noun(let noun): return pieces(noun, start)
    default: return [Piece(text: simple(statement), start: start, level: 0)]
    }
  }

  private static func simple(_ statement: Statement) -> String {
    switch statement.kind {
    case .set(let name, let value): "set $\(name.text) = \(text(value))"
    case .setPeriod(let name, let period): "set $\(name.text) = \(text(period))"
    case .use(let library): "use " + Quoted.text(library)
    case .mark(let date, let what): "mark \(date.iso) \(Quoted.text(what))"
    case .note(let noun, let subject, let what):
      "note \(text(noun)) \(Quoted.text(subject)) \(Quoted.text(what))"
    case .watch(let name, let condition): "watch \(text(name)) \(Quoted.text(condition))"
    case .model(let title): "model " + Quoted.text(title)
    case .fiscalYear(let month):
      "fiscal year starts in " + Vocabulary.monthNames[min(max(month, 1), 12) - 1]
    case .dataAsOf(let date): "data as of " + date.iso
    case .dataFrom(let date): "data from " + date.iso
    case .dataLag(let n, let unit): "data lag \(n) " + unit.word(plural: n != 1)
    default: ""
    }
  }

  private static func prefixed(_ prefix: String, _ start: Int, _ pieces: [Piece]) -> [Piece] {
    var pieces = pieces
    if !pieces.isEmpty {
      pieces[0].text = prefix + pieces[0].text
      pieces[0].start = start
    }
    return pieces
  }

  static func pieces(_ definition: Definition, _ start: Int) -> [Piece] {
    var first = "define \(text(definition.name))" + optional(definition.description)
    if let source = definition.source { first += " source " + Quoted.text(source) }
    if let higher = definition.betterHigher { first += " better " + (higher ? "higher" : "lower") }
    if let target = definition.target {
      first += " target " + Quoted.target(target)
    }
    var body: [Piece]
    switch definition.body {
    case .measure(let question): body = pieces(question)
    case .population(let subject, let qualifiers):
      body =
        [Piece(text: text(subject), start: subject.span.start)]
        + qualifiers.map { Piece(text: text($0), start: $0.span.start) }
    case .value(let value):
      body = [Piece(text: "value " + text(value), start: definition.bodySpan.start)]
    }
    body[0].text = "as " + body[0].text
    body[0].level = 1
    return [Piece(text: first, start: start, level: 0)] + body
  }

  private static func pieces(_ expectation: Expectation, _ start: Int) -> [Piece] {
    let comparison =
      expectation.comparison == .equal ? "" : expectation.comparison.rawValue + " "
    let value = Quoted.number(expectation.value, percent: expectation.value.isShare)
    let question = prefixed(
      "expect \(comparison)\(value) from ", start, pieces(expectation.question))
    guard let label = expectation.label else { return question }
    return question + [Piece(text: Quoted.text(label), start: expectation.question.span.end)]
  }

  private static func dashboard(
    _ name: Name, _ title: String?, _ tiles: [(title: String, question: Question)], _ start: Int
  ) -> [Piece] {
    var out = [
      Piece(text: "dashboard \(text(name))" + optional(title) + " (", start: start, level: 0)
    ]
    for tile in tiles {
      var question = prefixed(
        "tile \(Quoted.text(tile.title)): ", tile.question.span.start, pieces(tile.question))
      question[0].breaks = true
      for i in question.indices { question[i].level = i == 0 ? 1 : 2 }
      question[question.count - 1].text += ";"
      out += question
    }
    let end = tiles.last?.question.span.end ?? start
    return out + [Piece(text: ")", start: end, level: 0, breaks: true)]
  }
}
