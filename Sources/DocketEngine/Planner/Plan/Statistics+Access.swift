import DocketCore
import DocketStore

extension Statistics {
  /// How an index finds the rows for which a condition on the noun's own columns is true or unknown; nil when none
  /// can, or when it would find too many to be worth it.
  func ownAccess(_ expression: BoundExpression, on noun: Int) -> RowAccess? {
    let access: RowAccess
    switch expression {
    case .isText(let text, let values):
      guard let (number, column) = column(of: text, on: noun), column.dictionary != nil else {
        return nil
      }
      access = .texts(column: number, values)
    case .inRange(let date, let from, let until, let notYetIsFalse):
      guard let (number, column) = column(of: date, on: noun), case .days = column.storage else {
        return nil
      }
      // A date that is not seen yet would have to be found too.
      if case .milestone = date, !notYetIsFalse { return nil }
      // The index itself costs a pass: a sample tells whether it is worth one.
      let share = share(of: expression, on: noun)
      let missing = notYetIsFalse ? 0 : column.missingCount
      let expected = share * Double(column.rowCount) + Double(missing)
      guard expected * Double(rowsPerFoundRow) <= Double(column.rowCount)
      else { return nil }
      access = .days(
        column: number, from: from?.day ?? .min + 1, until: until?.day ?? .max,
        orMissing: !notYetIsFalse)
    case .and(let parts):
      let found = parts.compactMap { part in
        ownAccess(part, on: noun).flatMap { access in
          rows(access, on: noun).map { (access, $0) }
        }
      }
      guard let best = found.min(by: { $0.1 < $1.1 }) else { return nil }
      access = best.0
    default: return nil
    }
    guard let rows = rows(access, on: noun), isFew(rows, on: noun) else { return nil }
    return access
  }

  /// Whether so many rows of a noun are few enough to be looked up one by one.
  func isFew(_ rows: Int, on noun: Int) -> Bool {
    let (product, overflow) = rows.multipliedReportingOverflow(by: rowsPerFoundRow)
    return !overflow && product <= rowCount(noun)
  }

  /// About how many rows an access gives; nil when it cannot be done by an index.
  func rows(_ access: RowAccess, on noun: Int) -> Int? {
    guard store.tables.indices.contains(noun) else { return nil }
    let table = store.tables[noun]
    switch access {
    case .scan: return table.rowCount
    case .nothing: return 0
    case .texts(let i, let values):
      guard table.columns.indices.contains(i), let dictionary = table.columns[i].dictionary else {
        return nil
      }
      let column = table.columns[i]
      if table.key == [i] { return values.count + column.missingCount }
      if dictionary.count > 64 { return nil }
      return values.compactMap { dictionary.category(forText: $0) }
        .reduce(column.missingCount) { $0 + dictionary.rowsInCategory($1) }
    case .days(let i, let from, let until, let orMissing):
      guard table.columns.indices.contains(i), let index = table.columns[i].dateIndex else {
        return nil
      }
      return index.count(from: from, through: until == .max ? .max : until &- 1)
        + (orMissing ? table.columns[i].missingCount : 0)
    case .childrenOf(let parents, let step):
      guard store.tables.indices.contains(step.noun),
        store.tables[step.noun].links.indices.contains(step.link)
      else { return nil }
      let link = store.tables[step.noun].links[step.link]
      guard let above = rows(parents, on: link.parent) else { return nil }
      let each = (link.childCount + max(1, link.parentCount) - 1) / max(1, link.parentCount)
      let (product, overflow) = above.multipliedReportingOverflow(by: max(1, each))
      return (overflow ? link.childCount : min(link.childCount, product)) + link.orphanCount
        + link.unlinkedCount
    case .parentsOf(let children, let downs):
      guard let last = downs.last, let below = rows(children, on: last.noun) else { return nil }
      return min(below, table.rowCount)
    }
  }
}

extension QuestionPlan {
  /// This plan reading rows by an access, when that finds few rows and fewer than it reads now.
  func reading(
    _ access: RowAccess?, for filter: BoundFilter, _ statistics: Statistics
  ) -> QuestionPlan {
    guard let access, let rows = statistics.rows(access, on: noun),
      statistics.isFew(rows, on: noun),
      rows < statistics.rows(self.access, on: noun) ?? .max
    else { return self }
    var plan = self
    plan.access = access
    plan.note("Rows are found by an index: \(filter.words)")
    return plan
  }
}
