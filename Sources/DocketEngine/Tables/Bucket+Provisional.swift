import DocketCore

extension Bucket {
  /// Whether it is over by the clock, but its last day and the data lag are not: entries are still to come. With
  /// horizons also when the time given to what happened on its last day is over, but not the lag after it.
  func isProvisional(lag: Int, clock: CivilDate, horizons: [BoundHorizon] = []) -> Bool {
    guard unit != .weekday, lag > 0 else { return false }
    let last = end.adding(days: -1)
    return ([last] + horizons.map { $0.last(from: last) }).contains {
      $0 <= clock && $0.adding(days: lag) > clock
    }
  }

  /// How many days it has, one at least.
  var days: Int { max(1, Int(end.day) - Int(start.day)) }
}
