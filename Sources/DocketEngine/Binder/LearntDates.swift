import DocketCore

/// The dates that a condition rests on, looked up through the model's definitions.
struct LearntDates {
  let office: Office

  /// One date a condition looks at.
  struct Found {
    /// The milestone, on the noun that has it.
    var milestone: Milestone
    /// The date, evaluated on the noun in scope, or on the child that `path` leads to.
    var date: BoundExpression
    /// The way to the children whose date it is; nil for the noun's own and its parents'.
    var path: ChildPath?
  }

  private static let deepest = 50

  /// Every milestone that a condition on a noun looks at.
  func dates(of expression: BoundExpression, on noun: Int) -> [Found] {
    var found: [Found] = []
    walk(expression, noun, ups: [], path: nil, depth: 0, &found)
    return found
  }

  private func walk(
    _ expression: BoundExpression, _ noun: Int, ups: [LinkStep], path: ChildPath?, depth: Int,
    _ found: inout [Found]
  ) {
    guard depth < LearntDates.deepest, office.nouns.indices.contains(noun) else { return }
    func add(_ i: Int) {
      guard office.nouns[noun].milestones.indices.contains(i) else { return }
      let date = BoundExpression.milestone(i)
      let here = ups.isEmpty ? date : .up(ups, date)
      if found.contains(where: { $0.date == here && $0.path == path }) { return }
      found.append(Found(milestone: office.nouns[noun].milestones[i], date: here, path: path))
    }
    switch expression {
    case .milestone(let i), .happened(let i): add(i)
    case .isPending, .age:
      if let end = office.nouns[noun].pending?.to {
        walk(end, noun, ups: ups, path: path, depth: depth + 1, &found)
      }
    case .field(let i, _):
      if case .derived(let definition)? = office.nouns[noun].field(i)?.source {
        walk(definition, noun, ups: ups, path: path, depth: depth + 1, &found)
      }
    case .up(let steps, let inner):
      guard let above = office.ancestor(steps) else { return }
      walk(inner, above, ups: ups + steps, path: path, depth: depth + 1, &found)
    case .quantified(_, let way, let condition), .countOf(let way, let condition):
      // Children of children: the outer way is the one the reader sees.
      guard let condition, ups.isEmpty, path == nil else { return }
      walk(condition, way.noun, ups: [], path: way, depth: depth + 1, &found)
    case .pick(let selection, let inner):
      guard ups.isEmpty, path == nil else { return }
      walk(inner, selection.path.noun, ups: [], path: selection.path, depth: depth + 1, &found)
    default:
      for (part, owner) in office.parts(of: expression, on: noun) {
        walk(part, owner, ups: ups, path: path, depth: depth + 1, &found)
      }
    }
  }
}
