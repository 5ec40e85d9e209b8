import DocketCore
import DocketEngine

/// What two evaluators must agree on.
enum AnswerComparison {
  /// The first difference between two runs of a `count` or `show` question; nil when there is none.
  ///
  /// Groups may come in any order. Every group is compared by its units and measures, then as many random unions
  /// of groups, since totals are measured again over the union (law 4).
  static func difference(
    _ expected: any GroupedUnits, _ actual: any GroupedUnits, isEstimate: Bool = false,
    unions: Int, random: inout SeededGenerator
  ) throws -> String? {
    if let counts = counts(expected, actual) { return counts }
    var place: [[ResultValue]: Int] = [:]
    for (i, key) in actual.keys.enumerated() {
      if place.updateValue(i, forKey: key) != nil { return "the group \(text(key)) comes twice" }
    }
    for key in expected.keys where place[key] == nil { return "the group \(text(key)) is absent" }
    if expected.keys.count != actual.keys.count {
      let known = Set(expected.keys)
      let extra = actual.keys.first { !known.contains($0) } ?? []
      return "the group \(text(extra)) should not be there"
    }
    var unionsToTry = expected.keys.indices.map { [$0] }
    unionsToTry.append(Array(expected.keys.indices))
    for _ in 0..<unions where expected.keys.count > 2 {
      unionsToTry.append(expected.keys.indices.filter { _ in random.chance(50) })
    }
    for groups in unionsToTry {
      let others = groups.compactMap { place[expected.keys[$0]] }
      let names = groups.map { text(expected.keys[$0]) }.joined(separator: " and ")
      let (a, b) = (try expected.units(inUnion: groups), try actual.units(inUnion: others))
      if a != b { return "\(names) should have \(a) units and has \(b)" }
      if isEstimate {
        // What is made of a tally is worked out in one place; the counts are each evaluator's own.
        let wanted = try expected.tally(ofUnion: groups)
        let found = try actual.tally(ofUnion: others)
        if wanted != found { return "\(names) should tally \(wanted) and tallies \(found)" }
        continue
      }
      let wanted = try expected.measures(ofUnion: groups)
      let found = try actual.measures(ofUnion: others)
      if wanted.count != found.count || !zip(wanted, found).allSatisfy(same) {
        return "\(names) should measure \(text(wanted)) and measures \(text(found))"
      }
    }
    return nil
  }

  /// The first difference between two runs of a `list` question; nil when there is none.
  static func difference(_ expected: ListedUnits, _ actual: ListedUnits) -> String? {
    if expected.rows != actual.rows {
      return "the rows should be \(expected.rows) and are \(actual.rows)"
    }
    if expected.selected != actual.selected {
      return "\(expected.selected) rows should be selected and \(actual.selected) are"
    }
    if expected.unknown != actual.unknown {
      return "\(expected.unknown) units should be unknown and \(actual.unknown) are"
    }
    if expected.unsound != actual.unsound {
      return "\(expected.unsound) units should be unsound and \(actual.unsound) are"
    }
    if expected.cells.count != actual.cells.count { return "the number of columns differs" }
    for (column, (wanted, found)) in zip(expected.cells, actual.cells).enumerated() {
      for (row, (a, b)) in zip(wanted, found).enumerated() where !same(a, b) {
        return "column \(column) of row \(expected.rows[row]) should be \(a) and is \(b)"
      }
      if wanted.count != found.count { return "column \(column) has the wrong length" }
    }
    return nil
  }

  /// The first difference between two finished tables, or between the refusals of one; nil when there is none.
  static func difference(
    _ expected: Result<ResultTable, Diagnostic>, _ actual: Result<ResultTable, Diagnostic>
  ) -> String? {
    switch (expected, actual) {
    case (.failure(let a), .failure(let b)):
      return a.code == b.code ? nil : "it should be refused with \(a.code), not \(b.code)"
    case (.failure(let a), .success): return "it should be refused with \(a.code)"
    case (.success, .failure(let b)): return "it should not be refused with \(b.code)"
    case (.success(let a), .success(let b)):
      if a.columns != b.columns { return "the columns should be \(a.columns.map(\.name))" }
      if a.rowCount != b.rowCount { return "\(a.rowCount) rows, not \(b.rowCount)" }
      if a.rowKinds != b.rowKinds { return "other kinds of rows" }
      for (column, (wanted, found)) in zip(a.cells, b.cells).enumerated() {
        for (row, (x, y)) in zip(wanted, found).enumerated() where !same(x, y) {
          return "\(a.columns[column].name) of row \(row) should be \(x) and is \(y)"
        }
      }
      let (lines, others) = (a.footer.map(\.text), b.footer.map(\.text))
      return lines == others ? nil : "the footer should be \(lines) and is \(others)"
    }
  }

  private static func counts(_ expected: any GroupedUnits, _ actual: any GroupedUnits) -> String? {
    let wanted = [expected.selected, expected.unknown, expected.unsound]
    let found = [actual.selected, actual.unknown, actual.unsound]
    for (i, name) in ["selected", "unknown", "unsound"].enumerated() where wanted[i] != found[i] {
      return "\(wanted[i]) units should be \(name) and \(found[i]) are"
    }
    if expected.missingArguments != actual.missingArguments {
      return "\(expected.missingArguments) arguments should be missing and "
        + "\(actual.missingArguments) are"
    }
    return nil
  }

  /// Equal cells; numbers that are no exact ratio may differ in the last digits.
  static func same(_ a: ResultValue, _ b: ResultValue) -> Bool {
    if case .number(let x) = a, case .number(let y) = b {
      if case .exact = x, case .exact = y { return x == y }
      let (p, q) = (x.double, y.double)
      return (p - q).magnitude <= 1e-9 * max(1, max(p.magnitude, q.magnitude))
    }
    return a == b
  }

  private static func text(_ values: [ResultValue]) -> String {
    values.isEmpty ? "the whole" : "\(values)"
  }
}
