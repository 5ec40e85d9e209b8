import DocketCore

/// Units that are pending at some stock point: the number of each one's own group, and its points as bits.
struct StockUnits: Sendable {
  /// Words of bits a unit.
  let words: Int
  /// The codes of the units' own groups, by number.
  private(set) var codes: [UInt32] = []
  private var numbers: [UInt32] = []
  private var points: [UInt64] = []

  private var known = CodeHash()
  private var last: (code: UInt32, number: UInt32)?

  /// Places that groups and points may take together.
  private static let most = 1 << 22
  private static let piece = 1 << 16

  init(words: Int) { self.words = words }

  /// Number of units.
  var count: Int { numbers.count }

  /// Makes room for that many units more.
  mutating func reserve(_ more: Int) {
    numbers.reserveCapacity(numbers.count + more)
    points.reserveCapacity(points.count + more * words)
  }

  /// Adds a unit with the code of its own group and its points.
  @inline(__always)
  mutating func add(_ code: UInt32, _ bits: UnsafePointer<UInt64>) {
    let number: UInt32
    if let last, last.code == code { number = last.number } else { number = newest(code) }
    numbers.append(number)
    for word in 0..<words { points.append(bits[word]) }
  }

  private mutating func newest(_ code: UInt32) -> UInt32 {
    let number = UInt32(truncatingIfNeeded: known.number(of: UInt64(code)))
    if Int(number) == codes.count { codes.append(code) }
    last = (code, number)
    return number
  }

  /// The units of several lists as one.
  static func joined(_ lists: [StockUnits], words: Int) -> StockUnits {
    var all = StockUnits(words: words)
    all.reserve(lists.reduce(0) { $0 + $1.count })
    for list in lists {
      let numbers = list.codes.map { all.newest($0) }
      for number in list.numbers { all.numbers.append(numbers[Int(number)]) }
      all.points += list.points
    }
    return all
  }

  /// How many units each group has at each point, group by group; nil when there would be too many places.
  func counts(_ stock: StockPoints, _ cancellation: Cancellation) throws -> [Int]? {
    let (width, overflow) = codes.count.multipliedReportingOverflow(by: stock.count + 1)
    if overflow || width > StockUnits.most { return nil }
    // What changes from point to point; one spare point after the last.
    var changes = [Int](repeating: 0, count: width)
    let (words, stride) = (words, stock.count + 1)
    for start in Swift.stride(from: 0, to: count, by: StockUnits.piece) {
      try cancellation.check()
      for unit in start..<min(count, start + StockUnits.piece) {
        let base = Int(numbers[unit]) &* stride
        var carry: UInt64 = 0
        for word in 0..<words {
          let bits = points[unit &* words &+ word]
          var turns = bits ^ (bits &<< 1 | carry)
          carry = bits &>> 63
          while turns != 0 {
            let bit = turns.trailingZeroBitCount
            changes[base &+ word &* 64 &+ bit] += bits &>> UInt64(bit) & 1 == 1 ? 1 : -1
            turns &= turns &- 1
          }
        }
        if carry == 1 { changes[base &+ words &* 64] -= 1 }
      }
    }
    var counts: [Int] = []
    counts.reserveCapacity(codes.count * stock.count)
    for code in codes.indices {
      var now = 0
      for point in 0..<stock.count {
        now += changes[code * stride + point]
        counts.append(now)
      }
    }
    return counts
  }

  /// How many units are pending at one of the wanted points of their group at least.
  func count(_ wanted: [UInt64], _ cancellation: Cancellation) throws -> Int {
    let words = words
    var found = 0
    for start in stride(from: 0, to: count, by: StockUnits.piece) {
      try cancellation.check()
      for unit in start..<min(count, start + StockUnits.piece) {
        let base = Int(numbers[unit]) &* words
        var met: UInt64 = 0
        for word in 0..<words { met |= points[unit &* words &+ word] & wanted[base &+ word] }
        found &+= met == 0 ? 0 : 1
      }
    }
    return found
  }
}
