/// All of several truths, by Kleene.
struct AllOf: BlockNode {
  let parts: [TruthNode]

  func evaluate(_ rows: Range<Int>) throws -> Cells<UInt8> {
    let out = Cells<UInt8>(repeating: Truth.yes, count: rows.count)
    for part in parts {
      Truth.and(out, try part.evaluate(rows))
      if Truth.isAllNo(out) { break }
    }
    return out
  }
}

/// At least one of several truths, by Kleene.
struct AnyOf: BlockNode {
  let parts: [TruthNode]

  func evaluate(_ rows: Range<Int>) throws -> Cells<UInt8> {
    let out = Cells<UInt8>(repeating: Truth.no, count: rows.count)
    for part in parts { Truth.or(out, try part.evaluate(rows)) }
    return out
  }
}

/// The contrary; unknown stays unknown.
struct NotNode: BlockNode {
  let inner: TruthNode

  func evaluate(_ rows: Range<Int>) throws -> Cells<UInt8> {
    let cells = try inner.evaluate(rows)
    let out = Cells<UInt8>(count: rows.count)
    for i in 0..<rows.count {
      let a = cells.base[i]
      out.base[i] = a == 2 ? 2 : 1 &- a
    }
    return out
  }
}

/// Whether one truth equals another; unknown when either is.
struct CompareTruths: BlockNode {
  let left: TruthNode
  let right: TruthNode
  let equal: Bool

  func evaluate(_ rows: Range<Int>) throws -> Cells<UInt8> {
    let a = try left.evaluate(rows)
    let b = try right.evaluate(rows)
    let out = Cells<UInt8>(count: rows.count)
    for i in 0..<rows.count {
      let x = a.base[i]
      let y = b.base[i]
      out.base[i] = max(x, y) == 2 ? 2 : Truth.of((x == y) == equal)
    }
    return out
  }
}

/// Whether a plain value is the one that stands for missing (for a truth: unknown).
struct EqualsCell<Cell: BitwiseCopyable & Sendable & Equatable>: BlockNode {
  let source: any BlockNode<Cell>
  let value: Cell

  func evaluate(_ rows: Range<Int>) throws -> Cells<UInt8> {
    let cells = try source.evaluate(rows)
    let out = Cells<UInt8>(count: rows.count)
    for i in 0..<rows.count { out.base[i] = cells.base[i] == value ? 1 : 0 }
    return out
  }
}

/// Whether a number is missing.
struct MissingNumber: BlockNode {
  let source: any NumberNode

  func evaluate(_ rows: Range<Int>) throws -> Cells<UInt8> {
    let numbers = try source.evaluate(rows)
    let out = Cells<UInt8>(count: rows.count)
    switch numbers {
    case .scaled(let cells, _):
      for i in 0..<rows.count { out.base[i] = cells.base[i] == NumberCells.missing ? 1 : 0 }
    case .general(let all):
      for i in 0..<rows.count { out.base[i] = all[i] == nil ? 1 : 0 }
    }
    return out
  }
}
