import DocketCore

/// Which time buckets of a cohort were observed long enough: a bucket prints "…" until all of it was (rule 33).
struct Maturity {
  /// The place of the time dimension in a key, and the day after its window.
  private let place: Int
  private let until: CivilDate?
  private let horizons: [BoundHorizon]
  private let clock: CivilDate

  /// Nil when the question has no horizon, or does not group by the time at which the horizon starts.
  init?(_ question: BoundQuestion) {
    guard
      let place = question.unitDimensions.firstIndex(where: {
        !question.horizons(from: $0).isEmpty
      })
    else { return nil }
    self.place = place
    horizons = question.horizons(from: question.unitDimensions[place])
    if case .window(_, let until) = question.unitDimensions[place].domain {
      self.until = until
    } else {
      until = nil
    }
    clock = question.clock
  }

  /// Whether the last unit that can be in a bucket was observed for a horizon.
  func isRipe(_ bucket: Bucket, _ horizon: BoundHorizon) -> Bool {
    let end = min(bucket.end, until ?? bucket.end)
    return horizon.last(from: end.adding(days: -1)) <= clock
  }

  /// Why some of these buckets print "…"; nil when none does.
  func remark(_ keys: [[ResultValue]]) -> ResultTable.FooterLine? {
    let unripe = horizons.filter { horizon in
      keys.contains { key in
        guard key.indices.contains(place), case .bucket(let bucket) = key[place] else {
          return false
        }
        return !isRipe(bucket, horizon)
      }
    }
    guard !unripe.isEmpty else { return nil }
    let words = unripe.map(\.words).joined(separator: ", ")
    return .init(
      .note, "… = not all of the period was observed for \(words) by \(clock.iso), so not yet known"
    )
  }

  /// The cells with "…" in the columns of each horizon for which none of these groups is ripe; columns are those of
  /// one horizon after the other, equally many each.
  func ripened(
    _ cells: [ResultValue], _ columns: [AnswerColumn], _ keys: [[ResultValue]]
  ) -> [ResultValue] {
    let buckets = keys.map { key -> Bucket? in
      guard key.indices.contains(place), case .bucket(let bucket) = key[place] else { return nil }
      return bucket
    }
    guard !buckets.isEmpty, !buckets.contains(nil), !horizons.isEmpty else { return cells }
    let width = cells.count / horizons.count
    return cells.enumerated().map { i, cell in
      let horizon = horizons[min(i / max(1, width), horizons.count - 1)]
      let ripe = buckets.contains { $0.map { isRipe($0, horizon) } ?? true }
      return ripe ? cell : .immature
    }
  }
}
