import DocketCore
import DocketLanguage
import DocketStore

/// `is`, `in`, `contains` on the columns of a result.
extension RowExpressionBinder {
  /// `unit is Homicide`, `month is one of ("2024-01", "2024-02")`, `race is missing`, before negation.
  func isValue(_ left: Expression, _ literals: [Literal]) throws -> (RowCells) -> ResultValue {
    let value = try value(left)
    let work = value.work
    var texts: Set<String> = []
    var tests: [(RowCells) -> ResultValue] = []
    for literal in literals {
      if case .missing = literal.kind {
        tests.append { row in
          switch work(row) {
          case .missing, .none, .notYet, .immature: return .flag(true)
          default: return .flag(false)
          }
        }
      } else if let range = range(of: literal, value.type) {
        tests.append(RowExpressionBinder.inRange(work, .equal, range))
      } else {
        texts.insert(try text(of: literal, value, left))
      }
    }
    if !texts.isEmpty {
      let wanted = texts
      tests.append { row in
        RowExpressionBinder.words(of: work(row)).map { .flag(wanted.contains($0)) } ?? .missing
      }
    }
    return tests.count == 1 ? tests[0] : RowExpressionBinder.either(tests)
  }

  /// The days that a literal beside a date or time unit means.
  private func range(of literal: Literal, _ type: RowType) -> Range<CivilDate>? {
    switch type {
    case .date: break
    case .bucket(let unit) where unit != .weekday: break
    default: return nil
    }
    switch literal.kind {
    case .date(let day): return day..<day.adding(days: 1)
    case .string(let text), .number(_, let text): return range(of: text, beside: type)
    case .parameter(let name):
      switch scope.periods.parameters[name.folded] {
      case .date(let day): return day..<day.adding(days: 1)
      case .text(let text): return range(of: text, beside: type)
      case .period(let period): return range(of: Printer.text(period), beside: type)
      default: return nil
      }
    case .word, .missing: return nil
    }
  }

  /// The folded words that a literal stands for beside a column of this type.
  private func text(of literal: Literal, _ value: RowValue, _ left: Expression) throws -> String {
    var word: String
    switch literal.kind {
    case .word(let name): word = name.text
    case .string(let text): word = text
    case .number(let number, let text): word = value.type == .number ? number.plain : text
    case .date(let date): word = date.iso
    case .missing: word = "missing"
    case .parameter(let name):
      guard let known = scope.periods.parameters[name.folded] else {
        throw scope.periods.unknownParameter(name, literal.span)
      }
      switch known {
      case .text(let text): word = text
      case .number(let number): word = number.plain
      case .date(let date): word = date.iso
      case .period(let period): word = Printer.text(period)
      case .duration: throw mismatch(value.type, literal.span)
      }
    }
    switch value.type {
    case .text, .bucket, .band: break
    case .truth:
      let folded = word.lowercased()
      guard ["yes", "no", "true", "false"].contains(folded) else {
        throw mismatch(value.type, literal.span)
      }
      word = folded == "yes" || folded == "true" ? "yes" : "no"
    case .number:
      guard case .number = literal.kind else {
        if case .parameter = literal.kind { break }
        throw mismatch(value.type, literal.span)
      }
    case .date, .duration: throw mismatch(value.type, literal.span)
    }
    return FoldedText.folded(word)
  }

  private func mismatch(_ type: RowType, _ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .typeMismatch, "The column is \(type.words), and this is not.", at: span,
      details: [
        type == .duration
          ? "Compare it with a duration, such as `> 90 days`." : "Compare like with like."
      ])
  }

  /// `month in 2024-Q1`, `filed since 2024-03-01`: a time unit counts by its first day.
  func inWhen(_ left: Expression, _ when: When) throws -> (RowCells) -> ResultValue {
    let value = try value(left)
    switch value.type {
    case .date: break
    case .bucket(let unit) where unit != .weekday: break
    default:
      throw Diagnostic(
        .notADate, "This column is \(value.type.words), and a period holds dates.", at: left.span)
    }
    let range = try scope.periods.range(when)
    let work = value.work
    return { row in
      guard let day = work(row).rowDay else { return .missing }
      return .flag(range.from.map { $0 <= day } ?? true && range.until.map { day < $0 } ?? true)
    }
  }

  /// `unit contains "narc"`, without regard to case.
  func contains(_ left: Expression, _ text: String) throws -> (RowCells) -> ResultValue {
    let value = try value(left)
    guard value.type == .text else {
      throw Diagnostic(
        .typeMismatch, "`contains` looks into text, and this column is \(value.type.words).",
        at: left.span)
    }
    let needle = FoldedText.folded(text)
    let work = value.work
    return { row in
      guard let words = RowExpressionBinder.words(of: work(row)) else { return .missing }
      return .flag(needle.isEmpty || words.contains(needle))
    }
  }
}
