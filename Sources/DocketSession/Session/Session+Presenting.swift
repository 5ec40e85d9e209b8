import DocketCore
import DocketEngine
import DocketLanguage
import DocketRender

extension Session {
  /// Shows text that keeps its lines and can be read again: a model, a definition, a statement.
  func presentText(_ text: String) throws {
    let body = text.last == "\n" ? String(text.dropLast()) : text
    switch settings.mode {
    case .json, .jsonl, .html, .markdown: return try present(.page(Document([.code(body)])))
    case .table, .vertical, .csv, .tsv: break
    }
    guard presentation.terminal else { return try writeResult(Array((body + "\n").utf8)) }
    let renderer = Renderer(presentation)
    let lines = body.split(separator: "\n", omittingEmptySubsequences: false)
    try writeResult(Array(lines.map { renderer.clean(String($0)).string + "\n" }.joined().utf8))
  }

  /// Answers a question of docket's own and shows the answer; it is not the last question afterwards.
  func presentAnswer(to text: String, adding lines: [ResultTable.FooterLine] = []) throws {
    guard case .table(var table) = try answer(to: text) else { return }
    table.footer += lines
    try present(.table(table))
  }

  /// How many of a noun there are.
  func count(_ noun: String) throws -> ResultValue { try number("count " + quoted(noun)) }

  /// The first cell of the answer to a question of docket's own.
  func number(_ text: String) throws -> ResultValue {
    guard case .table(let table) = try answer(to: text), let cell = table.cells.first?.first
    else { return .missing }
    return cell
  }

  func answer(to text: String) throws -> Answer {
    let (question, source) = try question(text, at: 0)
    return try QuestionRunner(openWorkspace()).answer(question, source, context)
  }

  func presentExplanation(_ question: Question, _ source: SourceText) throws {
    try present(.page(QuestionRunner(openWorkspace()).explain(question, source, context)))
  }

  func presentBound(_ question: Question, _ source: SourceText) throws {
    let bound = try QuestionRunner(openWorkspace()).bind(question, source, context)
    try presentText(ValueOutline.text(of: bound, named: "question"))
  }

  /// `.explain plan`: the steps with expected and actual rows.
  func presentPlan(_ question: Question, _ source: SourceText) throws {
    let plan = try QuestionRunner(try openWorkspace()).plan(question, source, context)
    try presentText(plan + "\n")
  }

  /// Lists the units behind a row of an answer, counted from 1.
  func presentRows(behind row: Int, of answered: AnsweredQuestion) throws {
    guard case .table(let table) = answered.answer, row <= table.rowCount else {
      let count = if case .table(let table) = answered.answer { table.rowCount } else { 0 }
      throw Diagnostic(
        .noSuchRow, "The last answer has \(count == 1 ? "1 row" : "\(count) rows"), no row \(row).")
    }
    let runner = QuestionRunner(try openWorkspace())
    let rows = try runner.rows(
      behind: row - 1, of: table, answered.question, answered.source, answered.context)
    try present(.table(rows))
  }

  /// Ends the session after the current entry.
  func finish() { isFinished = true }

  /// A definition as it would be written.
  func text(of definition: Definition) -> String { Printer.text(definition) }

  /// A question as it would be written.
  func text(of question: Question) -> String { Printer.text(question) }
}
