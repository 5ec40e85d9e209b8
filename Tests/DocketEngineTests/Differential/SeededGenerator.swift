import DocketCore

/// Random choices that a seed repeats exactly (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// A whole number of a range.
  mutating func int(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }

  /// True in so many of a hundred cases.
  mutating func chance(_ percent: Int) -> Bool { int(1...100) <= percent }

  /// One of these; they must not be empty.
  mutating func pick<Value>(_ values: [Value]) -> Value { values[int(0...(values.count - 1))] }

  /// One of these texts, nil when there are none.
  mutating func pickAny<Value>(_ values: [Value]) -> Value? { values.isEmpty ? nil : pick(values) }

  /// One of these by weight; weights must add up to more than 0.
  mutating func pick<Value>(weighted choices: [(Int, Value)]) -> Value {
    var left = int(1...choices.map(\.0).reduce(0, +))
    for (weight, value) in choices {
      left -= weight
      if left <= 0 { return value }
    }
    return choices[choices.count - 1].1
  }

  /// Some of these, in random order.
  mutating func some<Value>(_ count: Int, of values: [Value]) -> [Value] {
    Array(values.shuffled(using: &self).prefix(count))
  }
}
