/// Makes up questions about a random office in the public grammar.
struct QuestionMaker {
  var random: SeededGenerator
  let office: RandomOffice

  init(seed: UInt64, office: RandomOffice) {
    random = SeededGenerator(seed: seed)
    self.office = office
  }

  var words: [NounWords] { office.model.words }

  /// The next question; now and then one that the binder has to refuse.
  mutating func question() -> RandomQuestion {
    let noun = words[
      random.pick(weighted: [(40, 0), (20, 1), (8, 2), (22, 3), (5, 4), (3, 5), (1, 6), (1, 7)])]
    var question = RandomQuestion(
      head: random.pick(
        weighted: [(50, "count"), (22, "show"), (13, "list"), (15, "estimate")]), measures: [],
      adjectives: [], noun: noun.name, qualifiers: [], stages: [])
    if question.head == "show" { question.measures = measures(noun) }
    if question.head == "estimate" {
      let (head, parts) = estimate(noun)
      question.head = head
      question.qualifiers += parts
    }
    let isFlow = question.head == "flow of"
    if isFlow, random.chance(80) { question.period = period() }
    question.adjectives = adjectives(noun).filter { !isFlow || $0 != "pending" }
    let window = random.chance(45) ? ownMilestone(noun)?.name : nil
    if let window { question.qualifiers.append(.plain("\(window) \(when())")) }
    var points = false
    if isPending(noun), !isFlow, random.chance(30) {
      let form = pending(points: question.head != "list")
      points = form.hasPrefix("pending at")
      question.qualifiers.append(.plain(form))
    }
    if random.chance(35) { question.qualifiers.append(.condition(condition(noun, depth: 3))) }
    if random.chance(30), let role = role(noun, depth: 2) {
      question.qualifiers.append(
        .role("\(random.chance(30) ? "without" : "with") \(role.0)", role.1))
    }
    if question.head == "list" {
      question.qualifiers.append(.names("showing", showing(noun)))
      question.stages = listStages(question)
    } else {
      group(&question, noun, window: isFlow ? nil : window, points: points)
    }
    if random.chance(20) { question.qualifiers.append(.plain("as of \(moment())")) }
    question.qualifiers.shuffle(using: &random)
    return question
  }

  private mutating func group(
    _ question: inout RandomQuestion, _ noun: NounWords, window: String?, points: Bool
  ) {
    let count = random.pick(weighted: [(25, 0), (45, 1), (25, 2), (5, 3)])
    let each = random.chance(20) ? eachChild(noun) : nil
    var dimensions = (0..<count).map { _ in dimension(noun, window: window, each: each) }
    if question.head == "flow of", random.chance(60) {
      let unit = random.pick(["week", "month", "month", "quarter", "year"])
      dimensions.insert(unit, at: random.int(0...dimensions.count))
    }
    if !dimensions.isEmpty { question.qualifiers.append(.names("by", dimensions)) }
    if random.chance(15) {
      question.qualifiers.append(
        .plain("across \(dimension(noun, window: window, each: each))"))
    }
    question.stages = tableStages(question, grouped: !dimensions.isEmpty || points)
  }

  /// A noun below that `each` may walk: the same one for all dimensions of a question (rule 9).
  mutating func eachChild(_ noun: NounWords) -> NounWords? {
    random.pickAny(noun.children.filter { !noun.siblings.contains($0) }).map { words[$0] }
  }

  private mutating func adjectives(_ noun: NounWords) -> [String] {
    guard random.chance(25) else { return [] }
    var choices = noun.truths + noun.milestones.map(\.name)
    if isPending(noun) { choices += ["pending", "pending"] }
    for field in noun.adjectives {
      choices += office.values(of: field.column, in: field.file).map { $0.lowercased() }
    }
    return random.some(random.pick([1, 1, 2]), of: Array(Set(choices)).sorted())
  }

  private mutating func measures(_ noun: NounWords) -> [String] {
    (0..<random.int(1...3)).map { i in
      let title = random.chance(20) ? " as \"M\(i)\"" : ""
      return measure(noun) + title
    }
  }

  mutating func measure(_ noun: NounWords) -> String {
    let functions = [
      "sum", "mean", "median", "min", "max", "stddev", "p10", "p90", "p25", "p0", "p100",
      "distinct",
    ]
    switch random.int(1...10) {
    case 1: return "count"
    case 2: return random.pickAny(truths(noun)).map { "share of \($0)" } ?? "count"
    case 3: return random.pickAny(texts(noun).map(\.name)).map { "distinct of \($0)" } ?? "count"
    case 4:
      guard let milestone = random.pickAny(noun.milestones) else { return "count" }
      return "\(random.pick(["min", "max", "distinct"])) of \(milestone.name)"
    case 5 where isPending(noun): return "\(random.pick(functions)) of age"
    case 6, 7:
      return span(noun).map { "\(random.pick(functions)) of \($0)" } ?? "count"
    default:
      guard let number = random.pickAny(noun.numbers) else { return "count" }
      return "\(random.pick(functions)) of \(number)"
    }
  }

  private mutating func showing(_ noun: NounWords) -> [String] {
    var choices = noun.texts.map(\.name) + noun.numbers + noun.truths
    choices += noun.milestones.map(\.name)
    for parent in noun.parents {
      choices += words[parent].texts.map { "\(words[parent].singular).\($0.name)" }
      choices += words[parent].milestones.map(\.name)
    }
    for child in noun.children where !noun.siblings.contains(child) {
      let selector = random.pick(
        words[child].hasLead ? ["lead", "first", "last"] : ["first", "last"])
      choices += words[child].texts.map { "\(selector) \(words[child].singular).\($0.name)" }
    }
    if isPending(noun) { choices.append("age") }
    return random.some(random.int(1...4), of: Array(Set(choices)).sorted())
  }
}
