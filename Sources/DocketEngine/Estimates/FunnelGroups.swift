import DocketCore

/// An evaluator's groups, each at every step of a funnel.
struct FunnelGroups: EstimatingUnits {
  private let groups: any GroupedUnits
  private let cache: TallyCache
  private let funnel: BoundFunnel
  private let spread: SpreadKeys
  private let noun: Noun
  private let clock: CivilDate
  private let maturity: Maturity?
  let keys: [[ResultValue]]

  /// Nil when the question has no steps.
  init?(
    _ groups: any GroupedUnits, _ funnel: BoundFunnel, _ question: BoundQuestion, _ office: Office
  ) {
    guard let spread = SpreadKeys(question) else { return nil }
    self.groups = groups
    cache = TallyCache(groups)
    self.funnel = funnel
    self.spread = spread
    noun = office.nouns[question.noun]
    clock = question.clock
    maturity = Maturity(question)
    keys = spread.keys(of: groups.keys)
  }

  var selected: Int { groups.selected }
  var unknown: Int { groups.unknown }
  var unsound: Int { groups.unsound }
  var missingArguments: [Int] { groups.missingArguments }
  var oneOfEachGroup: [Int] { keys.indices.filter { spread.value($0) == 0 } }

  let columns: [AnswerColumn] = [
    AnswerColumn(name: "reached", format: .count, counting: .events, empty: .count(0)),
    AnswerColumn(
      name: "share_of_first", format: .percent, part: .other, unaveraged: "a share"),
    AnswerColumn(
      name: "share_of_previous", format: .percent, part: .other, unaveraged: "a share"),
  ]

  func units(inUnion numbers: [Int]) throws -> Int {
    try groups.units(inUnion: spread.groups(numbers))
  }

  func tally(ofUnion numbers: [Int]) throws -> Tally {
    try groups.tally(ofUnion: spread.groups(numbers))
  }

  func measures(ofUnion numbers: [Int]) throws -> [ResultValue] {
    let steps = Set(numbers.map(spread.value))
    guard let first = steps.min() else { return columns.map(\.empty) }
    let all = try reached(spread.groups(numbers))
    let came = try distinct(numbers)
    let previous = steps.count == 1 && first > 0 ? all[first - 1] : nil
    let cells: [ResultValue] = [
      .count(came), FunnelGroups.share(came, of: all[0]),
      previous.map { FunnelGroups.share(came, of: $0) } ?? .missing,
    ]
    guard let maturity else { return cells }
    return maturity.ripened(cells, columns, spread.groups(numbers).map { groups.keys[$0] })
  }

  func cellsOfNothing(at keys: [[ResultValue]]) -> [ResultValue] {
    let cells = columns.map(\.empty)
    return maturity?.ripened(cells, columns, keys.map(spread.without)) ?? cells
  }

  private static func share(_ part: Int, of whole: Int) -> ResultValue {
    whole > 0 ? .ratio(part, whole) : .missing
  }

  /// How many of the distinct units of these groups came to each step.
  private func reached(_ union: [Int]) throws -> [Int] {
    guard case .outcomes(let outcomes) = try cache.tally(ofUnion: union),
      outcomes.count >= funnel.steps.count
    else { throw Diagnostic(.internalFault, "A funnel without a tally of its steps.") }
    return outcomes.prefix(funnel.steps.count).map(\.yes)
  }

  /// Distinct units that came to the first step shown of one of their groups (rule 27).
  private func distinct(_ numbers: [Int]) throws -> Int {
    var firstShown: [Int: Int] = [:]
    for number in numbers {
      let group = spread.group(number)
      firstShown[group] = min(firstShown[group] ?? .max, spread.value(number))
    }
    let lowest = Set(firstShown.values).sorted()
    guard let only = lowest.first else { return 0 }
    if lowest.count == 1 { return try reached(firstShown.keys.sorted())[only] }
    // Where groups start at different steps, a unit that came just so far counts through the groups that start there.
    var sum = 0
    for step in funnel.steps.indices {
      let taking = firstShown.filter { $0.value <= step }.map(\.key).sorted()
      guard !taking.isEmpty else { continue }
      let came = try reached(taking)
      sum += came[step] - (step + 1 < came.count ? came[step + 1] : 0)
    }
    return sum
  }

  func remarks(ofUnion numbers: [Int]) throws -> [ResultTable.FooterLine] {
    let union = spread.groups(numbers)
    guard !union.isEmpty, case .outcomes(let outcomes) = try cache.tally(ofUnion: union),
      let first = outcomes.first
    else { return [] }
    let words = TableFacts.words
    var lines: [ResultTable.FooterLine] = []
    let within = funnel.horizon.map { " within \($0.words) of \(funnel.startName)" } ?? ""
    lines.append(
      .init(
        .definition,
        "reached = \(noun.name) that came to this step and to every step before it\(within)"))
    if let horizon = funnel.horizon {
      lines.append(
        .init(
          .definition,
          "of the \(words(first.known + first.unknown)) \(noun.name) whose \(horizon.words) were over by \(clock.iso)"
        ))
    }
    if first.unsound > 0 {
      lines.append(
        .init(
          .leftOut, "left out: \(words(first.unsound)) without a start, or with a step before it"))
    }
    if let horizon = funnel.horizon, first.unobserved > 0 {
      lines.append(
        .init(
          .leftOut,
          "left out: \(words(first.unobserved)) not observed for \(horizon.words) by \(clock.iso)"))
    }
    if let unripe = maturity?.remark(spread.groups(numbers).map { groups.keys[$0] }) {
      lines.append(unripe)
    }
    if let skipped = skipped(outcomes) { lines.append(skipped) }
    if funnel.countsOpen, let open = outcomes.last, open.yes > 0 {
      lines.append(
        .init(
          .note,
          "\(words(open.yes)) are still open, so they may yet come further; `within 365 days` looks only at those observed that long"
        ))
    }
    return lines
  }

  /// Rule 35: those that came to a step but not to every one before it are counted.
  private func skipped(_ outcomes: [OutcomeTally]) -> ResultTable.FooterLine? {
    let count = funnel.steps.count
    let parts = (1..<max(1, count)).compactMap { step -> String? in
      let place = count + step - 1
      guard outcomes.indices.contains(place), outcomes[place].yes > 0 else { return nil }
      return "\(funnel.steps[step]) \(TableFacts.words(outcomes[place].yes))"
    }
    if parts.isEmpty { return nil }
    return .init(
      .note,
      "\(parts.joined(separator: ", ")): happened without every step before it, so not counted there"
    )
  }
}
