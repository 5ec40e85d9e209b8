import DocketCore
import DocketStore

extension ChildRows {
  /// A node's values on the children of a range of parents, in the order of `range`.
  func values<Cell: BitwiseCopyable & Sendable>(
    of node: any BlockNode<Cell>, under parents: Range<Int>, _ parallel: Parallel, missing: Cell
  ) throws -> Cells<Cell> {
    let places = range(parents)
    if let rows {
      return try rows.base.withMemoryRebound(to: Int32.self, capacity: rows.count) {
        try node.gather($0 + places.lowerBound, count: places.count, missing: missing)
      }
    }
    if places.count <= parallel.blockRows * 4 { return try node.evaluate(places) }
    // A parent with very many children: in blocks, so that cancelling is noticed.
    let out = Cells<Cell>(count: places.count)
    try parallel.blocks(places) { block in
      let cells = try node.evaluate(block)
      (out.base + (block.lowerBound - places.lowerBound)).update(
        from: cells.base, count: block.count)
    }
    return out
  }

  /// A node's numbers on the children of a range of parents, in the order of `range`.
  func numbers(of node: any NumberNode, under parents: Range<Int>) throws -> NumberCells {
    let places = range(parents)
    guard let rows else { return try node.evaluate(places) }
    return try rows.base.withMemoryRebound(to: Int32.self, capacity: rows.count) {
      guard let span = RowMap.span($0 + places.lowerBound, count: places.count) else {
        return .scaled(Cells(count: 0), scale: 0)
      }
      let window = try node.evaluate(span)
      return window.gathered($0 + places.lowerBound, count: places.count, first: span.lowerBound)
    }
  }

  /// The row at a place of `range`.
  @inline(__always) func row(_ place: Int) -> Int {
    if let rows { return Int(rows[place]) }
    return place
  }
}

/// The children of rows with the truth of a condition on each.
struct ChildTruths: Sendable {
  let children: ChildRows
  /// nil: every child that exists.
  let condition: TruthNode?
  /// nil: all exist.
  let exists: TruthNode?
  let parallel: Parallel

  /// What an absent child counts as: outside every truth.
  static let absent: UInt8 = 3

  /// Truths of the children of a range of parents in the order of `children.range`; `absent` for children that do
  /// not exist.
  func truths(under parents: Range<Int>) throws -> Cells<UInt8> {
    guard let condition else {
      guard let exists else {
        return Cells(repeating: Truth.yes, count: children.range(parents).count)
      }
      let there = try children.values(of: exists, under: parents, parallel, missing: 0)
      let out = Cells<UInt8>(count: there.count)
      for i in 0..<there.count { out.base[i] = there.base[i] == 0 ? 3 : 1 }
      return out
    }
    let truths = try children.values(of: condition, under: parents, parallel, missing: 2)
    guard let exists else { return truths }
    let there = try children.values(of: exists, under: parents, parallel, missing: 0)
    let out = Cells<UInt8>(count: there.count)
    for i in 0..<there.count { out.base[i] = there.base[i] == 0 ? 3 : truths.base[i] }
    return out
  }
}

/// A quantified condition on the children of every row (rule 2).
struct QuantifiedNode: BlockNode {
  let children: ChildTruths
  let quantifier: BoundExpression.Quantifier

  func evaluate(_ rows: Range<Int>) throws -> Cells<UInt8> {
    let truths = try children.truths(under: rows)
    switch quantifier {
    case .atLeast(let wanted): return counted(rows, truths, wanted)
    case .every:
      // One bit a kind of child: 1 false, 2 unknown, 4 true.
      return reduced(rows, truths, bits: (1, 4, 2, 0)) {
        $0 == 0 || $0 & 1 != 0 ? Truth.no : ($0 & 2 != 0 ? Truth.unknown : Truth.yes)
      }
    case .no:
      return reduced(rows, truths, bits: (0, 1, 2, 0)) {
        $0 & 1 != 0 ? Truth.no : ($0 & 2 != 0 ? Truth.unknown : Truth.yes)
      }
    case .any, .selected:
      return reduced(rows, truths, bits: (0, 1, 2, 0)) {
        $0 & 1 != 0 ? Truth.yes : ($0 & 2 != 0 ? Truth.unknown : Truth.no)
      }
    }
  }

  /// Gathers a bit of each child's truth (false, true, unknown, absent) for every parent.
  @inline(__always)
  private func reduced(
    _ rows: Range<Int>, _ truths: Cells<UInt8>, bits: (UInt8, UInt8, UInt8, UInt8),
    _ result: (UInt8) -> UInt8
  ) -> Cells<UInt8> {
    let out = Cells<UInt8>(count: rows.count)
    let offsets = children.children.offsets.base
    let first = Int(offsets[rows.lowerBound])
    for row in rows {
      var seen: UInt8 = 0
      for place in (Int(offsets[row]) &- first)..<(Int(offsets[row &+ 1]) &- first) {
        let truth = truths.base[place]
        seen |= truth == 0 ? bits.0 : truth == 1 ? bits.1 : truth == 2 ? bits.2 : bits.3
      }
      out.base[row &- rows.lowerBound] = result(seen)
    }
    return out
  }

  private func counted(_ rows: Range<Int>, _ truths: Cells<UInt8>, _ wanted: Int) -> Cells<UInt8> {
    let out = Cells<UInt8>(count: rows.count)
    let offsets = children.children.offsets.base
    let first = Int(offsets[rows.lowerBound])
    for row in rows {
      var yes = 0
      var unknown = 0
      for place in (Int(offsets[row]) &- first)..<(Int(offsets[row &+ 1]) &- first) {
        yes &+= truths.base[place] == 1 ? 1 : 0
        unknown &+= truths.base[place] == 2 ? 1 : 0
      }
      out.base[row &- rows.lowerBound] =
        yes >= wanted ? Truth.yes : (yes &+ unknown < wanted ? Truth.no : Truth.unknown)
    }
    return out
  }
}

/// How many children of every row meet a condition.
struct ChildCount: NumberNode {
  let children: ChildTruths

  var isWhole: Bool { true }

  func evaluate(_ rows: Range<Int>) throws -> NumberCells {
    let truths = try children.truths(under: rows)
    let out = Cells<Int64>(count: rows.count)
    let offsets = children.children.offsets.base
    let first = Int(offsets[rows.lowerBound])
    for row in rows {
      var yes: Int64 = 0
      for place in (Int(offsets[row]) &- first)..<(Int(offsets[row &+ 1]) &- first) {
        yes &+= truths.base[place] == 1 ? 1 : 0
      }
      out.base[row &- rows.lowerBound] = yes
    }
    return .scaled(out, scale: 0)
  }
}
