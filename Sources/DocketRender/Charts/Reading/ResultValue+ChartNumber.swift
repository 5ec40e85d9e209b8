import DocketCore

extension ResultValue {
  /// The number that a chart draws; nil where there is none (missing, not yet, not observed long enough).
  ///
  /// Numbers at the ends of what a Double holds are brought in, so that they can be computed with. A quantile that was not reached stands at the last day that was observed.
  var chartNumber: Double? {
    switch self {
    case .number(let n):
      let x = n.double
      return x.isFinite ? NiceTicks.bounded(x) : nil
    case .ratio(let a, let b): return b == 0 ? nil : Double(a) / Double(b)
    case .beyond(let days): return Double(days)
    default: return nil
    }
  }

  /// Whether the true number lies beyond the one drawn.
  var isOpenEnded: Bool {
    if case .beyond = self { return true }
    return false
  }

  /// Whether the value has a place on an axis of its own: time, bands, numbers, days.
  var isOrdered: Bool {
    switch self {
    case .bucket, .band, .number, .date: return true
    default: return false
    }
  }
}
