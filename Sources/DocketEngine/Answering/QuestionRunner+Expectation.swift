import DocketCore
import DocketLanguage

/// What became of an `expect`.
public struct ExpectationOutcome: Sendable {
  /// Why it failed; nil when it holds.
  public var failure: Diagnostic?
  /// The outcome in a sentence.
  public var words: String
}

extension QuestionRunner {
  /// Tests the main column of every row, unrounded; no row, missing or an unripe cell fails (rule 53).
  public func test(
    _ expectation: Expectation, _ source: SourceText, _ context: QuestionContext
  ) throws -> ExpectationOutcome {
    let answer = try answer(expectation.question, source, context)
    let name = expectation.label ?? Printer.text(expectation.question)
    guard case .table(let table) = answer, let column = mainColumn(of: table) else {
      return failed(name, "it has no number to test", expectation, source)
    }
    let sign = expectation.comparison == .equal ? "" : expectation.comparison.rawValue + " "
    let target = sign + QuestionRunner.written(expectation.value, as: table.columns[column].format)
    let rows = (0..<table.rowCount).filter { table.kind(ofRow: $0) != .total }
    if rows.isEmpty { return failed(name, "it has no row", expectation, source) }
    for row in rows {
      let cell = table.cells[column][row]
      guard let value = QuestionRunner.number(cell) else {
        return failed(
          name, "row \(row + 1) has \(cell.text(in: table.columns[column])), which is no number",
          expectation, source)
      }
      guard QuestionRunner.holds(value, expectation.comparison, expectation.value) else {
        return failed(
          name, "expected \(target), found \(cell.text(in: table.columns[column]))", expectation,
          source)
      }
    }
    return ExpectationOutcome(failure: nil, words: "As expected (\(target)): \(name)")
  }

  /// The number wanted, to its last digit, in the form in which the numbers tested are printed.
  private static func written(_ value: Number, as format: ResultColumn.Format) -> String {
    guard case .percent = format, let hundredfold = value.multiplied(by: Number(100)) else {
      return value.plain
    }
    return hundredfold.plain + "%"
  }

  /// `count` or `share` where there is one, else the first number that is no part of another one, else the first
  /// number.
  private func mainColumn(of table: ResultTable) -> Int? {
    table.column(named: "share") ?? table.column(named: "count")
      ?? table.columns.firstIndex { $0.role == .measure && $0.part == .value }
      ?? table.columns.firstIndex { $0.role == .measure }
      ?? table.columns.firstIndex { $0.isNumeric }
  }

  private func failed(
    _ name: String, _ why: String, _ expectation: Expectation, _ source: SourceText
  ) -> ExpectationOutcome {
    let diagnostic = Diagnostic(
      .expectationFailed, "Not as expected: \(name): \(why).", at: expectation.question.span
    ).located(in: source)
    return ExpectationOutcome(failure: diagnostic, words: diagnostic.message)
  }

  static func number(_ value: ResultValue) -> Number? {
    switch value {
    case .number(let n): return n
    case .ratio(let a, let b): return Number.dividing(Int128(a), by: Int128(b))
    default: return nil
    }
  }

  static func holds(_ a: Number, _ op: Expression.Comparison, _ b: Number) -> Bool {
    switch op {
    case .equal: return a == b
    case .notEqual: return a != b
    case .less: return a < b
    case .lessOrEqual: return a <= b
    case .greater: return a > b
    case .greaterOrEqual: return a >= b
    }
  }
}
