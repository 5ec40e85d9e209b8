/// How many rows have each code: an array over all codes while that is small, else a hash of those that occur.
struct Histogram: Sendable {
  /// Codes up to here are counted in place.
  static let directSpace = 1 << 18

  private var direct: Cells<UInt32>?
  private var hash = CodeHash()
  private var counts: [Int] = []

  init(space: Int) {
    if space <= Histogram.directSpace { direct = Cells(repeating: 0, count: space) }
  }

  /// Counts the rows of a block whose mark is 1; without marks all.
  mutating func add(_ codes: Cells<UInt32>, _ marks: Cells<UInt8>?) {
    if let direct {
      let slots = direct.base
      guard let marks else {
        for i in 0..<codes.count { slots[Int(codes.base[i])] &+= 1 }
        return
      }
      for i in 0..<codes.count {
        slots[Int(codes.base[i])] &+= marks.base[i] == 1 ? 1 : 0
      }
      return
    }
    for i in 0..<codes.count where marks == nil || marks?.base[i] == 1 {
      let number = hash.number(of: UInt64(codes.base[i]))
      if number == counts.count { counts.append(0) }
      counts[number] += 1
    }
  }

  /// The counts of several histograms together: codes that occur, in ascending order or in order of first
  /// appearance.
  static func joined(_ parts: [Histogram]) -> [(code: UInt32, count: Int)] {
    var sums = CodeHash()
    var totals: [Int] = []
    guard let space = parts.first?.direct?.count else {
      for part in parts {
        for (i, key) in part.hash.keys.enumerated() {
          let number = sums.number(of: key)
          if number == totals.count { totals.append(0) }
          totals[number] += part.counts[i]
        }
      }
      return sums.keys.indices.map { (UInt32(sums.keys[$0]), totals[$0]) }
    }
    var found: [(code: UInt32, count: Int)] = []
    for code in 0..<space {
      var total = 0
      for part in parts { total += Int(part.direct?[code] ?? 0) }
      if total > 0 { found.append((UInt32(code), total)) }
    }
    return found
  }
}
