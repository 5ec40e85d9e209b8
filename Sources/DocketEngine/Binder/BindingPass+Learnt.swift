import DocketCore
import DocketLanguage

extension BindingPass {
  /// The conditions and groups of a question that may only be known after its clock starts (rule 37). `restart`
  /// writes the question with the clock started at another milestone, by its noun form; it cannot start at an `end`.
  func learntConditions(
    after start: BoundExpression, except end: [BoundExpression], groups: [BoundDimension],
    restart: (String) -> String?
  ) -> [LearntCondition] {
    let dates = LearntDates(office: binder.office)
    var places = filters.map { ($0.expression, $0.span ?? question.span) }
    let span = question.qualifiers.last { $0.isGrouping }?.span ?? question.span
    for group in groups where group.each == nil {
      switch group.kind {
      case .value(let e, _), .bands(let e, _), .time(_, let e): places.append((e, span))
      case .stockPoint, .spread: break
      }
    }
    var learnt: [LearntCondition] = []
    for (expression, span) in places {
      // A child's date may look the same: it is numbered on its own noun.
      for found in dates.dates(of: expression, on: noun)
      where found.path != nil || found.date != start {
        let form = found.milestone.nounForm ?? found.milestone.name
        guard let later = comesLater(found, start) else { continue }
        learnt.append(
          LearntCondition(
            comesLater: later, milestone: found.milestone.name, nounForm: form, span: span,
            restarted: found.path == nil && !end.contains(found.date) ? restart(form) : nil,
            isOfChild: found.path != nil))
      }
    }
    noteChildren()
    return learnt
  }

  /// Whether a date lies after the start; a child's own date is looked at on every child.
  func comesLater(_ found: LearntDates.Found, _ start: BoundExpression) -> BoundExpression? {
    guard let path = found.path else { return .compare(found.date, .greater, start) }
    guard path.ups.isEmpty else { return nil }
    let back = path.downs.reversed().map { LinkStep(noun: $0.noun, link: $0.link) }
    return .quantified(.any, path, .compare(found.date, .greater, .up(Array(back), start)))
  }

  /// Rule 37: that children exist is allowed, and said.
  private func noteChildren() {
    for filter in filters {
      let inner: BoundExpression
      if case .not(let negated) = filter.expression {
        inner = negated
      } else {
        inner = filter.expression
      }
      guard case .quantified(_, let path, _) = inner else { continue }
      let words =
        "\(filter.words): \(binder.office.nouns[path.noun].name) may have come after the start"
      if !context.notes.contains(words) { context.notes.append(words) }
    }
  }
}
