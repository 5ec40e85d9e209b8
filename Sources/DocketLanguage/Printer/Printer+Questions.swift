import DocketCore

/// Questions: heads, qualifiers, dimensions, stages.
extension Printer {
  static func pieces(_ question: Question) -> [Piece] {
    [Piece(text: text(question.head), start: question.head.span.start, level: 0)]
      + question.qualifiers.map { Piece(text: text($0), start: $0.span.start) }
      + question.stages.map { Piece(text: "| " + text($0), start: $0.span.start) }
  }

  /// `count felony cases`.
  public static func text(_ head: Head) -> String {
    switch head.kind {
    case .count(let subject): "count " + text(subject)
    case .list(let subject): "list " + text(subject)
    case .show(let measures, let subject):
      "show \(measures.map(text).joined(separator: ", ")) for \(text(subject))"
    case .showUnit(let noun, let key): "show \(text(noun)) \(Quoted.text(key))"
    case .share(let condition, let subject):
      "share \(text(condition, atLeast: .operand)) of \(text(subject))"
    case .time(let from, let to, let subject):
      "time from \(text(from)) to \(text(to)) for \(text(subject))"
    case .flow(let subject, let period):
      "flow of \(text(subject))" + (period.map { " in " + text($0) } ?? "")
    case .funnel(let subject): "funnel of " + text(subject)
    case .defined(let name, let period):
      text(name) + (period.map { " in " + text($0) } ?? "")
    }
  }

  /// `pending felony cases`.
  public static func text(_ subject: Subject) -> String {
    (subject.adjectives + [subject.noun]).map(text).joined(separator: " ")
  }

  /// `median of age as "Median age"`.
  public static func text(_ measure: Measure) -> String {
    let argument: String
    switch measure.argument {
    case .none: argument = ""
    case .path(let path): argument = " of " + text(path)
    case .span(let unit, let from, let to, _): argument = " of " + span(unit, from, to)
    }
    return text(measure.function) + argument
      + (measure.title.map { " as " + Quoted.text($0) } ?? "")
  }

  /// `filed in 2024`, `by unit, month`.
  public static func text(_ qualifier: Qualifier) -> String {
    switch qualifier.kind {
    case .window(let name, let when):
      return (name.text.isEmpty ? "" : text(name) + " ") + text(when)
    case .pending(.now): return "pending"
    case .pending(.on(let moment)): return "pending on " + text(moment)
    case .pending(.atEndOfEach(let unit, let period)):
      return "pending at end of each \(unit.rawValue) in \(text(period))"
    case .where_(let condition): return "where " + text(condition)
    case .with(let role, let negated): return (negated ? "without " : "with ") + text(role)
    case .by(let dimensions): return "by " + dimensions.map(text).joined(separator: ", ")
    case .across(let dimension): return "across " + text(dimension)
    case .through(let names): return "through " + list(names)
    case .within(let lengths, let unit, let clock):
      let plural = lengths != [1]
      return "within \(lengths.map(String.init).joined(separator: ", ")) "
        + unit.word(plural: plural) + (clock.map { " of " + text($0) } ?? "")
    case .beforeAndAfter(let moment): return "before and after " + text(moment)
    case .compared(let comparand, let adjusting):
      return "compared to " + text(comparand)
        + (adjusting.isEmpty
          ? "" : " adjusting for " + adjusting.map(text).joined(separator: ", "))
    case .asOf(let moment): return "as of " + text(moment)
    case .showing(let paths): return "showing " + paths.map(text).joined(separator: ", ")
    }
  }

  private static func text(_ comparand: Qualifier.Comparand) -> String {
    switch comparand {
    case .previous(let unit): "previous " + unit.rawValue
    case .group(let literal): text(literal)
    }
  }

  /// `each month of filed`, `age in bands (18, 25)`.
  public static func text(_ dimension: Dimension) -> String {
    switch dimension.kind {
    case .time(let unit, let of, let each):
      (each ? "each " : "") + unit.rawValue + (of.map { " of " + text($0) } ?? "")
    case .path(let path, let each): (each ? "each " : "") + text(path)
    case .bands(let path, let edges): text(path) + bands(edges)
    case .spanBands(let unit, let from, let to, let edges):
      span(unit, from, to) + bands(edges)
    case .span(let unit, let from, let to): span(unit, from, to)
    }
  }

  private static func bands(_ edges: [Number]) -> String {
    " in bands (\(edges.map { Quoted.number($0) }.joined(separator: ", ")))"
  }

  /// A stage without its bar: `sort by count descending`.
  public static func text(_ stage: Stage) -> String {
    switch stage.kind {
    case .sort(let keys):
      return "sort by "
        + keys.map { Quoted.column($0.column) + ($0.descending ? " descending" : "") }
        .joined(separator: ", ")
    case .top(let n, let by, let others):
      return "top \(n)" + (by.map { " by " + Quoted.column($0) } ?? "")
        + (others ? " with others" : "")
    case .keep(let columns): return "keep " + columns.map(Quoted.column).joined(separator: ", ")
    case .where_(let condition): return "where " + text(condition)
    case .add(let name, let value): return "add \(text(name)) = \(text(value))"
    case .total: return "total"
    case .control: return "control"
    case .percent(let within):
      return "percent" + (within.map { " within " + Quoted.column($0) } ?? "")
    case .show(let measures, let by):
      return "show " + measures.map(text).joined(separator: ", ")
        + (by.isEmpty ? "" : " by " + by.map(Quoted.column).joined(separator: ", "))
    case .chart(let kind, let of, let target):
      return "chart" + (kind.map { " " + text($0) } ?? "")
        + (of.map { " of " + Quoted.column($0) } ?? "")
        + (target.map { " target " + Quoted.target($0) } ?? "")
    case .save(let file): return "save " + Quoted.text(file)
    }
  }
}
