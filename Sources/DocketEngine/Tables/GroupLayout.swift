import DocketCore

/// Where every group of an answer stands: its row, and its slot among the columns of an `across`.
struct GroupLayout {
  /// The row keys in order, one value a dimension.
  private(set) var rows: [[ResultValue]] = []
  /// The values of `across` in order; one nil without `across` or without any value of it.
  private(set) var slots: [ResultValue?] = [nil]
  /// The group in each row and slot, -1 where no unit is: `row * slots.count + slot`.
  private(set) var groupAt: [Int32] = []
  /// Whether the empty groups were too many to print.
  private(set) var leavesOutEmpty = false
  /// The domains, one a dimension, that of `across` last.
  let domains: [DimensionDomain]

  /// More columns than this cannot be read and are an error.
  static let mostSlots = 500

  /// The layout of groups with these keys.
  init(
    keys: [[ResultValue]], dimensions: [BoundDimension], across: BoundDimension?,
    finder: DimensionDomains, cancellation: Cancellation
  ) throws {
    let all = dimensions + (across.map { [$0] } ?? [])
    var occurring = [Set<ResultValue>](repeating: [], count: all.count)
    for (i, key) in keys.enumerated() {
      if i & 4095 == 0 { try cancellation.check() }
      guard key.count == all.count else { throw GroupLayout.fault }
      for (d, value) in key.enumerated() { occurring[d].insert(value) }
    }
    domains = try all.indices.map {
      try finder.domain(of: all[$0], occurring: occurring[$0])
    }
    try setSlots(across, occurring.last ?? [])
    try setRows(keys, dimensions.count, occurring, cancellation)
    try place(keys, dimensions.count, cancellation)
  }

  private mutating func setSlots(_ across: BoundDimension?, _ occurring: Set<ResultValue>) throws {
    guard let across, let domain = domains.last else { return }
    var values = occurring.union(domain.printed ?? [])
    // Empty columns are worth printing only where all of them can be read.
    if values.count > GroupLayout.mostSlots, occurring.count <= GroupLayout.mostSlots {
      (values, leavesOutEmpty) = (occurring, true)
    }
    guard values.count <= GroupLayout.mostSlots else {
      throw Diagnostic(
        .bucketsTooMany,
        "`across \(across.name)` would make \(values.count) columns; \(GroupLayout.mostSlots) can be read.",
        details: ["Use `by \(across.name)`, which makes rows, or a field with fewer values."])
    }
    if !values.isEmpty { slots = domain.order.sorted(values) }
  }

  private mutating func setRows(
    _ keys: [[ResultValue]], _ count: Int, _ occurring: [Set<ResultValue>],
    _ cancellation: Cancellation
  ) throws {
    if count == 0 {
      rows = [[]]
      return
    }
    let found = Set(keys.map { Array($0.prefix(count)) })
    let filled = EmptyGroups(domains: Array(domains.prefix(count))).filled(found)
    if filled == nil { leavesOutEmpty = true }
    try cancellation.check()
    // Each value's place is found once, so that rows compare by small numbers.
    let places = (0..<count).map { d -> [ResultValue: Int] in
      let values = domains[d].order.sorted(occurring[d].union(domains[d].printed ?? []))
      return GroupLayout.places(values)
    }
    let sortable = (filled ?? found).map { key in
      (places: key.enumerated().map { places[$0][$1] ?? 0 }, key: key)
    }
    rows = sortable.sorted { $0.places.lexicographicallyPrecedes($1.places) }.map(\.key)
  }

  private mutating func place(
    _ keys: [[ResultValue]], _ count: Int, _ cancellation: Cancellation
  ) throws {
    guard keys.count < Int(Int32.max), rows.count < Int(Int32.max) / max(1, slots.count) else {
      throw Diagnostic(.overBudget, "The answer has too many groups to lay out.")
    }
    groupAt = [Int32](repeating: -1, count: rows.count * slots.count)
    let rowOf = GroupLayout.places(rows)
    let slotOf = GroupLayout.places(slots)
    for (group, key) in keys.enumerated() {
      if group & 4095 == 0 { try cancellation.check() }
      let slot = key.count > count ? slotOf[key[count]] : 0
      guard let row = rowOf[Array(key.prefix(count))], let slot else { throw GroupLayout.fault }
      groupAt[row * slots.count + slot] = Int32(group)
    }
  }

  /// The place of each value.
  private static func places<T: Hashable>(_ values: [T]) -> [T: Int] {
    Dictionary(values.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }

  private static let fault = Diagnostic(
    .internalFault, "A group of the answer does not fit the question's dimensions.")
}
