import DocketCore
import DocketStore

extension ExpressionCompiler {
  /// The ancestor of every row of the noun in scope, and the scope there.
  func ancestors(_ steps: [LinkStep], _ scope: Scope) throws -> (RowMap, Scope) {
    guard let first = steps.first, first.noun == scope.noun, let noun = office.ancestor(steps)
    else { throw fault("a parent") }
    let above = try scope.on(noun)
    if steps.count == 1 { return (try parentMap(first), above) }
    let key = VectorKey.ancestors(steps)
    if let held: RowMap = cache.value(key) { return (held, above) }
    var map = try parentMap(first)
    for step in steps.dropFirst() { map = try composed(map, try parentMap(step)) }
    cache.keep(map, bytes: map.rows.bytes, for: key)
    return (map, above)
  }

  private func parentMap(_ step: LinkStep) throws -> RowMap {
    let link = try link(step)
    let rows = Cells(viewing: link.parentRows, count: link.childCount, owner: link)
    return RowMap(rows: rows, isMonotone: link.children == nil)
  }

  func link(_ step: LinkStep) throws -> ParentLink {
    let table = try table(step.noun)
    guard table.links.indices.contains(step.link) else { throw fault("a link") }
    return table.links[step.link]
  }

  /// One map after another.
  func composed(_ first: RowMap, _ second: RowMap) throws -> RowMap {
    let rows = try parallel.fill(first.rows.count, of: Int32.self) { range, out in
      for (i, row) in range.enumerated() {
        let middle = first.rows[row]
        out[i] = middle < 0 ? -1 : second.rows[Int(middle)]
      }
    }
    return RowMap(rows: rows, isMonotone: first.isMonotone && second.isMonotone)
  }

  /// The descendants of every row of the noun that the first step leads to.
  func descendants(_ downs: [LinkStep]) throws -> ChildRows {
    guard let first = downs.first else { throw fault("children") }
    if downs.count == 1 { return childRows(try link(first)) }
    let key = VectorKey.descendants(downs)
    if let held: ChildRows = cache.value(key) { return held }
    var all = childRows(try link(first))
    for step in downs.dropFirst() { all = below(all, childRows(try link(step))) }
    cache.keep(all, bytes: all.offsets.bytes + (all.rows?.bytes ?? 0), for: key)
    return all
  }

  private func childRows(_ link: ParentLink) -> ChildRows {
    let offsets = Cells(viewing: link.offsets, count: link.parentCount + 1, owner: link)
    let linked = Int(offsets[link.parentCount])
    return ChildRows(
      offsets: offsets, rows: link.children.map { Cells(viewing: $0, count: linked, owner: link) })
  }

  /// The children of the children: ranges of ranges while both lie in order.
  private func below(_ upper: ChildRows, _ lower: ChildRows) -> ChildRows {
    let parents = upper.offsets.count - 1
    let offsets = Cells<UInt32>(count: parents + 1)
    if upper.rows == nil, lower.rows == nil {
      for i in 0...parents { offsets.base[i] = lower.offsets[Int(upper.offsets[i])] }
      return ChildRows(offsets: offsets, rows: nil)
    }
    var total = 0
    offsets.base[0] = 0
    for parent in 0..<parents {
      for place in upper.range(parent..<parent + 1) {
        let middle = upper.row(place)
        total += lower.range(middle..<middle + 1).count
      }
      offsets.base[parent + 1] = UInt32(truncatingIfNeeded: total)
    }
    let rows = Cells<UInt32>(count: total)
    var at = 0
    for parent in 0..<parents {
      for place in upper.range(parent..<parent + 1) {
        let middle = upper.row(place)
        for child in lower.range(middle..<middle + 1) {
          rows.base[at] = UInt32(truncatingIfNeeded: lower.row(child))
          at += 1
        }
      }
    }
    return ChildRows(offsets: offsets, rows: rows)
  }

  /// The children of a path without ups, with a condition on each.
  func children(
    _ path: ChildPath, _ condition: BoundExpression?, _ scope: Scope
  ) throws -> ChildTruths {
    let rows = try descendants(path.downs)
    let below = try scope.on(path.noun)
    var node: TruthNode?
    if let condition, condition != .constant(true) {
      node = try truth(condition, below)
      if rows.rows != nil, let inner = node { node = try materialised(inner, condition, below) }
    }
    let exists = try existence(of: path.noun, scope.moment, depth: scope.depth)
    return ChildTruths(
      children: rows, condition: node, exists: exists.map { VectorNode(cells: $0) },
      parallel: parallel)
  }

  /// A node as the source of a row map: as it is when blocks reach narrow ranges of it, else as a whole vector.
  func source<Cell: BitwiseCopyable & Sendable>(
    _ node: any BlockNode<Cell>, _ expression: BoundExpression, _ scope: Scope, for map: RowMap
  ) throws -> any BlockNode<Cell> {
    if map.isMonotone, !dependence.walksChildren(expression, on: scope.noun) { return node }
    return try materialised(node, expression, scope)
  }

  /// The same for numbers.
  func source(
    _ node: any NumberNode, _ expression: BoundExpression, _ scope: Scope, for map: RowMap
  ) throws -> any NumberNode {
    if map.isMonotone, !dependence.walksChildren(expression, on: scope.noun) { return node }
    if node is ColumnNumbers {
      let key = VectorKey.expression(noun: scope.noun, expression, keyMoment(expression, scope))
      if let held: NumberCells = cache.value(key) {
        return VectorNumbers(cells: held, isWhole: node.isWhole)
      }
      let cells = try node.evaluate(0..<(try table(scope.noun).rowCount))
      cache.keep(cells, bytes: cells.bytes, for: key)
      return VectorNumbers(cells: cells, isWhole: node.isWhole)
    }
    return try materialised(node, expression, scope)
  }
}
