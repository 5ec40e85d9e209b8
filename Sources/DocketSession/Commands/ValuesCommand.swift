import DocketCore
import DocketEngine

/// `.values`: what a field holds, with counts.
struct ValuesCommand: Command {
  let names = ["values"]
  let usage = ".values FIELD"
  let summary = "what a field holds, with counts and merged spellings"
  let argument = CommandArgument.field
  let details = [
    "A field of another noun is written with it: .values charge.category. Dates are counted by year."
  ]

  func run(_ arguments: CommandArguments, in session: Session) throws {
    guard let word = arguments.words.first else {
      throw Diagnostic(.badArgument, "Name the field: .values FIELD. See .fields for all of them.")
    }
    let names = try session.officeNames()
    let found = names.meanings(of: word).filter { meaning in
      if case .noun = meaning { return false }
      return true
    }
    guard let first = found.first else { throw names.unknown(word, command: "values") }
    switch first {
    case .noun: return
    case .milestone(let noun, let milestone):
      let it = names.office.nouns[noun]
      let name = it.milestones[milestone].name
      try session.presentAnswer(to: "count \(quoted(it.name)) by year of \(quoted(name))")
    case .field(let noun, let field):
      try show(field, of: noun, names.office, session)
    }
    tellOthers(found.dropFirst(), names.office, session)
  }

  private func show(_ field: Int, of noun: Int, _ office: Office, _ session: Session) throws {
    let it = office.nouns[noun]
    let name = it.fields[field].name
    if it.identifying.contains(field) {
      throw Diagnostic(
        .identifyingField, "\(name) names persons, so its values are not listed.",
        details: ["A list shows it when the question names it in showing."])
    }
    let subject = quoted(it.name)
    switch it.fields[field].type {
    case .number, .duration:
      let path = quoted(name)
      try session.presentAnswer(
        to: "show count, distinct of \(path) as \"different\", min of \(path) as \"lowest\", "
          + "median of \(path) as \"median\", max of \(path) as \"highest\" for \(subject)")
    case .date:
      try session.presentAnswer(
        to: "show count, distinct of \(quoted(name)) as \"different\", "
          + "min of \(quoted(name)) as \"earliest\", max of \(quoted(name)) as \"latest\" "
          + "for \(subject)")
    case .text, .truth:
      try session.presentAnswer(
        to: "count \(subject) by \(quoted(name)) | sort by count descending",
        adding: mergedSpellings(field, of: noun, office, session))
    }
  }

  /// Lines on spellings that count as one. Where rows are sealed nothing is told: a spelling could be theirs.
  private func mergedSpellings(_ field: Int, of noun: Int, _ office: Office, _ session: Session)
    -> [ResultTable.FooterLine]
  {
    guard let store = session.workspace?.store, !office.nouns.contains(where: { $0.sealed != nil }),
      case .column(let column) = office.nouns[noun].fields[field].source,
      store.report.nouns.indices.contains(noun),
      store.report.nouns[noun].columns.indices.contains(column)
    else { return [] }
    return store.report.nouns[noun].columns[column].merged.map { spellings in
      let parts = spellings.map { "\"\($0.text)\" \($0.rows)" }
      return .init(.note, "counted as one: " + parts.joined(separator: ", "))
    }
  }

  private func tellOthers(
    _ others: ArraySlice<OfficeNames.Meaning>, _ office: Office, _ session: Session
  ) {
    let names = others.compactMap { meaning -> String? in
      switch meaning {
      case .noun: return nil
      case .field(let noun, let field):
        return office.nouns[noun].singular + "." + office.nouns[noun].fields[field].name
      case .milestone(let noun, let milestone):
        return office.nouns[noun].singular + "." + office.nouns[noun].milestones[milestone].name
      }
    }
    if names.isEmpty { return }
    session.remark("The same name elsewhere: .values " + names.joined(separator: ", .values "))
  }
}
