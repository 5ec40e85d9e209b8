/// How a whole number spreads: its value at 17 evenly spaced shares, straight lines between them.
///
/// A table instead of a formula, because logarithms and powers differ in their last bit between
/// platforms and the sample must not.
struct Spread: Sendable {
  private let knots: [Int]

  /// The least value, then the values below which 1/16, 2/16, ... 16/16 of all draws lie.
  init(_ knots: [Int]) { self.knots = knots.count == 17 ? knots : Array(repeating: 0, count: 17) }

  /// One draw.
  func draw(_ random: inout RandomStream) -> Int {
    let point = random.below(65_536)
    let place = point >> 12
    let low = knots[place]
    return low &+ ((knots[place &+ 1] &- low) &* (point & 4095)) >> 12
  }
}
