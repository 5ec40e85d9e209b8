/// Random numbers that are the same in every run. Source: Sebastiano Vigna, "splitmix64".
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// 128 random bits, often small and sometimes at an end of the range.
  mutating func wide() -> Int128 {
    switch Int.random(in: 0..<8, using: &self) {
    case 0: return Int128.max
    case 1: return Int128.min
    case 2: return Int128.max - Int128(Int.random(in: 0..<100, using: &self))
    case 3: return Int128(Int.random(in: -10...10, using: &self))
    case 4: return Int128(Int64(truncatingIfNeeded: next()))
    default:
      return Int128(truncatingIfNeeded: next()) << 64 | Int128(truncatingIfNeeded: next() >> 1)
    }
  }
}
