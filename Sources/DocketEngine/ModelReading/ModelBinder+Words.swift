import DocketCore
import DocketLanguage
import DocketStore

extension ModelBinder {
  /// The value type of a stored column.
  static func type(_ column: ColumnType) -> ValueType {
    switch column {
    case .text: return .text
    case .integer, .decimal: return .number
    case .date: return .date
    case .flag: return .truth
    }
  }

  /// The canonical text of a derived field.
  static func words(_ source: NounDeclaration.FieldSource) -> String {
    switch source {
    case .column(let name, _): return "from \(name.text)"
    case .expression(let e): return Printer.text(e)
    case .count(let of, let e):
      return "count of \(of.text)" + (e.map { " (\(Printer.text($0)))" } ?? "")
    }
  }

  func unknownColumn(_ name: Name, _ table: Table, _ noun: NounDeclaration) -> Diagnostic {
    let known = table.columns.map(\.name)
    let near = Spelling.nearest(to: name.text, among: known)
    return Diagnostic(
      .modelUnknownColumn, "\(noun.name.text.capitalizedFirst) have no column \"\(name.text)\".",
      at: name.span,
      details: ["Columns of the file: \(known.prefix(40).joined(separator: ", "))."],
      suggestions: near.map { context.suggestion(name.span, $0) })
  }

  func unknownNoun(_ name: Name) -> Diagnostic {
    let near = Spelling.nearest(to: name.text, among: draft.nouns.map(\.name.text))
    return Diagnostic(
      .modelUnknownNoun, "The model has no noun called \"\(name.text)\".", at: name.span,
      details: ["Its nouns: \(draft.nouns.map(\.name.text).joined(separator: ", "))."],
      suggestions: near.map { context.suggestion(name.span, $0) })
  }

  func modelField(_ name: Name, _ noun: NounDeclaration, _ number: Int) -> Diagnostic {
    let known = names.office.nouns[number].fields.map(\.name)
    return Diagnostic(
      .modelUnknownField, "\(noun.name.text.capitalizedFirst) have no field \"\(name.text)\".",
      at: name.span,
      details: ["Their fields: \(known.prefix(40).joined(separator: ", "))."],
      suggestions: Spelling.nearest(to: name.text, among: known).map {
        context.suggestion(name.span, $0)
      })
  }

  func modelMilestone(_ name: Name, _ noun: NounDeclaration, _ number: Int) -> Diagnostic {
    let known = names.office.nouns[number].milestones.map(\.name)
    return Diagnostic(
      .modelUnknownMilestone,
      "\(noun.name.text.capitalizedFirst) have no milestone \"\(name.text)\".", at: name.span,
      details: ["Their milestones: \(known.joined(separator: ", "))."],
      suggestions: Spelling.nearest(to: name.text, among: known).map {
        context.suggestion(name.span, $0)
      })
  }
}

extension NounDeclaration.Clause {
  /// The name that the clause declares; nil for rules.
  var declaredName: Name? {
    switch kind {
    case .milestone(let name, _, _, _), .fact(let name, _, _), .field(let name, _, _): return name
    default: return nil
    }
  }

  /// Whether it is `pending from A to B`.
  var isPendingRule: Bool {
    if case .pending = kind { return true }
    return false
  }
}
