import DocketCore

extension ReferenceInterpreter {
  /// The groups that a unit is in: one value a dimension. Without `each` there is one; with it one a child.
  func keys(
    of occasion: Occasion, _ dimensions: [BoundDimension], _ evaluation: ReferenceEvaluation
  ) throws -> Set<[ResultValue]> {
    let place = occasion.place
    // Rule 9: all `each` dimensions walk the same child.
    guard let walked = dimensions.first(where: { $0.each != nil }), let path = walked.each else {
      return [try dimensions.map { try key(of: occasion, place, $0, evaluation) }]
    }
    // Rule 5: a window on the walked noun holds for the child that gives the group.
    let children = try (evaluation.children(path, of: place) ?? []).filter {
      try evaluation.holds(walked.eachCondition, at: $0) == .yes
    }
    // Rule 23: a unit without children is in "(none)".
    if children.isEmpty {
      return [
        try dimensions.map {
          $0.each == nil ? try key(of: occasion, place, $0, evaluation) : .none
        }
      ]
    }
    var keys: Set<[ResultValue]> = []
    for child in children {
      keys.insert(
        try dimensions.map {
          try key(of: occasion, $0.each == nil ? place : child, $0, evaluation)
        })
    }
    return keys
  }

  /// The group of one dimension, its expression evaluated on the unit or on the child that is walked.
  private func key(
    of occasion: Occasion, _ place: ReferencePlace, _ dimension: BoundDimension,
    _ evaluation: ReferenceEvaluation
  ) throws -> ResultValue {
    switch dimension.kind {
    case .value(let expression, _): return try evaluation.value(expression, at: place).grouped
    case .time(let unit, let expression):
      let value = try evaluation.value(expression, at: place)
      guard let day = value.day else { return value == .absent ? .none : .missing }
      return .bucket(
        Bucket.containing(day, unit: unit, fiscalStart: evaluation.office.fiscalStart ?? 1))
    case .bands(let expression, let edges):
      let value = try evaluation.value(expression, at: place)
      guard let number = value.number else { return value == .absent ? .none : .missing }
      let whole =
        edges.allSatisfy { $0.integer != nil }
        && evaluation.isWhole(expression, on: place.noun)
      return ReferenceInterpreter.band(of: number, edges, whole: whole)
    case .spread: throw ReferenceEvaluation.fault("a group by what is no property of a unit")
    case .stockPoint:
      return occasion.point.map { .bucket($0) } ?? .missing
    }
  }

  /// Rule 25: under the first edge, from an edge to under the next, the last edge and over.
  private static func band(of number: Number, _ edges: [Number], whole: Bool) -> ResultValue {
    let from = edges.last { $0 <= number }
    let to = edges.first { $0 > number }
    return .band(from: from, to: to, whole: whole)
  }
}
