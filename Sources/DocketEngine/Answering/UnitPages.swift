import DocketCore
import DocketStore

/// `show case "24-CR-01187"`: one unit's own page with its fields, its time line and what hangs below it (rule 50).
struct UnitPages {
  let workspace: Workspace
  let evaluator: any QuestionEvaluator
  /// The page of the one unit found; a list when the key fits several; N112 when it fits none.
  func answer(_ bound: BoundQuestion, _ rows: [Int], _ key: String) throws -> Answer {
    let noun = workspace.office.nouns[bound.noun]
    let existing = try rows.filter { try exists($0, bound) }
    guard let row = existing.first else { throw noSuchUnit(noun, bound, key) }
    if existing.count > 1 { return .page(try several(existing, bound)) }
    return .page(try page(row, bound))
  }

  private func exists(_ row: Int, _ bound: BoundQuestion) throws -> Bool {
    try evaluator.exists(row, of: bound.noun, clock: bound.clock)
  }

  private func noSuchUnit(_ noun: Noun, _ bound: BoundQuestion, _ key: String) -> Diagnostic {
    var near: [String] = []
    if let column = noun.keyColumns.first {
      let first = key.prefix(4).lowercased()
      near = Spelling.nearest(
        to: key,
        among: workspace.values.labels(noun: bound.noun, column: column) {
          $0.lowercased().hasPrefix(first)
        })
    }
    return Diagnostic(
      .unknownUnit, "There is no \(noun.singular) \"\(key)\".", at: bound.syntax.head.span,
      details: ["List them with: list \(noun.name) | top 10"],
      suggestions: near.map {
        .init("show \(noun.singular) \"\($0)\"", replacement: "show \(noun.singular) \"\($0)\"")
      })
  }

  private func several(_ rows: [Int], _ bound: BoundQuestion) throws -> Document {
    let noun = workspace.office.nouns[bound.noun]
    var blocks: [Document.Block] = [
      .heading("\(rows.count) \(noun.name) have this key")
    ]
    for row in rows { blocks += try page(row, bound).blocks }
    return Document(blocks)
  }

  private func page(_ row: Int, _ bound: BoundQuestion) throws -> Document {
    let noun = workspace.office.nouns[bound.noun]
    let key = noun.keyColumns.compactMap {
      workspace.store.tables[bound.noun].columns[$0].text(at: row)
    }.joined(separator: ", ")
    var blocks: [Document.Block] = [.heading("\(noun.singular.capitalizedFirst) \(key)")]
    blocks.append(.facts(try fields(row, bound)))
    for (i, link) in noun.links.enumerated() {
      if let line = parent(row, i, link, bound) { blocks.append(.paragraph(line)) }
    }
    blocks += try timeLine(row, bound)
    blocks += try UnitChildren(workspace: workspace, evaluator: evaluator).blocks(row, bound)
    blocks.append(.paragraph("data as of \(bound.clock.iso)"))
    return Document(blocks)
  }

  private func fields(_ row: Int, _ bound: BoundQuestion) throws -> [(name: String, value: String)]
  {
    let noun = workspace.office.nouns[bound.noun]
    var facts: [(name: String, value: String)] = []
    if noun.pending != nil {
      let cell = try cell(.isPending, bound.noun, row, bound)
      facts.append(("pending", words(cell)))
      facts.append(("age (days)", words(try self.cell(.age, bound.noun, row, bound))))
    }
    for (i, field) in noun.fields.enumerated() where !noun.identifying.contains(i) {
      let expression: BoundExpression
      if case .column(let c) = field.source {
        if noun.milestones.contains(where: { $0.isRead(from: c) }) { continue }
        expression = .column(c, field.type)
      } else {
        expression = .field(i, field.type)
      }
      facts.append((field.name, words(try cell(expression, bound.noun, row, bound))))
    }
    return facts
  }

  private func parent(_ row: Int, _ index: Int, _ link: Noun.Link, _ bound: BoundQuestion)
    -> String?
  {
    let above = workspace.store.tables[bound.noun].links[index].parentRow(of: row)
    let noun = workspace.office.nouns[link.parent]
    guard above >= 0 else { return "It belongs to no \(noun.singular)." }
    let key = noun.keyColumns.compactMap {
      workspace.store.tables[link.parent].columns[$0].text(at: Int(above))
    }.joined(separator: ", ")
    return key.isEmpty ? nil : "It belongs to \(noun.singular) \(key)."
  }

  /// Milestones and dated children in order of their day.
  private func timeLine(_ row: Int, _ bound: BoundQuestion) throws -> [Document.Block] {
    let noun = workspace.office.nouns[bound.noun]
    var entries: [(day: CivilDate, what: String)] = []
    for (i, milestone) in noun.milestones.enumerated() {
      if case .date(let day) = try cell(.milestone(i), bound.noun, row, bound) {
        entries.append((day, milestone.name))
      }
    }
    let children = UnitChildren(workspace: workspace, evaluator: evaluator)
    for step in children.links(to: bound.noun) {
      let child = workspace.office.nouns[step.noun]
      guard let begins = child.begins else { continue }
      for childRow in try children.rows(below: [row], step, bound).prefix(UnitChildren.most) {
        if case .date(let day) = try cell(begins, step.noun, childRow, bound) {
          entries.append((day, "\(child.singular): \(try label(childRow, of: step, bound))"))
        }
      }
    }
    guard !entries.isEmpty else { return [] }
    let ordered = entries.enumerated().sorted {
      ($0.element.day, $0.offset) < ($1.element.day, $1.offset)
    }
    return [
      .heading("Time line"), .facts(ordered.map { ($0.element.day.iso, $0.element.what) }),
    ]
  }

  /// The first fields of a child that say what it is: text that is neither key nor link.
  private func label(_ row: Int, of step: LinkStep, _ bound: BoundQuestion) throws -> String {
    let noun = workspace.office.nouns[step.noun]
    let table = workspace.store.tables[step.noun]
    let keys = Set(noun.keyColumns + table.links[step.link].columns)
    var parts: [String] = []
    for (i, field) in noun.fields.enumerated()
    where field.type == .text && !noun.identifying.contains(i) {
      guard case .column(let c) = field.source, !keys.contains(c),
        let text = table.columns[c].text(at: row)
      else { continue }
      parts.append(text)
      if parts.count == 2 { break }
    }
    return parts.isEmpty ? "row \(table.fileRow(row) + 1)" : parts.joined(separator: ", ")
  }

  private func cell(_ e: BoundExpression, _ noun: Int, _ row: Int, _ bound: BoundQuestion) throws
    -> ResultValue
  {
    try evaluator.evaluate(e, on: noun, rows: [row], clock: bound.clock, countedDay: bound.clock)
      .first ?? .missing
  }

  private func words(_ value: ResultValue) -> String {
    value.text(in: ResultColumn("", role: .detail))
  }
}
