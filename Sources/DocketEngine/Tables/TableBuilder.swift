import DocketCore
import DocketStore

/// Lays out what an evaluator found as a table: rows and columns in order, empty groups filled in, cells formatted, a
/// footer underneath.
public struct TableBuilder {
  let office: Office
  let evaluator: (any QuestionEvaluator)?
  let cancellation: Cancellation

  /// A builder for one office. The evaluator is asked for the rows of parent nouns, every one of which is a group
  /// (rule 23); without it only those that occur are.
  public init(
    office: Office, evaluator: (any QuestionEvaluator)? = nil,
    cancellation: Cancellation = Cancellation()
  ) {
    self.office = office
    self.evaluator = evaluator
    self.cancellation = cancellation
  }

  /// The table of a `count` or `show` question without its stages.
  public func table(_ question: BoundQuestion, groups: any GroupedUnits) throws -> ResultTable {
    try working(question, groups: groups).result()
  }

  /// The table of a `list` question without its stages.
  public func table(_ question: BoundQuestion, list: ListedUnits) throws -> ResultTable {
    try working(question, list: list).result()
  }

  /// The working table of a `list` question.
  func working(_ question: BoundQuestion, list: ListedUnits) throws -> WorkingTable {
    guard case .list(let columns) = question.head, columns.count == list.cells.count else {
      throw Diagnostic(.internalFault, "A list whose cells do not fit its columns.")
    }
    let ranks = FieldRanks(office: office)
    var facts = facts(question)
    (facts.selected, facts.unknown, facts.unsound) = (list.selected, list.unknown, list.unsound)
    facts.footer += SeenDays(question, office).lines(isMarked: false)
    let working = columns.map { column -> WorkingColumn in
      let type = RowType(column.type)
      return WorkingColumn(
        column: ResultColumn(
          column.name, role: .detail, format: type == .duration ? .days : .plain,
          isNumeric: type.isNumeric, isSpare: column.isSpare),
        recipe: .detail, type: type,
        order: GroupOrder(ranks.labels(of: column.expression, on: question.noun)))
    }
    let count = list.cells.first?.count ?? list.rows.count
    let notListed = max(0, list.selected - count)
    return WorkingTable(
      columns: working, shown: Array(working.indices), cells: list.cells,
      view: Array(0..<count), rowsBeforeCut: count + notListed, rowsNotListed: notListed,
      facts: facts, question: question.text)
  }

  /// What is known before the groups are looked at.
  func facts(_ question: BoundQuestion) -> TableFacts {
    var facts = TableFacts()
    facts.footer = question.footer
    if office.nouns.indices.contains(question.noun) {
      facts.noun = office.nouns[question.noun].name
      facts.singular = office.nouns[question.noun].singular
    }
    return facts
  }
}
