import DocketCore
import DocketStore

/// What one dimension prints: the order of its values, and those that are printed even when no unit is there.
struct DimensionDomain {
  /// The dimension.
  let dimension: BoundDimension
  /// The order of its values.
  let order: GroupOrder
  /// Values that are printed even when empty, in no order; nil: only those that occur.
  let printed: [ResultValue]?

  /// The type of its values.
  var type: RowType {
    switch dimension.kind {
    case .value(_, let type): return RowType(type)
    case .time(let unit, _): return .bucket(unit)
    case .bands: return .band
    case .spread(let values):
      if case .bucket(let bucket)? = values.first { return .bucket(bucket.unit) }
      return .text
    case .stockPoint:
      if case .bucket(let bucket)? = printed?.first { return .bucket(bucket.unit) }
      return .bucket(.month)
    }
  }
}

/// Finds the domains of a question's dimensions.
struct DimensionDomains {
  let question: BoundQuestion
  let office: Office
  let evaluator: (any QuestionEvaluator)?

  /// The domain of a dimension in which these values occur.
  func domain(of dimension: BoundDimension, occurring: Set<ResultValue>) throws -> DimensionDomain {
    var order = GroupOrder()
    var printed: [ResultValue]?
    switch dimension.kind {
    case .stockPoint:
      if case .points(let points) = question.stock { printed = points.map { .bucket($0) } }
    case .spread(let values):
      printed = values
      order = GroupOrder(
        values.compactMap { value in
          if case .text(let text) = value { return text }
          return nil
        })
    case .time(let unit, _):
      if case .window(let from, let until) = dimension.domain {
        printed = try TimeBuckets(
          unit: unit, fiscalStart: TimeBuckets.fiscalStart(unit, office), clock: question.clock
        ).from(from, until: until, occurring: occurring, dimension.name)
      }
    case .bands(_, let edges): printed = DimensionDomains.bands(edges, occurring)
    case .value(_, let type):
      switch dimension.domain {
      case .known(let labels, let printEmpty):
        order = GroupOrder(labels)
        if printEmpty { printed = DimensionDomains.known(labels, type, occurring) }
      case .listed(let labels): printed = DimensionDomains.known(labels, type, occurring)
      case .parentNoun(let noun):
        printed = try parents(noun, occurring)
      case .occurring, .window, .bands: break
      }
    }
    return DimensionDomain(
      dimension: dimension, order: order, printed: printed)
  }

  /// All bands (rule 25): under the first edge, between, from the last edge up.
  private static func bands(_ edges: [Number], _ occurring: Set<ResultValue>) -> [ResultValue] {
    var whole = edges.allSatisfy { $0.integer != nil }
    for case .band(_, _, let told) in occurring { whole = told }
    var bands: [ResultValue] = []
    for i in 0...edges.count {
      bands.append(
        .band(
          from: i == 0 ? nil : edges[i - 1], to: i == edges.count ? nil : edges[i], whole: whole))
    }
    return edges.isEmpty ? [] : bands
  }

  /// Ranked or listed values, those that occur in the spelling of the data (rule 24).
  private static func known(_ labels: [String], _ type: ValueType, _ occurring: Set<ResultValue>)
    -> [ResultValue]
  {
    var spelt: [String: ResultValue] = [:]
    for value in occurring where value != .missing && value != .none {
      spelt[GroupOrder.folded(value)] = value
    }
    return labels.map { label in
      if let value = spelt[FoldedText.folded(label)] { return value }
      if type == .number, let whole = Int(label) { return .count(whole) }
      return .text(FoldedText.trimmed(label))
    }
  }

  /// Every existing row of a parent noun by its key (rule 23); nil when there is no way to ask for them.
  private func parents(_ noun: Int, _ occurring: Set<ResultValue>) throws -> [ResultValue]? {
    guard let evaluator, office.nouns.indices.contains(noun),
      let key = office.nouns[noun].keyColumns.first
    else { return nil }
    var all = question
    all.noun = noun
    all.head = .list([BoundColumn(name: "key", expression: .column(key, .text), type: .text)])
    (all.filters, all.dimensions, all.across, all.stages) = ([], [], nil, [])
    all.stock = .clock
    var seen: Set<String> = []
    for value in occurring { seen.insert(GroupOrder.folded(value)) }
    var printed = occurring.filter { $0 != .missing && $0 != .none }
    for value in try evaluator.list(all).cells.first ?? [] {
      guard case .text(let text) = value, seen.insert(FoldedText.folded(text)).inserted
      else { continue }
      printed.insert(.text(FoldedText.trimmed(text)))
    }
    return Array(printed)
  }
}
