import DocketCore
import DocketLanguage
import DocketStore

extension ExpressionBinder {
  /// `left is literal` or `left is one of (...)`, before negation.
  func isValue(_ left: Expression, _ literals: [Literal]) throws -> BoundExpression {
    let typed = try value(left)
    var tests: [BoundExpression] = []
    var words: [String] = []
    for literal in literals {
      switch literal.kind {
      case .missing: tests.append(.isMissing(typed.expression))
      default:
        if typed.type == .text {
          words.append(try category(literal, of: typed.expression, left))
        } else {
          tests.append(try equals(typed, literal, left))
        }
      }
    }
    if !words.isEmpty { tests.insert(.isText(typed.expression, words), at: 0) }
    return tests.count == 1 ? tests[0] : .or(tests)
  }

  /// The folded category of a literal, refused with the nearest ones when the data do not have it (law of values).
  private func category(_ literal: Literal, of text: BoundExpression, _ left: Expression) throws
    -> String
  {
    let word = try literalText(literal)
    try requireKnown(word, of: text, at: literal.span, left)
    return Folding.fold(word)
  }

  /// N103 unless the column has the value or the model lists it.
  func requireKnown(
    _ word: String, of text: BoundExpression, at span: SourceSpan, _ left: Expression
  ) throws {
    let folded = Folding.fold(word)
    guard let source = column(of: text) else { return }
    let (number, column, field) = source
    if context.knows(word, noun: number, column: column) { return }
    let listed = (field?.ranked ?? []) + (field?.listed ?? [])
    if listed.contains(where: { Folding.fold($0) == folded }) {
      context.emptyValues.append(word)
      return
    }
    let known = knownValues(text)
    var near = Spelling.nearest(to: word, among: known.map(\.label))
    if near.isEmpty { near = known.prefix(3).map(\.label) }
    let counts = Dictionary(known.map { ($0.label, $0.rows) }, uniquingKeysWith: { a, _ in a })
    let name = leftName(left)
    var diagnostic = Diagnostic(
      .unknownValue, "No \(name) is \"\(word)\".", at: span,
      details: [
        known.isEmpty
          ? "The column has no values."
          : "\(name.capitalizedFirst) has \(known.count) value\(known.count == 1 ? "" : "s"); see them with .values \(name)."
      ],
      suggestions: near.map { label in
        context.suggestion(
          span, quoted(label),
          meaning: counts[label].map { "\(ResultColumn.Format.count.words($0)) rows" } ?? "")
      })
    if context.toleratesAbsentValues {
      diagnostic.severity = .warning
      context.warnings.append(diagnostic)
      return
    }
    throw diagnostic
  }

  private func leftName(_ left: Expression) -> String {
    if case .path(let path) = left.kind { return path.dotted }
    return "value"
  }

  /// The text of a literal on the right of `is` for a text field.
  func literalText(_ literal: Literal) throws -> String {
    switch literal.kind {
    case .word(let name): return name.text
    case .string(let s): return s
    case .number(_, let text): return text
    case .date(let d): return d.iso
    case .missing: return "missing"
    case .parameter(let name):
      guard let value = context.periods.parameters[name.folded] else {
        throw context.periods.unknownParameter(name, literal.span)
      }
      switch value {
      case .text(let s): return s
      case .number(let n): return n.plain
      case .date(let d): return d.iso
      case .duration, .period: return value.words
      }
    }
  }

  /// `is` on a number, a date or a truth.
  private func equals(_ typed: Typed, _ literal: Literal, _ left: Expression) throws
    -> BoundExpression
  {
    switch (typed.type, literal.kind) {
    case (.number, .number(let n, _)): return .compare(typed.expression, .equal, .number(n))
    case (.date, .date(let d)): return .compare(typed.expression, .equal, .date(d))
    case (.truth, .word(let name)):
      if let yes = ExpressionBinder.flag(name.text) {
        return yes ? typed.expression : .not(typed.expression)
      }
    case (.truth, .string(let text)):
      if let yes = ExpressionBinder.flag(text) {
        return yes ? typed.expression : .not(typed.expression)
      }
    case (_, .parameter(let name)):
      guard let value = context.periods.parameters[name.folded] else {
        throw context.periods.unknownParameter(name, literal.span)
      }
      switch (typed.type, value) {
      case (.number, .number(let n)): return .compare(typed.expression, .equal, .number(n))
      case (.date, .date(let d)): return .compare(typed.expression, .equal, .date(d))
      case (.truth, .text(let text)):
        if let yes = ExpressionBinder.flag(text) {
          return yes ? typed.expression : .not(typed.expression)
        }
      default: break
      }
    default: break
    }
    let hint: String
    switch typed.type {
    case .truth: hint = "Write the name alone, or `not \(leftName(left))`."
    case .date: hint = "Write `\(leftName(left)) in 2024`, or `= 2024-03-01`."
    case .duration: hint = "Compare it with a duration, such as `> 90 days`."
    default: hint = "Compare it with a number, such as `= 3`."
    }
    throw Diagnostic(
      .typeMismatch, "\"\(leftName(left))\" is \(typed.type.words), and this is not.",
      at: literal.span, details: [hint])
  }

  /// The yes or no that a word stands for on the right of a flag or a fact; nil for any other word.
  static func flag(_ word: String) -> Bool? {
    switch Folding.fold(word) {
    case "true", "yes", "y", "t": return true
    case "false", "no", "n", "f": return false
    default: return nil
    }
  }

  /// The stored column that a text expression's categories come from, with its field when declared.
  func column(of e: BoundExpression, on number: Int? = nil) -> (Int, Int, Field?)? {
    let number = number ?? noun
    switch e {
    case .column(let c, .text):
      let field = context.office.nouns[number].fields.first {
        if case .column(let other) = $0.source { return other == c && $0.declared }
        return false
      }
      return (number, c, field)
    case .field(let i, .text):
      let field = context.office.nouns[number].fields[i]
      if case .derived(let inner) = field.source { return column(of: inner, on: number) }
      return nil
    case .up(let ups, let inner):
      guard let top = ups.last else { return nil }
      return column(of: inner, on: context.office.nouns[top.noun].links[top.link].parent)
    case .pick(let selection, let inner): return column(of: inner, on: selection.path.noun)
    default: return nil
    }
  }

  /// P109 for `severity is felony or misdemeanor`: a word after `or` that is no condition but a value of the field.
  func refuseOrBetweenValues(_ parts: [Expression]) throws {
    for (i, part) in parts.enumerated() where i > 0 {
      guard case .path(let path) = part.kind, path.selector == nil, path.names.count == 1,
        path.names[0].folded != "pending",
        case .isValue(let left, let negated, _, let values) = parts[i - 1].kind,
        try context.names.upward(path.names[0], on: noun) == nil,
        context.definitions[path.names[0]] == nil
      else { continue }
      let texts = try values.map(literalText).map(quoted) + [quoted(path.names[0].text)]
      let list =
        "\(Printer.text(left)) \(negated ? "is not" : "is") one of (\(texts.joined(separator: ", ")))"
      let span = parts[i - 1].span.union(part.span)
      throw Diagnostic(
        .orInsteadOfOneOf,
        "After `is` stands one value, so `\(path.names[0].text)` would be a condition of its own.",
        at: span,
        suggestions: [context.suggestion(span, list, meaning: "any of these values")])
    }
  }

  /// The values of a text expression's column, most rows first.
  func knownValues(_ e: BoundExpression) -> [VisibleValues.Value] {
    guard let (number, column, _) = column(of: e) else { return [] }
    return context.commonest(5000, noun: number, column: column)
  }

  /// N102-like error when a bare condition is a value of some field: `where felony` -> `severity is felony`.
  func valueAsCondition(_ name: Name) -> Diagnostic? {
    guard let field = fieldOfValue(name.text) else { return nil }
    let text = "\(field.name) is \(quoted(name.text))"
    return Diagnostic(
      .unknownField, "\"\(name.text)\" is a value of \(field.name), not a condition.",
      at: name.span, suggestions: [context.suggestion(name.span, text)])
  }

  /// `severity is felony` for the value alone; nil when no field of the noun has it.
  func conditionOfValue(_ text: String) -> String? {
    fieldOfValue(text).map { "\($0.name) is \(quoted(text))" }
  }

  /// The first field of the noun, else of a parent, that has a value of this name.
  func fieldOfValue(_ text: String) -> Field? {
    for place in context.names.ancestors(of: noun) {
      let owner = context.office.nouns[place.noun]
      for (i, field) in owner.fields.enumerated()
      where field.type == .text && !owner.identifying.contains(i) {
        guard case .column(let c) = field.source,
          let dictionary = context.store.tables[place.noun].columns[c].dictionary,
          dictionary.categoryCount <= 200, context.knows(text, noun: place.noun, column: c)
        else { continue }
        return field
      }
    }
    return nil
  }

  /// `pending`, for a word that people say for it where something can be pending; nil for any other word.
  func pendingMeant(by name: Name) -> String? {
    let words = ["open", "active", "outstanding", "unresolved", "ongoing", "undisposed"]
    guard !name.quoted, words.contains(name.folded),
      context.names.ancestors(of: noun).contains(where: {
        context.office.nouns[$0.noun].pending != nil
      })
    else { return nil }
    return "pending"
  }

  /// A value as it has to be written: quoted unless it is a plain word.
  func quoted(_ label: String) -> String {
    let plain = label.utf8.allSatisfy {
      ($0 >= 97 && $0 <= 122) || ($0 >= 65 && $0 <= 90) || $0 == 95 || ($0 >= 48 && $0 <= 57)
    }
    let startsWell = label.utf8.first.map { !($0 >= 48 && $0 <= 57) } ?? false
    if plain && startsWell && label.lowercased() != "missing" && label.lowercased() != "one"
      && label.lowercased() != "not"
    {
      return label
    }
    let escaped = label.map { $0 == "\\" || $0 == "\"" ? "\\\($0)" : String($0) }
    return "\"\(escaped.joined())\""
  }

  /// N102 with the nearest fields.
  func unknownField(_ name: Name) -> Diagnostic {
    var known: [String] = []
    for place in context.names.ancestors(of: noun) {
      let owner = context.office.nouns[place.noun]
      known += owner.milestones.map(\.name)
      known += owner.fields.enumerated()
        .filter { !owner.identifying.contains($0.offset) }.map(\.element.name)
    }
    if let field = fieldOfValue(name.text) {
      return Diagnostic(
        .unknownField, "\"\(name.text)\" is a value of \(field.name), not a field.", at: name.span,
        suggestions: [context.suggestion(name.span, field.name)])
    }
    let near = pendingMeant(by: name).map { [$0] } ?? Spelling.nearest(to: name.text, among: known)
    return Diagnostic(
      .unknownField, "\(me.name.capitalizedFirst) have no field called \"\(name.text)\".",
      at: name.span,
      details: near.isEmpty ? ["See the fields with .fields \(me.name)."] : [],
      suggestions: near.map { context.suggestion(name.span, $0) })
  }

  /// N101 with the nearest nouns.
  func unknownNoun(_ name: Name) -> Diagnostic {
    let nouns = context.office.nouns.map(\.name)
    let holders = context.office.nouns.filter { noun in
      noun.milestones.contains { $0.name.lowercased() == name.folded }
    }
    if !holders.isEmpty, context.subject?.noun.span == name.span {
      return Diagnostic(
        .missingNoun, "\"\(name.text)\" is a date; what is to be counted is missing before it.",
        at: name.span,
        suggestions: holders.prefix(3).map {
          context.suggestion(name.span, "\($0.name) \(name.text)")
        })
    }
    var near = Spelling.nearest(to: name.text, among: nouns)
    if near.isEmpty {
      near = Spelling.nearest(to: name.text, among: context.office.nouns.map(\.singular))
    }
    return Diagnostic(
      .unknownNoun, "There is no noun called \"\(name.text)\".", at: name.span,
      details: ["The nouns here: \(nouns.joined(separator: ", "))."],
      suggestions: near.map { context.suggestion(name.span, $0) })
  }
}

extension ResultColumn.Format {
  /// A whole number with thousands separators.
  func words(_ n: Int) -> String {
    ResultValue.count(n).text(in: ResultColumn("", role: .measure, format: self))
  }
}
