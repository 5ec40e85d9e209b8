import DocketCore

/// Numbers the groups of one or several dimensions: a code a row, and what each code means.
///
/// One dimension's codes are 0 for missing, 1 and on for values, and the last for "no child or parent there".
struct GroupCoder: Sendable {
  /// The code of every row, below `space`.
  let node: CodeNode
  /// How many codes there are.
  let space: Int
  /// The group's values, one a dimension.
  let values: @Sendable (UInt32) -> [ResultValue]

  /// The coder of no dimension: one group of everything.
  static let whole = GroupCoder(node: ConstantNode(value: 0), space: 1) { _ in [] }

  /// One dimension whose codes 1...count mean `value(code - 1)`.
  init(
    _ node: CodeNode, count: Int, absent: TruthNode?,
    value: @escaping @Sendable (Int) -> ResultValue
  ) {
    let none = UInt32(truncatingIfNeeded: count + 1)
    self.init(
      node: absent.map { AbsentCodes(inner: node, absent: $0, none: none) } ?? node,
      space: count + 2
    ) { code in
      [code == 0 ? .missing : code == none ? .none : value(Int(code) - 1)]
    }
  }

  init(node: CodeNode, space: Int, values: @escaping @Sendable (UInt32) -> [ResultValue]) {
    self.node = node
    self.space = space
    self.values = values
  }

  /// Both coders' dimensions as one; nil when the codes would not fit.
  func combined(with inner: GroupCoder) -> GroupCoder? {
    if space == 1, values(0).isEmpty { return inner }
    if inner.space == 1, inner.values(0).isEmpty { return self }
    let (product, overflow) = space.multipliedReportingOverflow(by: inner.space)
    guard !overflow, product < Int(UInt32.max) else { return nil }
    let width = UInt32(truncatingIfNeeded: inner.space)
    let (outerValues, innerValues) = (values, inner.values)
    return GroupCoder(
      node: PairedCodes(outer: node, inner: inner.node, width: width), space: product
    ) { outerValues($0 / width) + innerValues($0 % width) }
  }
}

/// Two codes as one number.
struct PairedCodes: BlockNode {
  let outer: CodeNode
  let inner: CodeNode
  let width: UInt32

  func evaluate(_ rows: Range<Int>) throws -> Cells<UInt32> {
    let a = try outer.evaluate(rows)
    let b = try inner.evaluate(rows)
    let out = Cells<UInt32>(count: rows.count)
    for i in 0..<rows.count { out.base[i] = a.base[i] &* width &+ b.base[i] }
    return out
  }
}

/// Codes with one for rows that lack the child or parent they look at.
struct AbsentCodes: BlockNode {
  let inner: CodeNode
  let absent: TruthNode
  let none: UInt32

  func evaluate(_ rows: Range<Int>) throws -> Cells<UInt32> {
    let codes = try inner.evaluate(rows)
    let gone = try absent.evaluate(rows)
    let out = Cells<UInt32>(count: rows.count)
    for i in 0..<rows.count { out.base[i] = gone.base[i] == 1 ? none : codes.base[i] }
    return out
  }
}

/// Codes through a table, one entry a source code.
struct LookupCodes: BlockNode {
  let source: CodeNode
  let table: Cells<UInt32>

  func evaluate(_ rows: Range<Int>) throws -> Cells<UInt32> {
    let codes = try source.evaluate(rows)
    let out = Cells<UInt32>(count: rows.count)
    for i in 0..<rows.count { out.base[i] = table[Int(codes.base[i])] }
    return out
  }
}

/// Truths as codes: no 1, yes 2, unknown 0.
struct TruthCodes: BlockNode {
  let source: TruthNode

  func evaluate(_ rows: Range<Int>) throws -> Cells<UInt32> {
    let truths = try source.evaluate(rows)
    let out = Cells<UInt32>(count: rows.count)
    for i in 0..<rows.count {
      let truth = UInt32(truths.base[i])
      out.base[i] = truth == 2 ? 0 : truth &+ 1
    }
    return out
  }
}
