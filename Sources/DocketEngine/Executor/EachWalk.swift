import DocketCore
import DocketStore

/// Finds the groups of every unit: its own, combined with those of each of its children when the question groups
/// by `each`.
struct EachWalk: Sendable {
  private let layout: KeyLayout
  private let unitCoder: GroupCoder
  private let childCoder: GroupCoder
  private let children: ChildRows?
  private let ancestors: RowMap?
  /// Which children give groups; nil: all.
  private let takesPart: TruthNode?

  /// The walk of a plan's dimensions on one counted day.
  init(
    _ plan: QuestionPlan, _ layout: KeyLayout, _ compiler: ExpressionCompiler,
    _ scope: ExpressionCompiler.Scope
  ) throws {
    self.layout = layout
    unitCoder = try compiler.coder(layout.unit, scope)
    guard let path = layout.path else {
      childCoder = .whole
      (children, ancestors, takesPart) = (nil, nil, nil)
      return
    }
    let below = try scope.on(path.noun)
    let children = try compiler.descendants(path.downs)
    var coder = try compiler.coder(layout.child, below)
    // Scattered children are read one by one: their codes must be whole vectors.
    if children.rows != nil || !path.ups.isEmpty {
      let count = try compiler.table(path.noun).rowCount
      coder = GroupCoder(
        node: VectorNode(cells: try compiler.vector(coder.node, count: count)),
        space: coder.space, values: coder.values)
    }
    childCoder = coder
    self.children = children
    ancestors = path.ups.isEmpty ? nil : try compiler.ancestors(path.ups, scope).0
    var parts: [TruthNode] = []
    if let there = try compiler.existence(of: path.noun, scope.moment, depth: scope.depth) {
      parts.append(VectorNode(cells: there))
    }
    if let condition = layout.condition {
      parts.append(OnlyTrue(inner: try compiler.truth(condition, below)))
    }
    let counts: TruthNode? = parts.count > 1 ? AllOf(parts: parts) : parts.first
    let isScattered = children.rows != nil || !path.ups.isEmpty
    let count = try compiler.table(path.noun).rowCount
    takesPart = try counts.map {
      isScattered ? VectorNode(cells: try compiler.vector($0, count: count)) : $0
    }
  }

  /// The key of a group by its number, but for the stock point.
  func values(_ key: UInt64, point: ResultValue = .notYet) -> [ResultValue] {
    // One more child code than the coder has: units without any child.
    let width = UInt64(childCoder.space + 1)
    let child = UInt32(truncatingIfNeeded: key % width)
    let unit = unitCoder.values(UInt32(truncatingIfNeeded: key / width))
    let inner =
      Int(child) == childCoder.space
      ? layout.child.map { _ in ResultValue.none } : childCoder.values(child)
    return layout.key(unit, inner, point: point)
  }

  /// The groups of units given by ascending rows; keys in order of first appearance.
  func entries(
    of units: Cells<UInt32>, _ parallel: Parallel
  ) throws -> (entries: GroupEntries, keys: [UInt64]) {
    if children == nil, unitCoder.space <= EachWalk.listed {
      return try unitEntries(of: units, parallel)
    }
    let parts = try parallel.parts(of: units.count) { part in
      var found = Found()
      for span in RowSpans(units, part, blockRows: parallel.blockRows) {
        try parallel.cancellation.check()
        if children == nil {
          try addUnits(span, units, &found)
        } else {
          try addChildren(span, units, &found, parallel)
        }
      }
      return found
    }
    var keys = CodeHash()
    let total = parts.reduce(0) { $0 + $1.units.count }
    let groups = Cells<UInt32>(count: total)
    let entryUnits = Cells<UInt32>(count: total)
    var at = 0
    for part in parts {
      let numbers = part.keys.keys.map { UInt32(truncatingIfNeeded: keys.number(of: $0)) }
      for i in part.units.indices {
        groups.base[at] = numbers[Int(part.groups[i])]
        entryUnits.base[at] = part.units[i]
        at += 1
      }
    }
    let kept = children == nil ? keys.keys : merged(keys.keys, groups)
    let entries = try GroupEntries(
      units: entryUnits, groups: groups, groupCount: kept.count, overlap: children != nil,
      parallel.cancellation)
    return (entries, kept)
  }

  /// Codes up to this many are numbered through a list.
  private static let listed = 1 << 16

  /// The groups of units that stand in one group each: the code of each is its group, numbered as they come.
  private func unitEntries(
    of units: Cells<UInt32>, _ parallel: Parallel
  ) throws -> (entries: GroupEntries, keys: [UInt64]) {
    let groups = Cells<UInt32>(count: units.count)
    let entryUnits = Cells<UInt32>(count: units.count)
    _ = try parallel.parts(of: units.count) { part in
      for span in RowSpans(units, part, blockRows: parallel.blockRows) {
        try parallel.cancellation.check()
        let codes = try unitCoder.node.evaluate(span.rows)
        for place in span.places {
          groups.base[place] = codes.base[Int(units.base[place]) &- span.rows.lowerBound]
          entryUnits.base[place] = UInt32(truncatingIfNeeded: place)
        }
      }
    }
    try parallel.cancellation.check()
    let width = UInt64(childCoder.space + 1)
    var keys: [UInt64] = []
    let numbers = Cells<UInt32>(repeating: 0, count: unitCoder.space)
    for place in 0..<units.count {
      let code = groups.base[place]
      if numbers.base[Int(code)] == 0 {
        keys.append(UInt64(code) &* width)
        numbers.base[Int(code)] = UInt32(truncatingIfNeeded: keys.count)
      }
      groups.base[place] = numbers.base[Int(code)] &- 1
    }
    let entries = try GroupEntries(
      units: entryUnits, groups: groups, groupCount: keys.count, overlap: false,
      parallel.cancellation)
    return (entries, keys)
  }

  /// Makes one group of those that read the same: units without any child, and units with a child whose own parent
  /// is not there, are both "(none)". No unit is in two such groups.
  private func merged(_ keys: [UInt64], _ groups: Cells<UInt32>) -> [UInt64] {
    var numberOfValues: [[ResultValue]: UInt32] = [:]
    var kept: [UInt64] = []
    let numbers = keys.map { key -> UInt32 in
      let values = values(key)
      if let known = numberOfValues[values] { return known }
      numberOfValues[values] = UInt32(truncatingIfNeeded: kept.count)
      kept.append(key)
      return UInt32(truncatingIfNeeded: kept.count - 1)
    }
    if kept.count == keys.count { return keys }
    for i in 0..<groups.count { groups.base[i] = numbers[Int(groups.base[i])] }
    return kept
  }

  /// What one thread found: entries unit by unit, with groups numbered as they came.
  private struct Found: Sendable {
    var keys = CodeHash()
    var units: [UInt32] = []
    var groups: [UInt32] = []
    /// The last unit seen in each group, plus one.
    var seen: [UInt32] = []
    private var lastKey = UInt64.max
    private var lastNumber = 0

    @inline(__always)
    mutating func add(_ key: UInt64, unit: UInt32) {
      if key != lastKey {
        lastNumber = keys.number(of: key)
        lastKey = key
        if lastNumber == seen.count { seen.append(0) }
      }
      if seen[lastNumber] == unit &+ 1 { return }
      seen[lastNumber] = unit &+ 1
      units.append(unit)
      groups.append(UInt32(truncatingIfNeeded: lastNumber))
    }
  }

  private func addUnits(
    _ span: RowSpans.Span, _ units: Cells<UInt32>, _ found: inout Found
  ) throws {
    let codes = try unitCoder.node.evaluate(span.rows)
    let width = UInt64(childCoder.space + 1)
    for place in span.places {
      let code = codes[Int(units[place]) - span.rows.lowerBound]
      found.add(UInt64(code) &* width, unit: UInt32(truncatingIfNeeded: place))
    }
  }

  private func addChildren(
    _ span: RowSpans.Span, _ units: Cells<UInt32>, _ found: inout Found, _ parallel: Parallel
  ) throws {
    guard let children else { return }
    let width = UInt64(childCoder.space + 1)
    let codes = try unitCoder.node.evaluate(span.rows)
    var block: (first: Int, codes: Cells<UInt32>, there: Cells<UInt8>?)?
    if ancestors == nil {
      block = (
        children.range(span.rows).lowerBound,
        try children.values(of: childCoder.node, under: span.rows, parallel, missing: 0),
        try takesPart.map { try children.values(of: $0, under: span.rows, parallel, missing: 0) }
      )
    }
    for place in span.places {
      let row = Int(units[place])
      let unit = UInt32(truncatingIfNeeded: place)
      let outer = UInt64(codes[row - span.rows.lowerBound]) &* width
      let parent = ancestors.map { Int($0.rows[row]) } ?? row
      var hasChild = false
      if parent >= 0 {
        let range = children.range(parent..<parent + 1)
        var own = block
        if own == nil {
          try parallel.cancellation.check()
          own = (
            range.lowerBound,
            try children.values(
              of: childCoder.node, under: parent..<parent + 1, parallel, missing: 0),
            try takesPart.map {
              try children.values(of: $0, under: parent..<parent + 1, parallel, missing: 0)
            }
          )
        }
        if let own {
          for child in range where own.there?[child - own.first] != 0 {
            hasChild = true
            found.add(outer &+ UInt64(own.codes[child - own.first]), unit: unit)
          }
        }
      }
      if !hasChild { found.add(outer &+ UInt64(childCoder.space), unit: unit) }
    }
  }
}
