import DocketCore
import DocketStore

/// Which rows of a noun exist; nil when all do.
struct Existence: Sendable {
  let cells: Cells<UInt8>?
}

extension ExpressionCompiler {
  /// Whether each row of a noun exists on the clock (rules 14 and 48): 1 or 0, nil when all do.
  func existence(of noun: Int, _ moment: EvaluationDays, depth: Int) throws -> Cells<UInt8>? {
    if moment.seesEverything { return nil }
    let key = VectorKey.exists(noun: noun, clock: moment.clock)
    if let held: Existence = cache.value(key) { return held.cells }
    let cells = try decideExistence(noun, moment, depth: depth)
    let existence = Existence(cells: cells.flatMap { Truth.count($0, of: 0) == 0 ? nil : $0 })
    cache.keep(existence, bytes: existence.cells?.bytes ?? 0, for: key)
    return existence.cells
  }

  private func decideExistence(_ noun: Int, _ moment: EvaluationDays, depth: Int) throws -> Cells<
    UInt8
  >? {
    let sealed = try sealing()[noun]
    let here = Scope(noun: noun, moment: .wholeFile, depth: depth)
    if moment.clock == .last {
      guard let sealed else { return nil }
      return try vector(NotNode(inner: VectorNode(cells: sealed)), count: sealed.count)
    }
    let table = try table(noun)
    let model = try self.noun(here)
    let begins = try (model.begins ?? model.pending?.from).map { try days($0, try here.deeper()) }
    var parents: [(ParentLink, Cells<UInt8>)] = []
    for link in table.links {
      if let above = try existence(
        of: link.parent, moment, depth: try here.deeper().depth)
      {
        parents.append((link, above))
      }
    }
    if begins == nil, parents.isEmpty, sealed == nil { return nil }
    let clock = moment.clock.day
    let above = parents
    return try parallel.fill(table.rowCount) { rows, out in
      out.initialize(repeating: 1, count: rows.count)
      if let begins {
        let days = try begins.evaluate(rows)
        // A missing beginning is the smallest day of all: such a row exists always.
        for i in 0..<rows.count { out[i] = days.base[i] <= clock ? 1 : 0 }
      }
      for (link, exists) in above {
        let reached = link.parentRows + rows.lowerBound
        for i in 0..<rows.count where reached[i] >= 0 { out[i] &= exists[Int(reached[i])] }
      }
      if let sealed {
        for i in 0..<rows.count { out[i] &= 1 &- sealed.base[rows.lowerBound &+ i] }
      }
    }
  }

  /// The rows of every noun that sealing takes out, 1 or 0; nil for nouns that lose none (rule 48).
  ///
  /// Rows whose condition is true or unknown, all below them, and lifted rows whose rows are all taken out.
  func sealing() throws -> [Cells<UInt8>?] {
    let key = VectorKey.sealed(noun: -1)
    if let held: [Cells<UInt8>?] = cache.value(key) { return held }
    var masks: [Cells<UInt8>?] = Array(repeating: nil, count: office.nouns.count)
    for (i, noun) in office.nouns.enumerated() {
      guard let condition = noun.sealed else { continue }
      let node = try truth(condition, Scope(noun: i, moment: .everything))
      let open = EqualsCell(source: node, value: Truth.no)
      masks[i] = try vector(NotNode(inner: open), count: try table(i).rowCount)
    }
    if masks.contains(where: { $0 != nil }) {
      // Sealing only ever grows, so this ends; each pass carries it at least one noun further.
      while try spreadSealing(&masks) {}
    }
    cache.keep(masks, bytes: masks.reduce(0) { $0 + ($1?.bytes ?? 0) }, for: key)
    return masks
  }

  /// One pass downwards and into lifted parents; whether any row was added.
  private func spreadSealing(_ masks: inout [Cells<UInt8>?]) throws -> Bool {
    var grew = false
    for i in office.nouns.indices {
      let table = try table(i)
      for link in table.links {
        guard masks.indices.contains(link.parent), let above = masks[link.parent] else { continue }
        let own = masks[i] ?? Cells(repeating: 0, count: table.rowCount)
        let out = try vector(VectorNode(cells: own), count: own.count)
        for row in 0..<table.rowCount {
          let parent = link.parentRows[row]
          if parent >= 0, above[Int(parent)] == 1, out[row] == 0 {
            out.base[row] = 1
            grew = true
          }
        }
        masks[i] = out
      }
      guard let step = office.nouns[i].liftedFrom, let below = masks[step.noun] else { continue }
      let rows = try descendants([step])
      let out = Cells<UInt8>(count: table.rowCount)
      for row in 0..<table.rowCount {
        let places = rows.range(row..<row + 1)
        var isEmptied = !places.isEmpty
        for place in places where below[rows.row(place)] == 0 { isEmptied = false }
        let was = masks[i]?[row] ?? 0
        out.base[row] = isEmptied ? 1 : was
        if out[row] != was { grew = true }
      }
      masks[i] = out
    }
    return grew
  }
}
