/// A stream of random numbers that is the same on every machine: integers only, no floating point.
///
/// Source: splitmix64, Steele, Lea and Flood, "Fast splittable pseudorandom number generators"
/// (2014).
struct RandomStream {
  private var state: UInt64

  /// The stream that belongs to `number` under `seed`; streams of different numbers are unrelated.
  init(seed: UInt64, number: UInt64) {
    state = RandomStream.mixed(seed &+ 0x9E37_79B9_7F4A_7C15)
    state = RandomStream.mixed(state ^ RandomStream.mixed(number &+ 0xD1B5_4A32_D192_ED03))
  }

  /// The next 64 random bits.
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    return RandomStream.mixed(state)
  }

  /// A whole number from 0 up to but not including `limit`; 0 when `limit` is under 1.
  mutating func below(_ limit: Int) -> Int {
    guard limit > 0 else { return 0 }
    return Int(truncatingIfNeeded: next().multipliedFullWidth(by: UInt64(limit)).high)
  }

  /// A whole number from `low` to `high`, both included.
  mutating func between(_ low: Int, _ high: Int) -> Int { low &+ below(high &- low &+ 1) }

  /// True in `permille` of 1,000 draws.
  mutating func chance(_ permille: Int) -> Bool { below(1000) < permille }

  /// Scrambles 64 bits; also the way to draw something fixed for one number, such as a person.
  static func mixed(_ value: UInt64) -> UInt64 {
    var z = value
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
