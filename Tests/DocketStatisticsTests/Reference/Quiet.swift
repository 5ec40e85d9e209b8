import Foundation

/// A seeded source of chance (SplitMix64), the same on every platform.
struct Quiet: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A Poisson count by Knuth's product of uniform numbers.
  mutating func poisson(_ mean: Double) -> Int {
    let limit = exp(-mean)
    var (count, product) = (-1, 1.0)
    repeat {
      count += 1
      product *= Double(next() >> 11) * 0x1p-53
    } while product > limit
    return count
  }
}
