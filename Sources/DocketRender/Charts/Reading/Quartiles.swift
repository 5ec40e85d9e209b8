/// The five numbers of a box: smallest, quartiles, largest.
struct Quartiles: Hashable {
  let least, lower, median, upper, greatest: Double
  let count: Int

  /// Of numbers in any order; nil without any.
  init?(_ numbers: [Double]) {
    let sorted = numbers.map(NiceTicks.bounded).sorted()
    guard let first = sorted.first, let last = sorted.last else { return nil }
    (least, greatest, count) = (first, last, sorted.count)
    lower = Quartiles.type7(sorted, 0.25)
    median = Quartiles.type7(sorted, 0.5)
    upper = Quartiles.type7(sorted, 0.75)
  }

  /// The quantile of ascending numbers. Source: Hyndman and Fan 1996, type 7 (numpy's linear).
  static func type7(_ sorted: [Double], _ share: Double) -> Double {
    guard let last = sorted.last else { return 0 }
    let place = min(max(share, 0), 1) * Double(sorted.count - 1)
    let index = Int(place.rounded(.down))
    guard index + 1 < sorted.count else { return last }
    let part = place - Double(index)
    return sorted[index] * (1 - part) + sorted[index + 1] * part
  }
}
