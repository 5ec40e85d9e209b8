import DocketCore

@testable import DocketEngine

/// Other rows: parents, children, which of them exist, and the dates and stocks that hang on them.
extension SqlWriter {
  /// Something on the ancestor that links lead to; NULL when there is none.
  mutating func above(
    _ steps: [LinkStep], _ at: Place, _ inner: (inout SqlWriter, Place) throws -> String
  ) throws -> String {
    guard let first = steps.first else { return try inner(&self, at) }
    let name = alias()
    let parent = office.nouns[first.noun].links[first.link].parent
    let value = try above(Array(steps.dropFirst()), at.moved(to: parent, name), inner)
    return
      "(SELECT \(value) FROM t\(parent) \(name) WHERE \(name).id = \(at.alias).p\(first.link))"
  }

  /// Whether a row exists: it and its parents have begun (rule 14).
  mutating func exists(_ at: Place) throws -> String {
    if at.clock >= .last { return "TRUE" }
    let noun = office.nouns[at.noun]
    var parts: [String] = []
    if let begins = noun.begins ?? noun.pending?.from {
      parts.append("COALESCE(\(try sql(begins, at.wholeFile)) <= \(at.clock.day), TRUE)")
    }
    for link in noun.links.indices {
      let parent = try above([LinkStep(noun: at.noun, link: link)], at) { writer, place in
        try writer.exists(place)
      }
      parts.append("COALESCE(\(parent), TRUE)")
    }
    return parts.isEmpty ? "TRUE" : "(\(parts.joined(separator: " AND ")))"
  }

  /// `FROM ... WHERE ...` for the existing children of a row, and the place of the last ones.
  private mutating func children(_ downs: [LinkStep], _ at: Place) throws -> (String, Place) {
    var tables: [String] = []
    var conditions: [String] = []
    var current = at
    for step in downs {
      let name = alias()
      tables.append("t\(step.noun) \(name)")
      conditions.append("\(name).p\(step.link) = \(current.alias).id")
      current = current.moved(to: step.noun, name)
      conditions.append(try exists(current))
    }
    return (
      "FROM \(tables.joined(separator: ", ")) WHERE \(conditions.joined(separator: " AND "))",
      current
    )
  }

  /// A condition on children by Kleene (rule 2).
  mutating func quantified(
    _ quantifier: BoundExpression.Quantifier, _ path: ChildPath, _ condition: BoundExpression?,
    _ at: Place
  ) throws -> String {
    try above(path.ups, at) { writer, place in
      func some(_ writer: inout SqlWriter, _ test: (String) -> String) throws -> String {
        let (rows, child) = try writer.children(path.downs, place)
        let truth = try condition.map { try writer.sql($0, child) } ?? "TRUE"
        return "EXISTS (SELECT 1 \(rows) AND \(test(truth)))"
      }
      func yes(_ truth: String) -> String { truth }
      func no(_ truth: String) -> String { "NOT \(truth)" }
      func unknown(_ truth: String) -> String { "(\(truth)) IS NULL" }
      switch quantifier {
      case .any, .no:
        let found = try some(&writer, yes)
        let open = try some(&writer, unknown)
        let any = quantifier == .any
        return
          "(CASE WHEN \(found) THEN \(any ? "TRUE" : "FALSE") WHEN \(open) THEN NULL ELSE \(any ? "FALSE" : "TRUE") END)"
      case .every:
        let there = try some(&writer) { _ in "TRUE" }
        let against = try some(&writer, no)
        let open = try some(&writer, unknown)
        return
          "(CASE WHEN NOT \(there) OR \(against) THEN FALSE WHEN \(open) THEN NULL ELSE TRUE END)"
      case .atLeast(let wanted):
        let (rows, child) = try writer.children(path.downs, place)
        let truth = try condition.map { try writer.sql($0, child) } ?? "TRUE"
        let (others, other) = try writer.children(path.downs, place)
        let again = try condition.map { try writer.sql($0, other) } ?? "TRUE"
        let sure = "(SELECT COUNT(*) \(rows) AND \(truth))"
        let possible = "(SELECT COUNT(*) \(others) AND COALESCE(\(again), TRUE))"
        return
          "(CASE WHEN \(sure) >= \(wanted) THEN TRUE WHEN \(possible) >= \(wanted) THEN NULL ELSE FALSE END)"
      case .selected: throw Left(what: "the chosen child")
      }
    }
  }

  /// How many children meet a condition.
  mutating func count(_ path: ChildPath, _ condition: BoundExpression?, _ at: Place) throws
    -> String
  {
    try above(path.ups, at) { writer, place in
      let (rows, child) = try writer.children(path.downs, place)
      let truth = try condition.map { try writer.sql($0, child) } ?? "TRUE"
      return "(SELECT COUNT(*) \(rows) AND \(truth))"
    }
  }

  /// The date of a milestone as it is known on the clock.
  mutating func milestone(_ i: Int, _ at: Place) throws -> String {
    seen(try date(office.nouns[at.noun].milestones[i].source, at), at)
  }

  private func seen(_ day: String, _ at: Place) -> String {
    at.clock >= .last ? day : "(CASE WHEN \(day) <= \(at.clock.day) THEN \(day) END)"
  }

  private mutating func date(_ source: Milestone.Source, _ at: Place) throws -> String {
    switch source {
    case .columns(let columns):
      let days = columns.map { "\(at.alias).c\($0)" }
      return days.count == 1 ? days[0] : "COALESCE(\(days.joined(separator: ", ")))"
    case .pick(let pick, let otherwise):
      var day = try above(pick.path.ups, at) { writer, place in
        let (rows, child) = try writer.children(pick.path.downs, place)
        let truth = try pick.condition.map { try writer.sql($0, child) } ?? "TRUE"
        let value = try writer.sql(pick.date, child)
        return "(SELECT \(pick.last ? "MAX" : "MIN")(\(value)) \(rows) AND \(truth))"
      }
      if let when = pick.when { day = "(CASE WHEN \(try sql(when, at)) THEN \(day) END)" }
      guard let otherwise else { return day }
      return "COALESCE(\(day), \(try date(otherwise, at)))"
    case .next: throw Left(what: "next")
    }
  }

  /// Start and end of a row under its noun's pending rule.
  private mutating func span(_ at: Place) throws -> (from: String, to: String) {
    guard let rule = office.nouns[at.noun].pending else { throw Left(what: "a pending rule") }
    return (try sql(rule.from, at), try sql(rule.to, at))
  }

  private func isSound(_ span: (from: String, to: String)) -> String {
    "COALESCE(\(span.from) <= COALESCE(\(span.to), 99999999), FALSE)"
  }

  private func covers(_ span: (from: String, to: String), _ day: Int32) -> String {
    "(\(isSound(span)) AND COALESCE(\(span.from) <= \(day), FALSE) "
      + "AND COALESCE(\(span.to), 99999999) > \(day))"
  }

  /// Whether a row is pending at the end of the counted day (rule 19).
  mutating func pending(_ at: Place) throws -> String {
    let own = try span(at)
    func covered(_ writer: inout SqlWriter, _ active: Bool) throws -> String {
      let spans = writer.office.nouns[at.noun].spans.filter { $0.active == active }
      let parts = try spans.map { span -> String in
        let any = try writer.above(span.path.ups, at) { writer, place in
          let (rows, child) = try writer.children(span.path.downs, place)
          let truth = try span.condition.map { try writer.sql($0, child) } ?? "TRUE"
          let dates = try writer.span(child)
          return
            "EXISTS (SELECT 1 \(rows) AND \(truth) AND \(writer.covers(dates, at.counted.day)))"
        }
        return "COALESCE(\(any), FALSE)"
      }
      return "(" + (parts + ["FALSE"]).joined(separator: " OR ") + ")"
    }
    let active = try covered(&self, true)
    let inactive = try covered(&self, false)
    return
      "(\(isSound(own)) AND (\(active) OR (\(covers(own, at.counted.day)) AND NOT \(inactive))))"
  }

  /// Days pending on the counted day, or until it ended (rule 21).
  mutating func age(_ at: Place) throws -> String {
    let (from, to) = try span(at)
    let day = at.counted.day
    return
      "(CASE WHEN \(from) <= \(day) THEN (CASE WHEN \(to) < \(day) THEN \(to) ELSE \(day) END) - \(from) END)"
  }
}
