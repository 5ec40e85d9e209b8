import DocketCore

extension BoundQuestion {
  /// The horizons that count from the date of a time dimension; none where it is another date, or that of a child. The
  /// curve of a `time` has none: it takes all that was seen by the clock.
  func horizons(from dimension: BoundDimension) -> [BoundHorizon] {
    guard dimension.each == nil, case .time(let unit, let date) = dimension.kind,
      unit != .weekday, case .estimate(let estimate) = head
    else { return [] }
    switch estimate {
    case .share(let share): return share.start == date ? share.horizons : []
    case .funnel(let funnel):
      return funnel.start == date ? funnel.horizon.map { [$0] } ?? [] : []
    case .time, .flow: return []
    }
  }
}
