import DocketCore
import DocketStore

@testable import DocketEngine

/// Writes a bound expression as SQL: NULL is unknown and missing, and SQL's own three-valued logic does the rest.
///
/// Throws `Left` for what it leaves out: the chosen child, calendar arithmetic, quotients, sealed rows.
struct SqlWriter {
  /// A part of the language that is not written as SQL.
  struct Left: Error { var what: String }

  /// Where an expression stands: the alias of a noun's row and the days it is evaluated on.
  struct Place {
    var noun: Int
    var alias: String
    var clock: CivilDate
    var counted: CivilDate

    /// Another row on the same days.
    func moved(to noun: Int, _ alias: String) -> Place {
      var copy = self
      (copy.noun, copy.alias) = (noun, alias)
      return copy
    }

    /// The same row on the last day of all.
    var wholeFile: Place {
      var copy = self
      (copy.clock, copy.counted) = (.last, .last)
      return copy
    }
  }

  let office: Office
  let store: CaseStore
  let dialect: SqlDialect
  private var aliases = 0
  private var depth = 0

  init(office: Office, store: CaseStore, dialect: SqlDialect) {
    self.office = office
    self.store = store
    self.dialect = dialect
  }

  /// A name for one more row.
  mutating func alias() -> String {
    aliases += 1
    return "r\(aliases)"
  }

  /// A value: a number, days since 1970, days, a folded text, a truth.
  mutating func sql(_ expression: BoundExpression, _ at: Place) throws -> String {
    depth += 1
    defer { depth -= 1 }
    guard depth < 40 else { throw Left(what: "deep definitions") }
    switch expression {
    case .number(let number): return try literal(number)
    case .date(let date): return "\(date.day)"
    case .duration(let days): return "\(days)"
    case .text(let text): return SqlDialect.quoted(Folding.fold(text))
    case .column(let i, let type): return "\(at.alias).\(type == .text ? "f" : "c")\(i)"
    case .field(let i, let type):
      switch office.nouns[at.noun].fields[i].source {
      case .column(let c): return try sql(.column(c, type), at)
      case .derived(let definition): return try sql(definition, at)
      }
    case .milestone(let i): return try milestone(i, at)
    case .countedDay: return "\(at.counted.day)"
    case .age: return try age(at)
    case .up(let steps, let inner):
      return try above(steps, at) { writer, place in try writer.sql(inner, place) }
    case .countOf(let path, let condition): return try count(path, condition, at)
    case .shift(let date, let n, let unit):
      guard unit == .day || unit == .week else { throw Left(what: "calendar shifts") }
      return "(\(try sql(date, at)) + \(n * (unit == .week ? 7 : 1)))"
    case .units(let unit, let from, let to):
      guard unit == .day else { throw Left(what: "calendar units") }
      return "(\(try sql(to, at)) - \(try sql(from, at)))"
    case .difference(let from, let to): return "(\(try sql(to, at)) - \(try sql(from, at)))"
    case .arithmetic(let a, let operation, let b):
      guard operation != .dividedBy, try !isDecimal(a, at), try !isDecimal(b, at) else {
        throw Left(what: "quotients and decimals")
      }
      let sign = operation == .plus ? "+" : operation == .minus ? "-" : "*"
      return "(\(try sql(a, at)) \(sign) \(try sql(b, at)))"
    case .pick: throw Left(what: "the chosen child")
    default: return try truth(expression, at)
    }
  }

  private mutating func truth(_ expression: BoundExpression, _ at: Place) throws -> String {
    switch expression {
    case .constant(let known): return known ? "TRUE" : "FALSE"
    case .and(let parts):
      return "(" + (try parts.map { try sql($0, at) } + ["TRUE"]).joined(separator: " AND ") + ")"
    case .or(let parts):
      return "(" + (try parts.map { try sql($0, at) } + ["FALSE"]).joined(separator: " OR ") + ")"
    case .not(let inner): return "(NOT \(try sql(inner, at)))"
    case .compare(let a, let comparison, let b):
      return "(\(try sql(a, at)) \(SqlWriter.sign(comparison)) \(try sql(b, at)))"
    case .isText(let text, let values):
      let list = values.map(SqlDialect.quoted).joined(separator: ", ")
      return "(\(try sql(text, at)) IN (\(list)))"
    case .contains(let text, let needle):
      let own = try sql(text, at)
      return "(\(dialect.place(of: SqlDialect.quoted(needle), in: own)) > 0)"
    case .isMissing(let inner): return "(\(try sql(inner, at)) IS NULL)"
    case .happened(let i):
      if case .next = office.nouns[at.noun].milestones[i].source { throw Left(what: "next") }
      return "(\(try milestone(i, at)) IS NOT NULL)"
    case .inRange(let date, let from, let until, let notYetIsFalse):
      return try inside(date, from, until, notYetIsFalse, at)
    case .isPending: return try pending(at)
    case .quantified(let quantifier, let path, let condition):
      return try quantified(quantifier, path, condition, at)
    default: throw Left(what: "\(expression)")
    }
  }

  /// A milestone without a date lies in no range; one of a parent that is not there is unknown.
  private mutating func inside(
    _ date: BoundExpression, _ from: CivilDate?, _ until: CivilDate?, _ notYetIsFalse: Bool,
    _ at: Place
  ) throws -> String {
    if case .up(let steps, let inner) = date {
      return try above(steps, at) { writer, place in
        try writer.inside(inner, from, until, notYetIsFalse, place)
      }
    }
    let day = try sql(date, at)
    var parts = from.map { ["\(day) >= \($0.day)"] } ?? []
    if let until { parts.append("\(day) < \(until.day)") }
    if parts.isEmpty { parts.append("\(day) = \(day)") }
    let condition = "(\(parts.joined(separator: " AND ")))"
    return notYetIsFalse ? "COALESCE(\(condition), FALSE)" : condition
  }

  private func literal(_ number: Number) throws -> String {
    let text = number.plain
    guard text.allSatisfy({ $0.isNumber || $0 == "." || $0 == "-" }) else {
      throw Left(what: "odd numbers")
    }
    return text.hasPrefix("-") ? "(\(text))" : text
  }

  private static func sign(_ comparison: BoundExpression.Comparison) -> String {
    switch comparison {
    case .equal: return "="
    case .notEqual: return "<>"
    case .less: return "<"
    case .lessOrEqual: return "<="
    case .greater: return ">"
    case .greaterOrEqual: return ">="
    }
  }

  /// Whether a number may have decimals: sums of those are no whole business in a database.
  func isDecimal(_ expression: BoundExpression, _ at: Place) throws -> Bool {
    switch expression {
    case .number(let number): return number.integer == nil
    case .column(let i, _):
      if case .decimal = store.tables[at.noun].columns[i].type { return true }
      return false
    case .field(let i, let type):
      switch office.nouns[at.noun].fields[i].source {
      case .column(let c): return try isDecimal(.column(c, type), at)
      case .derived(let definition): return try isDecimal(definition, at)
      }
    case .up(let steps, let inner):
      guard let noun = office.ancestor(steps) else { throw Left(what: "a parent") }
      return try isDecimal(inner, at.moved(to: noun, ""))
    case .arithmetic(let a, _, let b): return try isDecimal(a, at) || isDecimal(b, at)
    default: return false
    }
  }
}
