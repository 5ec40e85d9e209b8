import DocketEngine

/// One line of `.fields`.
struct FieldRow {
  let name: String
  let kind: String
  let meaning: String

  /// What a noun has: dates first, then facts, declared fields, plain columns.
  static func rows(of noun: Noun) -> [FieldRow] {
    let dates = noun.milestones.map { milestone in
      let form = milestone.nounForm.map { "date (\($0))" } ?? "date"
      return FieldRow(
        name: milestone.name, kind: form,
        meaning: words(milestone.description, milestone.definition))
    }
    let fields = noun.fields.enumerated().map { number, field in
      FieldRow(
        name: field.name, kind: kind(of: field),
        meaning: noun.identifying.contains(number)
          ? "names a person: shown only when a question names it in showing"
          : words(field.description, field.definition))
    }
    let order = { (row: FieldRow) in row.kind == "fact" ? 0 : 1 }
    return dates + fields.filter { order($0) == 0 } + fields.filter { order($0) == 1 }
  }

  private static func kind(of field: Field) -> String {
    if field.isFact { return "fact" }
    switch field.type {
    case .truth: return "yes or no"
    case .text: return field.isAdjective ? "text, before the noun too" : "text"
    case .number: return "number"
    case .date: return "date field"
    case .duration: return "duration"
    }
  }

  private static func words(_ description: String, _ definition: String) -> String {
    description.isEmpty ? definition : description
  }
}
