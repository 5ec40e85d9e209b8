import DocketCore

/// Which unit is in which group: one entry a unit and group, ascending by unit within a group.
struct GroupEntries: Sendable {
  /// Number of the unit of each entry.
  let units: Cells<UInt32>
  /// Entry numbers, group by group.
  let order: Cells<UInt32>
  /// Where each group begins in `order`, and the end.
  let starts: [Int]
  /// Whether a unit may have several entries.
  let overlap: Bool

  /// Entries given unit by unit, each with its group.
  init(
    units: Cells<UInt32>, groups: Cells<UInt32>, groupCount: Int, overlap: Bool,
    _ cancellation: Cancellation
  ) throws {
    self.units = units
    self.overlap = overlap
    var starts = [Int](repeating: 0, count: groupCount + 1)
    for i in 0..<groups.count { starts[Int(groups[i]) + 1] += 1 }
    try cancellation.check()
    for i in 0..<groupCount { starts[i + 1] += starts[i] }
    let order = Cells<UInt32>(count: groups.count)
    var next = starts
    next.withUnsafeMutableBufferPointer { next in
      for i in 0..<groups.count {
        let group = Int(groups.base[i])
        order.base[next[group]] = UInt32(truncatingIfNeeded: i)
        next[group] &+= 1
      }
    }
    self.order = order
    self.starts = starts
  }

  /// The entries of one group.
  func entries(of group: Int) -> Range<Int> { starts[group]..<starts[group + 1] }

  /// Whether there is a group of this number.
  func holds(_ group: Int) -> Bool { group >= 0 && group < groupCount }

  /// Number of groups.
  var groupCount: Int { starts.count - 1 }
}
