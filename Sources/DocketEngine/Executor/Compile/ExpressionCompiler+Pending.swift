import DocketCore
import DocketStore

extension ExpressionCompiler {
  /// Whether a row is pending at the end of the counted day.
  func pending(_ scope: Scope) throws -> TruthNode {
    let noun = try noun(scope)
    let (from, to) = try pendingDates(scope)
    var active: [TruthNode] = []
    var inactive: [TruthNode] = []
    for span in noun.spans {
      let node = try covered(by: span, scope)
      if span.active { active.append(node) } else { inactive.append(node) }
    }
    return PendingNode(
      open: OpenSpan(from: from, to: to, day: scope.moment.counted.day),
      unsound: UnsoundSpan(from: from, to: to), active: active, inactive: inactive)
  }

  /// Start and end of the pending rule.
  func pendingDates(_ scope: Scope) throws -> (from: DayNode, to: DayNode) {
    guard let pending = try noun(scope).pending else { throw fault("a pending rule") }
    return (try days(pending.from, scope), try days(pending.to, scope))
  }

  /// Whether a row has no start, or an end before it (rule 19).
  func unsound(_ scope: Scope) throws -> TruthNode {
    let (from, to) = try pendingDates(scope)
    return UnsoundSpan(from: from, to: to)
  }

  /// The children of a span that hangs below the row itself, with what is looked at on each.
  func stockSpans(_ span: Noun.Span, _ scope: Scope) throws -> StockWalk.Spans {
    let below = try scope.on(span.path.noun)
    let count = try table(below.noun).rowCount
    let rows = try descendants(span.path.downs)
    let (from, to) = try pendingDates(below)
    var parts: [TruthNode] = []
    if let there = try existence(of: span.path.noun, scope.moment, depth: scope.depth) {
      parts.append(VectorNode(cells: there))
    }
    if let condition = span.condition {
      parts.append(OnlyTrue(inner: try truth(condition, below)))
    }
    let counts: TruthNode? = parts.count > 1 ? AllOf(parts: parts) : parts.first
    // Scattered children are read one by one: what is looked at must be whole vectors.
    guard rows.rows != nil else {
      return StockWalk.Spans(
        isActive: span.active, children: rows, from: from, to: to, counts: counts)
    }
    return StockWalk.Spans(
      isActive: span.active, children: rows,
      from: VectorNode(cells: try vector(from, count: count)),
      to: VectorNode(cells: try vector(to, count: count)),
      counts: try counts.map { VectorNode(cells: try vector($0, count: count)) })
  }

  /// Whether any child of a span covers the counted day; false where there are no children to look at.
  private func covered(by span: Noun.Span, _ scope: Scope) throws -> TruthNode {
    if !span.path.ups.isEmpty {
      let (map, above) = try ancestors(span.path.ups, scope)
      var down = span
      down.path.ups = []
      let cells = try vector(try covered(by: down, above), count: try table(above.noun).rowCount)
      return GatherNode(map: map, source: VectorNode(cells: cells), missing: Truth.no)
    }
    let below = try scope.on(span.path.noun)
    let (from, to) = try pendingDates(below)
    var node: TruthNode = OpenSpan(from: from, to: to, day: scope.moment.counted.day)
    if let condition = span.condition {
      node = AllOf(parts: [node, OnlyTrue(inner: try truth(condition, below))])
    }
    let rows = try descendants(span.path.downs)
    if rows.rows != nil {
      node = VectorNode(cells: try vector(node, count: try table(below.noun).rowCount))
    }
    let exists = try existence(of: span.path.noun, scope.moment, depth: scope.depth)
    return QuantifiedNode(
      children: ChildTruths(
        children: rows, condition: node, exists: exists.map { VectorNode(cells: $0) },
        parallel: parallel),
      quantifier: .any)
  }
}
