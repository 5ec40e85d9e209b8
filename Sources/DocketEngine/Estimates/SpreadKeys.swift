import DocketCore

/// The keys of groups that are spread over what is no property of a unit: the steps of a funnel, the periods of a flow.
///
/// Number `group * values.count + value` stands for one of the evaluator's groups at one value.
struct SpreadKeys {
  /// What every group is spread over, in order.
  let values: [ResultValue]
  /// Where the value stands in a key.
  private let place: Int

  /// Nil when the question is spread over nothing.
  init?(_ question: BoundQuestion) {
    let all = question.dimensions + (question.across.map { [$0] } ?? [])
    let place = all.firstIndex { dimension in
      if case .spread = dimension.kind { return true }
      return false
    }
    guard let place, case .spread(let values) = all[place].kind else { return nil }
    self.place = place
    self.values = values
  }

  /// Every group's key with every value in its place.
  func keys(of groups: [[ResultValue]]) -> [[ResultValue]] {
    groups.flatMap { key in
      values.map { value in
        var spread = key
        spread.insert(value, at: min(place, spread.count))
        return spread
      }
    }
  }

  /// A key without its value.
  func without(_ key: [ResultValue]) -> [ResultValue] {
    var group = key
    if group.indices.contains(place) { group.remove(at: place) }
    return group
  }

  /// The group behind a number.
  func group(_ number: Int) -> Int { values.isEmpty ? number : number / values.count }

  /// The place of its value among the values.
  func value(_ number: Int) -> Int { values.isEmpty ? 0 : number % values.count }

  /// The groups behind these numbers, each once, ascending.
  func groups(_ numbers: [Int]) -> [Int] { Set(numbers.map(group)).sorted() }
}
