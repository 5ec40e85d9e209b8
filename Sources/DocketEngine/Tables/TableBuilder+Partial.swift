import DocketCore

extension TableBuilder {
  /// Marks the time units that the window or the clock cuts (rule 16), those of unlike stretches of two windows, those
  /// before the data begin (rule 22), and those that later entries will still change; and says which days were not seen.
  func markPartial(
    _ question: BoundQuestion, _ layout: GroupLayout, _ seen: SeenDays,
    in table: inout WorkingTable
  ) {
    var isMarked = false
    let estimating = table.groups?.units as? any EstimatingUnits
    func why(_ value: ResultValue, _ dimension: BoundDimension, at place: Int) -> String? {
      let words = [cut(value, dimension, question.clock), estimating?.uneven(value, at: place)]
        .compactMap(\.self).joined(separator: "; ")
      return words.isEmpty && !seen.isBeforeData(value, dimension) ? nil : words
    }
    for (d, dimension) in question.dimensions.enumerated() {
      let horizons = question.horizons(from: dimension)
      var known: [ResultValue: String?] = [:]
      for (row, key) in layout.rows.enumerated() {
        let why = known[key[d]] ?? why(key[d], dimension, at: d)
        known[key[d]] = .some(why)
        if let why {
          table.partial[row] = why
        } else if isProvisional(key[d], dimension, question.clock, horizons) {
          table.provisional.insert(row)
          guard case .bucket(let bucket) = key[d], horizons.count > 1,
            !isProvisional(key[d], dimension, question.clock, [])
          else { continue }
          table.provisionalHorizons[row] = Set(
            horizons.filter {
              bucket.isProvisional(lag: office.lagDays, clock: question.clock, horizons: [$0])
            })
        }
      }
      isMarked = isMarked || known.keys.contains { seen.isBeforeData($0, dimension) }
    }
    table.provisionalWords = provisionalWords(question)
    if let across = question.across {
      for (slot, value) in layout.slots.enumerated() {
        guard let value else { continue }
        isMarked = isMarked || seen.isBeforeData(value, across)
        if let why = why(value, across, at: question.unitDimensions.count - 1), !why.isEmpty {
          table.partialSlots[slot] = why
        }
      }
    }
    table.facts.footer += seen.lines(isMarked: isMarked)
  }

  private func cut(_ value: ResultValue, _ dimension: BoundDimension, _ clock: CivilDate)
    -> String?
  {
    guard case .bucket(let bucket) = value, case .window(let from, let until) = dimension.domain
    else { return nil }
    return TimeBuckets.cut(bucket, from: from, until: until, clock: clock)
  }

  /// Whether a time unit, or the time given to its last day, is over but ended so near the clock that entries are still
  /// to come.
  private func isProvisional(
    _ value: ResultValue, _ dimension: BoundDimension, _ clock: CivilDate,
    _ horizons: [BoundHorizon]
  ) -> Bool {
    guard office.lagDays > 0, case .bucket(let bucket) = value else { return false }
    switch dimension.kind {
    case .time, .spread:
      return bucket.isProvisional(lag: office.lagDays, clock: clock, horizons: horizons)
    case .value, .bands, .stockPoint: return false
    }
  }

  private func provisionalWords(_ question: BoundQuestion) -> String {
    let horizons =
      question.dimensions.lazy.map { question.horizons(from: $0) }
      .first { !$0.isEmpty } ?? []
    var what = "the period"
    if let unit = horizons.first?.unit {
      let counts = horizons.map { "\($0.count)" }.joined(separator: ", ")
      let isOne = horizons.count == 1 && horizons[0].count == 1
      what += ", or the \(counts) \(unit.word(plural: !isOne)) after it,"
    }
    return
      "\(what) ended within the data lag of \(office.lagDays) days: later entries will still change it"
  }
}
