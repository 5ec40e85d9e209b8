import DocketCore

extension TableBuilder {
  /// Marks the time units that the window or the clock cuts (rule 16), and those that later entries will still change.
  func markPartial(
    _ question: BoundQuestion, _ layout: GroupLayout, in table: inout WorkingTable
  ) {
    for (d, dimension) in question.dimensions.enumerated() {
      let horizons = question.horizons(from: dimension)
      for (row, key) in layout.rows.enumerated() {
        if let why = cut(key[d], dimension, question.clock) {
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
    }
    table.provisionalWords = provisionalWords(question)
    guard let across = question.across else { return }
    for (slot, value) in layout.slots.enumerated() {
      guard let value, let why = cut(value, across, question.clock) else { continue }
      table.partialSlots[slot] = why
    }
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
