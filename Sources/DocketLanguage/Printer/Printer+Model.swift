import DocketCore

/// Nouns of a model, a clause a line.
extension Printer {
  static func pieces(_ noun: NounDeclaration, _ start: Int) -> [Piece] {
    var out = [
      Piece(
        text: "noun " + text(noun.name) + form(noun.singular) + optional(noun.description),
        start: start, level: 0)
    ]
    if let source = noun.source { out.append(Piece(text: text(source), start: start)) }
    if !noun.key.isEmpty { out.append(Piece(text: "key " + list(noun.key), start: start)) }
    out += noun.links.map {
      Piece(text: "in \(text($0.parent)) by \(list($0.columns))", start: $0.span.start)
    }
    for clause in noun.clauses { out += pieces(clause) }
    return out
  }

  private static func form(_ name: Name?) -> String { name.map { " (\(text($0)))" } ?? "" }

  private static func text(_ source: NounDeclaration.Source) -> String {
    switch source {
    case .within(let noun): return "within " + text(noun)
    case .file(let file, let notes, _):
      return (["from " + Quoted.text(file)] + notes.map(text)).joined(separator: " ")
    }
  }

  private static func text(_ note: NounDeclaration.SourceNote) -> String {
    switch note {
    case .missing(let texts): "missing (\(texts.map(Quoted.text).joined(separator: ", ")))"
    case .delimiter(let value): "delimiter " + Quoted.text(value)
    case .encoding(let value): "encoding " + Quoted.text(value)
    case .quote(let value): "quote " + Quoted.text(value)
    case .header(let line): "header \(line)"
    }
  }

  private static func pieces(_ clause: NounDeclaration.Clause) -> [Piece] {
    let start = clause.span.start
    if case .milestone(let name, let noun, let description, .rule(let rule)) = clause.kind {
      let first = "milestone " + text(name) + form(noun) + optional(description)
      let rules = steps(rule)
      if rules.count == 1 {
        return [Piece(text: "\(first) as \(rules[0])", start: start, breaks: true)]
      }
      return [Piece(text: first, start: start, breaks: true)]
        + rules.enumerated().map { i, rule in
          Piece(text: (i == 0 ? "as " : "else ") + rule, start: start, level: 2, breaks: true)
        }
    }
    return [Piece(text: text(clause), start: start, breaks: true)]
  }

  /// `first disposed of charges (guilty) else ...`.
  public static func text(_ rule: NounDeclaration.MomentRule) -> String {
    steps(rule).joined(separator: " else ")
  }

  private static func steps(_ rule: NounDeclaration.MomentRule) -> [String] {
    var out: [String] = []
    var next: NounDeclaration.MomentRule? = rule
    while let rule = next {
      switch rule {
      case .next(let milestone, let parent, let after):
        out.append(
          "next \(text(milestone)) of \(text(parent))" + (after.map { " after " + text($0) } ?? ""))
        next = nil
      case .pick(let last, let milestone, let noun, let condition, let when, let otherwise):
        out.append(
          (last ? "last " : "first ") + "\(text(milestone)) of \(text(noun))"
            + bracketed(condition) + (when.map { " when " + text($0) } ?? ""))
        next = otherwise
      }
    }
    return out
  }

  private static func text(_ clause: NounDeclaration.Clause) -> String {
    switch clause.kind {
    case .milestone(let name, let noun, let description, let source):
      let tail: String
      switch source {
      case .columns(let columns, let dates):
        tail = " from " + list(columns) + (dates.map { " dates " + Quoted.text($0) } ?? "")
      case .rule(let rule): tail = " as " + text(rule)
      }
      return "milestone " + text(name) + form(noun) + optional(description) + tail
    case .begins(let name): return "begins " + text(name)
    case .pending(let from, let to): return "pending from \(text(from)) to \(text(to))"
    case .span(let active, let noun, let condition):
      return (active ? "active" : "inactive") + " during " + text(noun) + bracketed(condition)
    case .competing(let names): return "competing " + list(names)
    case .fact(let name, let description, let condition):
      return "fact " + text(name) + optional(description) + " as " + text(condition)
    case .field(let name, let description, let source):
      return "field " + text(name) + optional(description) + " " + text(source)
    case .leadBy(let name): return "lead by " + text(name)
    case .identifying(let names): return "identifying " + list(names)
    case .sealed(let condition): return "sealed when " + text(condition)
    }
  }

  private static func text(_ source: NounDeclaration.FieldSource) -> String {
    switch source {
    case .column(let column, let notes):
      (["from " + text(column)] + notes.map(text)).joined(separator: " ")
    case .expression(let value): "as " + text(value, atLeast: .sum)
    case .count(let noun, let condition): "as count of " + text(noun) + bracketed(condition)
    }
  }

  private static func text(_ note: NounDeclaration.FieldNote) -> String {
    func values(_ literals: [Literal]) -> String {
      "(" + literals.map(text).joined(separator: ", ") + ")"
    }
    switch note {
    case .adjective: return "adjective"
    case .dates(let format): return "dates " + Quoted.text(format)
    case .type(let name): return "type " + text(name)
    case .missing(let literals): return "missing " + values(literals)
    case .ranked(let literals): return "ranked " + values(literals)
    case .values(let literals): return "values " + values(literals)
    }
  }
}
