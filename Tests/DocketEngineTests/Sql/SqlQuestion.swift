import DocketCore

@testable import DocketEngine

/// A `count` question as one SQL statement.
struct SqlQuestion {
  /// Rows of it: the keys as text (`v` before a value, `none`, NULL for missing), the number of units selected, the
  /// number whose whole condition is unknown.
  let text: String

  /// Throws `SqlWriter.Left` for a question that is not written as SQL.
  init(_ question: BoundQuestion, _ writer: SqlWriter) throws {
    var writer = writer
    guard case .count = question.head else { throw SqlWriter.Left(what: "other heads") }
    var counted = question.clock
    switch question.stock {
    case .clock: break
    case .on(let day): counted = day
    case .points: throw SqlWriter.Left(what: "stock points")
    }
    let place = SqlWriter.Place(
      noun: question.noun, alias: writer.alias(), clock: question.clock, counted: counted)
    let conditions = try question.filters.map { try writer.sql($0.expression, place) } + ["TRUE"]
    let dimensions = question.dimensions + (question.across.map { [$0] } ?? [])
    let keys = try dimensions.map { try SqlQuestion.key($0, place, &writer) }
    let exists = try writer.exists(place)
    let whole = "(\(conditions.joined(separator: " AND "))) AS w"
    let columns = keys.enumerated().map { "\($1) AS k\($0)" } + [whole]
    let names = keys.indices.map { "k\($0)" }
    let sums = [
      "SUM(CASE WHEN w THEN 1 ELSE 0 END)", "SUM(CASE WHEN w IS NULL THEN 1 ELSE 0 END)",
    ]
    text =
      "SELECT \((names + sums).joined(separator: ", "))"
      + " FROM (SELECT \(columns.joined(separator: ", ")) FROM t\(place.noun) \(place.alias)"
      + " WHERE \(exists)) AS u"
      + (names.isEmpty ? "" : " GROUP BY \(names.joined(separator: ", "))")
    guard text.utf8.count < 60_000 else { throw SqlWriter.Left(what: "very long statements") }
  }

  /// The key of a group as text.
  private static func key(
    _ dimension: BoundDimension, _ at: SqlWriter.Place, _ writer: inout SqlWriter
  ) throws -> String {
    guard dimension.each == nil else { throw SqlWriter.Left(what: "each") }
    switch dimension.kind {
    case .value(let expression, let type):
      return try reached(expression, at, &writer) { writer, expression, place in
        try value(expression, type, place, &writer)
      }
    case .time(let unit, let date):
      return try reached(date, at, &writer) { writer, date, place in
        let day = try writer.sql(date, place)
        guard let start = writer.dialect.start(of: unit, day) else {
          throw SqlWriter.Left(what: "fiscal units")
        }
        return "'v' || CAST(\(start) AS TEXT)"
      }
    case .bands(let number, let edges):
      return try reached(number, at, &writer) { writer, number, place in
        let value = try writer.sql(number, place)
        let bands = try edges.indices.reversed().map { i in
          "WHEN \(value) >= \(try writer.sql(.number(edges[i]), place)) THEN 'from \(edges[i].plain)'"
        }
        return "(CASE \(bands.joined(separator: " ")) WHEN \(value) IS NOT NULL THEN 'from ' END)"
      }
    default: throw SqlWriter.Left(what: "stock points and comparisons")
    }
  }

  /// A key on the row itself, or on a parent, `none` where there is no parent.
  private static func reached(
    _ expression: BoundExpression, _ at: SqlWriter.Place, _ writer: inout SqlWriter,
    _ key: (inout SqlWriter, BoundExpression, SqlWriter.Place) throws -> String
  ) throws -> String {
    switch expression {
    case .up(let steps, let inner):
      let there = try writer.above(steps, at) { _, _ in "1" }
      let value = try writer.above(steps, at) { writer, place in
        try reached(inner, place, &writer, key)
      }
      return "(CASE WHEN \(there) IS NULL THEN 'none' ELSE \(value) END)"
    case .field(let i, _):
      if case .derived(let definition) = writer.office.nouns[at.noun].fields[i].source {
        return try reached(definition, at, &writer, key)
      }
      return try key(&writer, expression, at)
    case .column, .milestone, .age: return try key(&writer, expression, at)
    case .countOf(let path, _) where path.ups.isEmpty: return try key(&writer, expression, at)
    case .isText(let inner, _), .not(.isText(let inner, _)):
      switch inner {
      case .column, .field: return try key(&writer, expression, at)
      default: throw SqlWriter.Left(what: "groups of what hangs on others")
      }
    default: throw SqlWriter.Left(what: "groups of what hangs on others")
    }
  }

  private static func value(
    _ expression: BoundExpression, _ type: ValueType, _ at: SqlWriter.Place,
    _ writer: inout SqlWriter
  ) throws -> String {
    switch type {
    case .text:
      // The label, not the folded text.
      switch expression {
      case .column(let i, _): return "'v' || \(at.alias).c\(i)"
      case .field(let i, _):
        guard case .column(let c) = writer.office.nouns[at.noun].fields[i].source else {
          throw SqlWriter.Left(what: "groups of what hangs on others")
        }
        return "'v' || \(at.alias).c\(c)"
      default: throw SqlWriter.Left(what: "groups of what hangs on others")
      }
    case .truth:
      let truth = try writer.sql(expression, at)
      return "(CASE WHEN \(truth) THEN 'vyes' WHEN NOT \(truth) THEN 'vno' END)"
    case .number, .duration, .date:
      if try writer.isDecimal(expression, at) { throw SqlWriter.Left(what: "groups of decimals") }
      return "'v' || CAST(\(try writer.sql(expression, at)) AS TEXT)"
    }
  }
}
