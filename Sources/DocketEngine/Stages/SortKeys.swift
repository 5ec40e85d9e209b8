import DocketCore

/// One whole number a row that orders as the row's value does: comparing rows is then comparing integers.
///
/// "(none)" and then "(missing)" come last in both directions. Values that a reader takes for one have one number.
struct SortKeys {
  /// The number of each row of the view, by place.
  private(set) var keys: [Int64]

  static let none = Int64.max - 1
  static let missing = Int64.max
  /// Decimals with up to six places are exact whole numbers at this scale.
  private static let scale: Int128 = 1_000_000

  /// The keys of a column's cells in these stored rows.
  init(
    _ column: [ResultValue], rows: [Int], order: GroupOrder, descending: Bool,
    _ cancellation: Cancellation
  ) throws {
    keys = []
    keys.reserveCapacity(rows.count)
    if try order.hasPlaces || !SortKeys.direct(column, rows, into: &keys, cancellation) {
      try rank(column, rows, order, cancellation)
    }
    guard descending else { return }
    for i in keys.indices where keys[i] < SortKeys.none { keys[i] = -keys[i] }
  }

  /// Whole numbers, decimals, dates, time units and flags are their own keys; false when some value is something else.
  private static func direct(
    _ column: [ResultValue], _ rows: [Int], into keys: inout [Int64], _ cancellation: Cancellation
  ) throws -> Bool {
    for (i, row) in rows.enumerated() {
      if i & 4095 == 0 { try cancellation.check() }
      switch column[row] {
      case .missing, .notYet, .immature: keys.append(missing)
      case .none: keys.append(none)
      case .date(let date): keys.append(Int64(date.day) * Int64(scale))
      case .bucket(let bucket): keys.append(Int64(bucket.start.day) * Int64(scale))
      case .flag(let flag): keys.append(flag ? 1 : 0)
      case .number(.exact(let n, let d)) where scale % d == 0:
        let (scaled, overflow) = n.multipliedReportingOverflow(by: scale / d)
        guard !overflow, let key = Int64(exactly: scaled), key.magnitude < UInt64(none) else {
          return false
        }
        keys.append(key)
      default: return false
      }
    }
    return true
  }

  /// Other values are numbered in their order.
  private mutating func rank(
    _ column: [ResultValue], _ rows: [Int], _ order: GroupOrder, _ cancellation: Cancellation
  ) throws {
    var number: [ResultValue: Int] = [:]
    var places: [Int] = []
    places.reserveCapacity(rows.count)
    var distinct: [GroupOrder.Key] = []
    for (i, row) in rows.enumerated() {
      if i & 4095 == 0 { try cancellation.check() }
      let value = column[row]
      if let known = number[value] {
        places.append(known)
      } else {
        number[value] = distinct.count
        places.append(distinct.count)
        distinct.append(order.key(of: value))
      }
    }
    var polls = 0
    let sorted = try distinct.indices.sorted { a, b in
      polls &+= 1
      if polls & 4095 == 0 { try cancellation.check() }
      return GroupOrder.compare(distinct[a], distinct[b]) < 0
    }
    var keyOf = [Int64](repeating: 0, count: distinct.count)
    var next: Int64 = 0
    for (i, place) in sorted.enumerated() {
      if i > 0, GroupOrder.compare(distinct[sorted[i - 1]], distinct[place]) != 0 { next += 1 }
      switch distinct[place] {
      case .missing: keyOf[place] = SortKeys.missing
      case .none: keyOf[place] = SortKeys.none
      case .place, .number, .text: keyOf[place] = next
      }
    }
    keys = places.map { keyOf[$0] }
  }

  /// The places of rows in the order of several keys; rows equal in all of them stay as they are (stable).
  static func order(_ keys: [SortKeys], count: Int, _ cancellation: Cancellation) throws -> [Int] {
    struct Entry {
      var key: Int64
      var place: Int32
    }
    guard let first = keys.first else { return Array(0..<count) }
    guard count < Int(Int32.max) else {
      throw Diagnostic(.overBudget, "There are too many rows to sort.")
    }
    var entries = first.keys.enumerated().map { Entry(key: $1, place: Int32($0)) }
    let more = keys.dropFirst().map(\.keys)
    var polls = 0
    try entries.sort { a, b in
      polls &+= 1
      if polls & 4095 == 0 { try cancellation.check() }
      if a.key != b.key { return a.key < b.key }
      for keys in more {
        let (x, y) = (keys[Int(a.place)], keys[Int(b.place)])
        if x != y { return x < y }
      }
      return a.place < b.place
    }
    return entries.map { Int($0.place) }
  }
}
