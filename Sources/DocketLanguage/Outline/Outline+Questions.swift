import DocketCore

/// Questions.
extension Outline {
  static func of(_ question: Question) -> Outline {
    Outline(
      "question", [of(question.head)] + question.qualifiers.map(of) + question.stages.map(of))
  }

  static func of(_ head: Head) -> Outline {
    switch head.kind {
    case .count(let subject): Outline("count", [of(subject)])
    case .list(let subject): Outline("list", [of(subject)])
    case .show(let measures, let subject): Outline("show", measures.map(of) + [of(subject)])
    case .showUnit(let noun, let key): Outline("show-unit", [of(noun), Outline(Quoted.text(key))])
    case .share(let condition, let subject): Outline("share", [of(condition), of(subject)])
    case .time(let from, let to, let subject):
      Outline("time", [of(from), of(to), of(subject)])
    case .flow(let subject, let period):
      Outline("flow", [of(subject)] + (period.map { [of($0)] } ?? []))
    case .funnel(let subject): Outline("funnel", [of(subject)])
    case .defined(let name, let period):
      Outline("defined", [of(name)] + (period.map { [of($0)] } ?? []))
    }
  }

  static func of(_ subject: Subject) -> Outline {
    subject.adjectives.isEmpty
      ? of(subject.noun)
      : Outline(
        "units",
        subject.adjectives.map { Outline("adjective", [of($0)]) } + [of(subject.noun)])
  }

  static func of(_ measure: Measure) -> Outline {
    let title = measure.title.map { [Outline("as", leaves: [Quoted.text($0)])] } ?? []
    switch measure.argument {
    case .none: return title.isEmpty ? of(measure.function) : Outline(measure.function.text, title)
    case .path(let path): return Outline(Quoted.name(measure.function), [of(path)] + title)
    case .span(let unit, let from, let to, _):
      return Outline(Quoted.name(measure.function), [span(unit, from, to)] + title)
    }
  }

  static func of(_ qualifier: Qualifier) -> Outline {
    switch qualifier.kind {
    case .window(let name, let when):
      return Outline("window", [name.text.isEmpty ? Outline("no-milestone") : of(name), of(when)])
    case .pending(.now): return Outline("pending")
    case .pending(.on(let moment)): return Outline("pending-on", [of(moment)])
    case .pending(.atEndOfEach(let unit, let period)):
      return Outline("pending-at-end-of-each", [Outline(unit.rawValue), of(period)])
    case .where_(let condition): return Outline("where", [of(condition)])
    case .with(let role, let negated): return Outline(negated ? "without" : "with", [of(role)])
    case .by(let dimensions): return Outline("by", dimensions.map(of))
    case .across(let dimension): return Outline("across", [of(dimension)])
    case .through(let names): return Outline("through", names.map(of))
    case .within(let lengths, let unit, let clock):
      return Outline(
        "within",
        lengths.map { Outline("\($0)") } + [Outline(unit.rawValue)]
          + (clock.map { [Outline("clock", [of($0)])] } ?? []))
    case .beforeAndAfter(let moment): return Outline("before-and-after", [of(moment)])
    case .compared(let comparand, let adjusting):
      let target: Outline
      switch comparand {
      case .previous(let unit): target = Outline("previous", leaves: [unit.rawValue])
      case .group(let literal): target = of(literal)
      }
      let fields = adjusting.isEmpty ? [] : [Outline("adjusting", adjusting.map(of))]
      return Outline("compared", [target] + fields)
    case .asOf(let moment): return Outline("as-of", [of(moment)])
    case .showing(let paths): return Outline("showing", paths.map(of))
    }
  }

  static func of(_ dimension: Dimension) -> Outline {
    func edges(_ numbers: [Number]) -> Outline {
      Outline("bands", leaves: numbers.map { Quoted.number($0) })
    }
    switch dimension.kind {
    case .time(let unit, let of, let each):
      return Outline(
        each ? "each-time" : "time", [Outline(unit.rawValue)] + (of.map { [self.of($0)] } ?? []))
    case .path(let path, let each): return each ? Outline("each", [of(path)]) : of(path)
    case .bands(let path, let numbers): return Outline("banded", [of(path), edges(numbers)])
    case .spanBands(let unit, let from, let to, let numbers):
      return Outline("banded", [span(unit, from, to), edges(numbers)])
    case .span(let unit, let from, let to): return span(unit, from, to)
    }
  }

  static func of(_ stage: Stage) -> Outline {
    func column(_ name: Name) -> Outline { Outline(Quoted.column(name)) }
    switch stage.kind {
    case .sort(let keys):
      return Outline(
        "sort",
        keys.map { $0.descending ? Outline("descending", [column($0.column)]) : column($0.column) })
    case .top(let n, let by, let others):
      return Outline(
        others ? "top-with-others" : "top", [Outline("\(n)")] + (by.map { [column($0)] } ?? []))
    case .keep(let columns): return Outline("keep", columns.map(column))
    case .where_(let condition): return Outline("stage-where", [of(condition)])
    case .add(let name, let value): return Outline("add", [of(name), of(value)])
    case .total: return Outline("total")
    case .control: return Outline("control")
    case .percent(let within): return Outline("percent", within.map { [column($0)] } ?? [])
    case .show(let measures, let by):
      return Outline(
        "stage-show", measures.map(of) + (by.isEmpty ? [] : [Outline("by", by.map(column))]))
    case .chart(let kind, let of, let target):
      return Outline(
        "chart",
        (kind.map { [self.of($0)] } ?? []) + (of.map { [Outline("of", [column($0)])] } ?? [])
          + (target.map { [Outline("target", leaves: [Quoted.number($0)])] } ?? []))
    case .save(let file): return Outline("save", leaves: [Quoted.text(file)])
    }
  }
}
