import DocketCore
import DocketLanguage

extension BindingPass {
  func bindHead() throws -> BoundQuestion.Head {
    let showing = question.qualifiers.compactMap { qualifier -> ([Path], SourceSpan)? in
      if case .showing(let paths) = qualifier.kind { return (paths, qualifier.span) }
      return nil
    }
    if case .list = question.head.kind {
      if let grouping = question.qualifiers.first(where: { $0.isGrouping }) {
        throw Diagnostic(
          .qualifierMisplaced, "A list has no groups.", at: grouping.span,
          details: ["Use `| sort by` to order it, or count to group."],
          suggestions: corrected(head: "count \(Printer.text(subject))"))
      }
      if let span = pointsSpan {
        throw Diagnostic(
          .qualifierMisplaced, "A list shows its rows on one day, and this counts on several.",
          at: span, details: ["Use `pending on D` for one day, or count to see every point."],
          suggestions: corrected(head: "count \(Printer.text(subject))"))
      }
      return .list(try columns(showing.first?.0))
    }
    if case .showUnit = question.head.kind, let other = question.qualifiers.first {
      throw Diagnostic(
        .qualifierMisplaced, "This shows one \(me.singular), so nothing can be added to it.",
        at: other.span, details: ["Its page has its fields, its dates and what belongs to it."],
        suggestions: [
          .init(
            Printer.text(question.head), meaning: "the page alone",
            replacement: Printer.text(question.head))
        ])
    }
    if let (_, span) = showing.first {
      throw Diagnostic(
        .qualifierMisplaced, "`showing` belongs to `list`.", at: span,
        details: ["A count shows groups: use `by`."],
        suggestions: corrected(head: "list \(Printer.text(subject))"))
    }
    switch question.head.kind {
    case .show(let measures, _): return .show(try measures.map(measure))
    case .showUnit(_, let key): return try unit(key)
    case .share(let outcome, _): return .estimate(.share(try bindShare(outcome)))
    case .time(let from, let to, _): return .estimate(.time(try bindTime(from, to)))
    case .flow: return .estimate(.flow(try bindFlow()))
    case .funnel: return .estimate(.funnel(try bindFunnel()))
    default: return .count
    }
  }

  /// Where the question counts a stock at several points; nil when it does not.
  private var pointsSpan: SourceSpan? {
    question.qualifiers.first { qualifier in
      if case .pending(.atEndOfEach) = qualifier.kind { return true }
      return false
    }?.span
  }

  private func corrected(head: String) -> [Diagnostic.Suggestion] {
    [context.suggestion(question.head.span, head)]
  }

  private func unit(_ key: String) throws -> BoundQuestion.Head {
    guard !me.keyColumns.isEmpty else {
      throw Diagnostic(
        .noSuchRow, "\(me.name.capitalizedFirst) have no key to find one by.",
        at: question.head.span,
        details: ["List them with a condition instead: list \(me.name) where ..."])
    }
    let table = binder.store.tables[noun]
    let parts =
      me.keyColumns.count == 1
      ? [Folding.fold(key)]
      : key.split(separator: ",", omittingEmptySubsequences: false).map {
        Folding.fold(String($0))
      }
    let rows = parts.count == me.keyColumns.count ? table.rows(keyFolded: parts) : []
    return .unit(rows: rows, key: key)
  }

  private func columns(_ paths: [Path]?) throws -> [BoundColumn] {
    guard let paths else {
      return DefaultColumns(office: binder.office).columns(of: noun)
    }
    context.mayIdentify = true
    defer { context.mayIdentify = false }
    return try paths.map { path in
      let typed = try expressions.path(path)
      let prefix = path.selector.map { "\($0.rawValue) " } ?? ""
      return BoundColumn(
        name: prefix + path.dotted, expression: typed.expression, type: typed.type)
    }
  }

  private func measure(_ m: Measure) throws -> BoundMeasure {
    let word = m.function.folded
    if case .none = m.argument {
      if word == "count" {
        return BoundMeasure(
          name: m.title ?? "count", function: .count, argument: nil, type: .number)
      }
      throw plainField(m)
    }
    guard let function = BindingPass.function(word) else { throw unknownMeasure(m) }
    let (argument, type, text) = try argument(m)
    let name = m.title ?? "\(word) of \(text)"
    try check(function, type, argument, m)
    return BoundMeasure(name: name, function: function, argument: argument, type: type)
  }

  private func argument(_ m: Measure) throws -> (BoundExpression, ValueType, String) {
    switch m.argument {
    case .path(let path):
      let prefix = path.selector.map { "\($0.rawValue) " } ?? ""
      if path.selector == nil, path.names.count == 1,
        let hit = try context.names.upward(path.names[0], on: noun),
        case .milestone(let i) = hit.target, m.function.folded == "share"
      {
        return (hit.ups.isEmpty ? .happened(i) : .up(hit.ups, .happened(i)), .truth, path.dotted)
      }
      let typed = try expressions.path(path)
      return (typed.expression, typed.type, prefix + path.dotted)
    case .span(let unit, let from, let to, _):
      let number = BoundExpression.units(
        unit, from: try expressions.moment(from), to: try expressions.moment(to))
      return (number, .number, spanName(unit, from, to))
    case .none: return (.constant(true), .truth, "")
    }
  }

  private func check(
    _ function: BoundMeasure.Function, _ type: ValueType, _ argument: BoundExpression,
    _ m: Measure
  ) throws {
    switch function {
    case .count, .distinct: return
    case .share:
      if type == .truth { return }
      throw Diagnostic(
        .notACondition, "A share is of something that is true or not; this is \(type.words).",
        at: m.span)
    case .minimum, .maximum:
      if type == .date { return }
    default: break
    }
    guard type == .number || type == .duration else {
      throw notANumber(m, type)
    }
    if function == .sum, case .up(let ups, _) = argument, let top = ups.last {
      let parent = binder.office.nouns[binder.office.nouns[top.noun].links[top.link].parent]
      throw Diagnostic(
        .sumOverParent,
        "This belongs to the \(parent.singular), and summing it over \(me.name) would add it once per \(me.singular).",
        at: m.span,
        suggestions: [
          context.suggestion(
            subject.noun.span, parent.name, meaning: "each \(parent.singular) once")
        ])
    }
    if case .up(let ups, _) = argument, let top = ups.last {
      let parent = binder.office.nouns[binder.office.nouns[top.noun].links[top.link].parent]
      context.notes.append(
        "\(m.function.text) weighs each \(parent.singular) by its number of \(me.name)")
    }
  }

  /// T104: a summary of text, a date or a fact, and how such a thing is counted.
  private func notANumber(_ m: Measure, _ type: ValueType) -> Diagnostic {
    var suggestions: [Diagnostic.Suggestion] = []
    if case .path(let path) = m.argument {
      let text = (path.selector.map { "\($0.rawValue) " } ?? "") + path.dotted
      if type == .truth {
        suggestions = [
          context.suggestion(m.span, "share of \(text)", meaning: "how often it is so")
        ]
      } else if type == .text, case .show(let measures, _) = question.head.kind,
        measures.count == 1,
        !question.qualifiers.contains(where: \.isGrouping)
      {
        let rest = question.qualifiers.map { " " + Printer.text($0) }.joined()
        let corrected = "count \(Printer.text(subject))\(rest) by \(text)"
        suggestions = [
          .init("count ... by \(text)", meaning: "how many of each", replacement: corrected)
        ]
      }
    }
    return Diagnostic(
      .notANumber, "`\(m.function.text)` needs a number, and this is \(type.words).", at: m.span,
      details: ["Numbers are summarised; text is counted, with `count \(me.name) by ...`."],
      suggestions: suggestions)
  }

  static func function(_ word: String) -> BoundMeasure.Function? {
    switch word {
    case "count": return .count
    case "distinct": return .distinct
    case "sum": return .sum
    case "mean", "average", "avg": return .mean
    case "median": return .median
    case "min", "minimum": return .minimum
    case "max", "maximum": return .maximum
    case "stddev": return .stddev
    case "share": return .share
    default:
      guard word.first == "p", let n = Int(word.dropFirst()), (0...100).contains(n) else {
        return nil
      }
      return .percentile(n)
    }
  }

  static let functionWords = [
    "count", "median", "mean", "sum", "min", "max", "p90", "stddev", "distinct", "share",
  ]

  private func unknownMeasure(_ m: Measure) -> Diagnostic {
    let near = Spelling.nearest(to: m.function.text, among: BindingPass.functionWords)
    return Diagnostic(
      .unknownMeasure, "There is no summary called \"\(m.function.text)\".", at: m.function.span,
      details: ["Summaries: \(BindingPass.functionWords.joined(separator: ", ")) (p1 to p99)."],
      suggestions: near.map { context.suggestion(m.function.span, $0) })
  }

  /// T107: `show unit for cases` is a list.
  private func plainField(_ m: Measure) -> Diagnostic {
    if BindingPass.function(m.function.folded) != nil {
      return Diagnostic(
        .showPlainFields, "`\(m.function.text)` of what?", at: m.span,
        details: ["Write \(m.function.text) of FIELD."])
    }
    guard case .show(let measures, _) = question.head.kind,
      (try? context.names.upward(m.function, on: noun)) != nil
    else { return unknownMeasure(m) }
    let fields = measures.compactMap { measure -> String? in
      if case .none = measure.argument { return measure.function.text }
      return nil
    }
    let rest = question.qualifiers.filter { !$0.isGrouping }.map { " " + Printer.text($0) }
    let text =
      "list \(Printer.text(subject))\(rest.joined()) showing \(fields.joined(separator: ", "))"
    return Diagnostic(
      .showPlainFields, "`show` summarises; \"\(m.function.text)\" is a plain field.", at: m.span,
      details: ["To see the field of every row use `list ... showing`."],
      suggestions: [.init(text, replacement: text)])
  }
}

extension Qualifier {
  /// Whether it makes groups.
  var isGrouping: Bool {
    switch kind {
    case .by, .across: return true
    default: return false
    }
  }
}
