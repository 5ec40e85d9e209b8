import DocketCore
import DocketStore

/// Rule 48: sealed takes the row, all below it and emptied lifted parents out of everything; unknown seals.
extension ReferenceEvaluation {
  /// Whether a row is sealed, which does not depend on the clock.
  func isSealed(noun: Int, row: Int) throws -> Bool {
    if sealedRows == nil { sealedRows = try decideSealed() }
    return sealedRows?[noun].contains(row) ?? false
  }

  private func decideSealed() throws -> [Set<Int>] {
    var sealed = [Set<Int>](repeating: [], count: office.nouns.count)
    if office.nouns.allSatisfy({ $0.sealed == nil }) { return sealed }
    for noun in office.nouns.indices {
      guard let condition = office.nouns[noun].sealed else { continue }
      for row in 0..<store.tables[noun].rowCount {
        try cancellation.check()
        let place = ReferencePlace(noun: noun, row: row, moment: .beforeSealing)
        if try truth(condition, at: place) != .no { sealed[noun].insert(row) }
      }
    }
    // What hangs below a sealed row, and what is emptied by it, may seal more in turn.
    var before = -1
    while before != sealed.map(\.count).reduce(0, +) {
      before = sealed.map(\.count).reduce(0, +)
      for noun in office.nouns.indices {
        try sealBelow(noun, &sealed)
        try sealEmptied(noun, &sealed)
      }
    }
    return sealed
  }

  /// Rows of a noun under a sealed row of any parent.
  private func sealBelow(_ noun: Int, _ sealed: inout [Set<Int>]) throws {
    for link in store.tables[noun].links {
      for row in 0..<store.tables[noun].rowCount {
        try cancellation.check()
        let parent = Int(link.parentRow(of: row))
        if parent >= 0, sealed[link.parent].contains(parent) { sealed[noun].insert(row) }
      }
    }
  }

  /// Rows of a lifted noun whose rows in the noun they came from are all sealed.
  private func sealEmptied(_ noun: Int, _ sealed: inout [Set<Int>]) throws {
    guard let source = office.nouns[noun].liftedFrom,
      store.tables[source.noun].links.indices.contains(source.link)
    else { return }
    let link = store.tables[source.noun].links[source.link]
    var seen: Set<Int> = []
    for row in 0..<store.tables[source.noun].rowCount where !sealed[source.noun].contains(row) {
      try cancellation.check()
      seen.insert(Int(link.parentRow(of: row)))
    }
    for row in 0..<store.tables[noun].rowCount where !seen.contains(row) {
      sealed[noun].insert(row)
    }
  }
}
