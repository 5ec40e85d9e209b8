import DocketCore
import DocketStore

/// Which rows there are, and the ways between them.
extension ReferenceEvaluation {
  /// Whether a row exists at its moment: not sealed (rule 48), begun (rule 14), and under parents that exist.
  func exists(_ place: ReferencePlace) throws -> Bool {
    try cancellation.check()
    if !place.moment.seesSealed, try isSealed(noun: place.noun, row: place.row) { return false }
    // On the last day there is everything has begun.
    if place.moment.clock >= .last { return true }
    if let known = begun[place] { return known }
    let answer = try deeper { try hasBegun(place) }
    begun[place] = answer
    return answer
  }

  /// Rule 14: a row exists from `begins`, else from the start of its pending rule, else from its parents' beginning,
  /// else always; a missing beginning exists always. Children of later rows are absent, whatever their own beginning.
  private func hasBegun(_ place: ReferencePlace) throws -> Bool {
    let noun = office.nouns[place.noun]
    if let beginning = noun.begins ?? noun.pending?.from {
      // The beginning is a fact about the row, not about what was known of it on that day.
      let day = try value(beginning, at: place.seen(at: .wholeFile)).day
      if let day, day > place.moment.clock { return false }
    }
    for link in store.tables[place.noun].links.indices {
      if let parent = parent(link, of: place), try !exists(parent) { return false }
    }
    return true
  }

  /// The parent row by one link; nil for an orphan and for a row without the key.
  func parent(_ link: Int, of place: ReferencePlace) -> ReferencePlace? {
    let links = store.tables[place.noun].links
    guard links.indices.contains(link) else { return nil }
    let row = Int(links[link].parentRow(of: place.row))
    return row < 0 ? nil : place.moved(to: links[link].parent, row: row)
  }

  /// The row reached by links upwards, nearest first; nil when one of them leads nowhere.
  func ancestor(_ steps: [LinkStep], of place: ReferencePlace) throws -> ReferencePlace? {
    var current = place
    for step in steps {
      guard step.noun == current.noun, let above = parent(step.link, of: current) else {
        return nil
      }
      current = above
    }
    return try exists(current) ? current : nil
  }

  /// The rows of a path that exist, in row order; nil when a parent on the way up is missing: then nobody knows.
  func children(_ path: ChildPath, of place: ReferencePlace) throws -> [ReferencePlace]? {
    // Rule 8: a sibling's child is reached through the nearest ancestor that has it.
    guard let top = try ancestor(path.ups, of: place) else { return nil }
    var current = [top]
    for step in path.downs {
      var below: [ReferencePlace] = []
      for parent in current {
        for row in rows(below: parent.row, by: step) {
          let child = parent.moved(to: step.noun, row: row)
          if try exists(child) { below.append(child) }
        }
      }
      // Rule 4: several levels are one set.
      current = below
    }
    return current.sorted { $0.row < $1.row }
  }

  /// The rows whose link leads to a parent row, found by looking at every row.
  private func rows(below parent: Int, by step: LinkStep) -> [Int] {
    if childrenOf[step] == nil {
      var found: [Int: [Int]] = [:]
      let table = store.tables[step.noun]
      if table.links.indices.contains(step.link) {
        for row in 0..<table.rowCount {
          let above = Int(table.links[step.link].parentRow(of: row))
          if above >= 0 { found[above, default: []].append(row) }
        }
      }
      childrenOf[step] = found
    }
    return childrenOf[step]?[parent] ?? []
  }
}
