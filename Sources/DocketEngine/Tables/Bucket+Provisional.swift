import DocketCore

extension Bucket {
  /// Whether it is over by the clock, but its last day and the data lag are not: entries are still to come.
  func isProvisional(lag: Int, clock: CivilDate) -> Bool {
    let last = end.adding(days: -1)
    return unit != .weekday && lag > 0 && last <= clock && last.adding(days: lag) > clock
  }
}
