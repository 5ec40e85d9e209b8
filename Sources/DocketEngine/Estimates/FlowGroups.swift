import DocketCore

/// An evaluator's groups, each in every period of a flow.
struct FlowGroups: EstimatingUnits {
  private let groups: any GroupedUnits
  private let flow: BoundFlow
  private let estimate: FlowEstimate
  private let cache: TallyCache
  /// Nil when the whole is one period.
  private let spread: SpreadKeys?
  /// The period of every value that groups are spread over; nil for those that have not begun by the clock.
  private let periods: [Int?]
  let keys: [[ResultValue]]

  /// More groups and periods than this are an error.
  static let most = 2_000_000

  /// Groups, each in all periods of the question.
  init(
    _ groups: any GroupedUnits, _ flow: BoundFlow, _ question: BoundQuestion, _ office: Office
  ) throws {
    self.groups = groups
    self.flow = flow
    cache = TallyCache(groups)
    estimate = FlowEstimate(flow, question, office)
    spread = SpreadKeys(question)
    guard let spread else {
      periods = [flow.periods.isEmpty ? nil : 0]
      keys = groups.keys
      return
    }
    let places = Dictionary(
      flow.periods.indices.map { (flow.periods[$0].bucket, $0) }, uniquingKeysWith: { a, _ in a })
    periods = spread.values.map { value in
      if case .bucket(let bucket) = value { return places[bucket] }
      return nil
    }
    let base = groups.keys
    guard spread.values.isEmpty || base.count <= FlowGroups.most / spread.values.count else {
      throw Diagnostic(
        .overBudget,
        "\(TableFacts.words(base.count)) groups in \(TableFacts.words(spread.values.count)) periods are too many to lay out.",
        details: ["Use fewer groups, or longer periods."])
    }
    keys = spread.keys(of: base)
  }

  var selected: Int { groups.selected }
  var unknown: Int { groups.unknown }
  var unsound: Int { groups.unsound }
  var missingArguments: [Int] { groups.missingArguments }
  var columns: [AnswerColumn] { estimate.columns }
  var oneOfEachGroup: [Int] {
    keys.indices.filter { (spread?.value($0) ?? 0) == 0 }
  }

  func units(inUnion numbers: [Int]) throws -> Int {
    try groups.units(inUnion: base(numbers))
  }

  func tally(ofUnion numbers: [Int]) throws -> Tally { try groups.tally(ofUnion: base(numbers)) }

  func measures(ofUnion numbers: [Int]) throws -> [ResultValue] {
    guard let sum = try sum(numbers) else { return columns.map { _ in .notYet } }
    return try estimate.cells(sum)
  }

  func totalRemarks(ofUnion numbers: [Int]) throws -> [String] {
    guard let sum = try sum(numbers), !sum.isWhole else { return [] }
    return [
      "total: periods between those shown are missing, so it has no opening and no closing"
    ]
  }

  func remarks(ofUnion numbers: [Int]) throws -> [ResultTable.FooterLine] {
    let union = base(numbers)
    var unsound = 0
    if !union.isEmpty, case .moves(_, let count) = try cache.tally(ofUnion: union) {
      unsound = count
    }
    return estimate.remarks(unsound: unsound)
  }

  private func base(_ numbers: [Int]) -> [Int] { spread?.groups(numbers) ?? numbers.sorted() }

  /// What moved in all of these periods; nil when none of them has begun.
  private func sum(_ numbers: [Int]) throws -> FlowSum? {
    guard let spread else {
      guard periods.first ?? nil != nil else { return nil }
      return try sum([0: numbers])
    }
    var groupsOfPeriod: [Int: [Int]] = [:]
    for number in numbers {
      guard let period = periods[spread.value(number)] else { continue }
      groupsOfPeriod[period, default: []].append(spread.group(number))
    }
    return groupsOfPeriod.isEmpty ? nil : try sum(groupsOfPeriod)
  }

  private func sum(_ groupsOfPeriod: [Int: [Int]]) throws -> FlowSum {
    var sum = FlowSum()
    var before: (period: Int, groups: [Int])?
    for (period, groups) in groupsOfPeriod.sorted(by: { $0.key < $1.key }) {
      let union = Set(groups).sorted()
      guard case .moves(let all, _) = try cache.tally(ofUnion: union), all.indices.contains(period)
      else { throw Diagnostic(.internalFault, "A flow without a tally of its periods.") }
      // Opening and closing are of one set of units at both ends of one stretch of time.
      let follows = before.map { $0.period + 1 == period && $0.groups == union } ?? true
      sum.add(all[period], days: flow.periods[period].days, follows: follows)
      before = (period, union)
    }
    return sum
  }
}

/// What moved in several periods together.
struct FlowSum {
  /// Opening of the first, closing of the last, everything else summed.
  private(set) var moves = MoveTally()
  /// Days observed.
  private(set) var days = 0
  /// Whether no period and no group is missing in between, so that opening and closing belong together.
  private(set) var isWhole = true
  private var isEmpty = true

  /// Adds the next period; `follows`: it continues the one before with the same units.
  mutating func add(_ next: MoveTally, days: Int, follows: Bool) {
    if isEmpty { moves.opening = next.opening }
    isEmpty = false
    isWhole = isWhole && follows
    moves.closing = next.closing
    moves.incoming += next.incoming
    moves.outgoing += next.outgoing
    moves.inactive += next.inactive
    moves.reactivated += next.reactivated
    moves.reopened += next.reopened
    self.days += days
  }
}

extension BoundPeriod {
  /// How many days it has, as far as the clock.
  var days: Int { Int(end.day) - Int(start.day) }
}
