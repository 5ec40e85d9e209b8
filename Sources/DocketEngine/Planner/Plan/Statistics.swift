import DocketCore
import DocketStore

/// What the planner knows of the data without running anything: counts of the dictionaries and small samples.
struct Statistics: Sendable {
  let office: Office
  let store: CaseStore
  /// An index is worth using where it finds at most one row in so many.
  let rowsPerFoundRow: Int

  /// Rows of a noun's table.
  func rowCount(_ noun: Int) -> Int {
    store.tables.indices.contains(noun) ? store.tables[noun].rowCount : 0
  }

  /// How dear a condition is a row: 0 a column of the unit, 1 a column of a parent, more with children.
  func cost(of expression: BoundExpression, on noun: Int) -> Int { cost(expression, noun, 0) }

  private func cost(_ expression: BoundExpression, _ noun: Int, _ depth: Int) -> Int {
    if depth > 100 { return 100 }
    var own = 0
    switch expression {
    case .up: own = 1
    case .pick: own = 2
    case .isPending: own = 3
    case .quantified(_, let path, _), .countOf(let path, _):
      own = 4 + rowCount(path.noun) / max(1, rowCount(noun))
    case .field(let i, _):
      if case .derived(let definition)? = self.noun(noun)?.field(i)?.source {
        own = cost(definition, noun, depth + 1)
      }
    default: break
    }
    return office.parts(of: expression, on: noun).reduce(own) {
      min(1000, $0 + cost($1.0, $1.noun, depth + 1))
    }
  }

  /// About which part of the rows a condition keeps, 0 to 1.
  func share(of expression: BoundExpression, on noun: Int) -> Double {
    share(expression, noun, 0)
  }

  private func share(_ expression: BoundExpression, _ noun: Int, _ depth: Int) -> Double {
    if depth > 100 { return 0.5 }
    switch expression {
    case .constant(let value): return value ? 1 : 0
    case .and(let parts): return parts.reduce(1) { $0 * share($1, noun, depth + 1) }
    case .or(let parts):
      return 1 - parts.reduce(1) { $0 * (1 - share($1, noun, depth + 1)) }
    case .not(let part): return 1 - share(part, noun, depth + 1)
    case .isText(let text, let values): return categoryShare(text, values, noun) ?? 0.2
    case .inRange(let date, let from, let until, _):
      return dayShare(date, from?.day ?? .min + 1, until?.day ?? .max, noun) ?? 0.3
    case .isMissing: return 0.05
    case .contains: return 0.1
    case .up(let steps, let part):
      return office.ancestor(steps).map { share(part, $0, depth + 1) } ?? 0.5
    case .field(let i, _):
      if case .derived(let definition)? = self.noun(noun)?.field(i)?.source {
        return share(definition, noun, depth + 1)
      }
      return 0.5
    case .quantified(let quantifier, let path, let condition):
      let below = condition.map { share($0, path.noun, depth + 1) } ?? 1
      let children = Double(rowCount(path.noun)) / Double(max(1, rowCount(noun)))
      let any = min(1, below * max(1, children))
      switch quantifier {
      case .no: return 1 - any
      case .every: return below
      default: return any
      }
    default: return 0.5
    }
  }

  /// The column that a text or date expression reads on the noun itself; nil for anything derived.
  func column(of expression: BoundExpression, on noun: Int) -> (number: Int, column: Column)? {
    guard let model = self.noun(noun), store.tables.indices.contains(noun) else { return nil }
    let number: Int
    switch expression {
    case .column(let i, _): number = i
    case .field(let i, _):
      guard case .column(let c)? = model.field(i)?.source else { return nil }
      number = c
    case .milestone(let i):
      guard case .columns(let all)? = model.milestone(i)?.source, all.count == 1 else {
        return nil
      }
      number = all[0]
    default: return nil
    }
    let columns = store.tables[noun].columns
    return columns.indices.contains(number) ? (number, columns[number]) : nil
  }

  private func noun(_ i: Int) -> Noun? { office.nouns.indices.contains(i) ? office.nouns[i] : nil }

  private func categoryShare(_ text: BoundExpression, _ values: [String], _ noun: Int) -> Double? {
    guard let (_, column) = column(of: text, on: noun), let dictionary = column.dictionary,
      dictionary.count <= 4096
    else { return nil }
    let rows = values.compactMap { dictionary.category(forText: $0) }
      .reduce(0) { $0 + dictionary.rowsInCategory($1) }
    return Double(rows) / Double(max(1, column.rowCount))
  }

  /// By a sample of rows spread over the table.
  private func dayShare(
    _ date: BoundExpression, _ from: Int32, _ until: Int32, _ noun: Int
  ) -> Double? {
    guard let (_, column) = column(of: date, on: noun), case .days(let days) = column.storage,
      column.rowCount > 0
    else { return nil }
    let step = max(1, column.rowCount / 1024)
    var seen = 0
    var inside = 0
    for row in stride(from: 0, to: column.rowCount, by: step) {
      let day = days[row]
      seen += 1
      if day != Column.missingDay, day >= from, day < until { inside += 1 }
    }
    return Double(inside) / Double(seen)
  }
}
