import DocketCore

/// Which dimensions of a question are those of the unit, of each of its children, and of time points.
struct KeyLayout: Sendable {
  /// Where one dimension's value comes from.
  enum Place: Sendable {
    case unit(Int)
    case child(Int)
    case point
  }

  /// One a dimension, in question order.
  let places: [Place]
  /// Dimensions evaluated on the unit.
  let unit: [BoundDimension]
  /// Dimensions evaluated on each child.
  let child: [BoundDimension]
  /// The way to the children of `child`.
  let path: ChildPath?
  /// Which children give groups; nil: all that exist.
  let condition: BoundExpression?

  /// The layout of these dimensions.
  init(_ dimensions: [BoundDimension]) throws {
    var places: [Place] = []
    var unit: [BoundDimension] = []
    var child: [BoundDimension] = []
    var path: ChildPath?
    var conditions: [BoundExpression] = []
    for dimension in dimensions {
      if case .stockPoint = dimension.kind {
        places.append(.point)
      } else if let own = dimension.each {
        places.append(.child(child.count))
        child.append(dimension)
        if let path, path != own {
          throw Diagnostic(.internalFault, "A question cannot group by each child of two kinds.")
        }
        path = own
        if let condition = dimension.eachCondition, !conditions.contains(condition) {
          conditions.append(condition)
        }
      } else {
        places.append(.unit(unit.count))
        unit.append(dimension)
      }
    }
    self.places = places
    self.unit = unit
    self.child = child
    self.path = path
    condition = conditions.count > 1 ? .and(conditions) : conditions.first
  }

  /// Whether a unit may be in several groups of children.
  var hasEach: Bool { path != nil }

  /// The key of a group in question order.
  func key(_ unit: [ResultValue], _ child: [ResultValue], point: ResultValue) -> [ResultValue] {
    places.map { place in
      switch place {
      case .unit(let i): return unit[i]
      case .child(let i): return child[i]
      case .point: return point
      }
    }
  }
}
