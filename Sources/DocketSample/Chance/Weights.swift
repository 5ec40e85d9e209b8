/// A choice between numbered alternatives, each with a whole-number weight.
struct Weights: Sendable {
  /// Running sums, so the last one is the total.
  private let sums: [Int]

  /// Weights under 0 count as 0.
  init(_ weights: [Int]) {
    var sum = 0
    sums = weights.map { weight in
      sum &+= max(weight, 0)
      return sum
    }
  }

  /// The sum of all weights.
  var total: Int { sums.last ?? 0 }

  /// The place of an alternative, drawn by its weight.
  func pick(_ random: inout RandomStream) -> Int { place(of: random.below(total)) }

  /// The first alternative whose running sum is over `point`.
  func place(of point: Int) -> Int {
    var low = 0
    var high = max(sums.count - 1, 0)
    while low < high {
      let middle = (low &+ high) / 2
      if sums[middle] > point { high = middle } else { low = middle &+ 1 }
    }
    return low
  }
}
