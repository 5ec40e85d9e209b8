/// Ways to group, and what happens to the table afterwards.
extension QuestionMaker {
  mutating func dimension(_ noun: NounWords, window: String?, each: NounWords?) -> String {
    if let each, random.chance(60) { return eachDimension(each) }
    switch random.int(1...12) {
    case 1, 2, 3: return random.pickAny(texts(noun).map(\.name)) ?? numberOrTime(noun)
    case 4: return random.pickAny(truths(noun)) ?? numberOrTime(noun)
    case 5, 6:
      return time(
        of: window == nil || random.chance(50) ? random.pickAny(milestones(noun))?.name : nil)
    case 7: return bands(noun)
    case 8, 9: return childDimension(noun) ?? numberOrTime(noun)
    case 10: return random.pickAny(noun.parents).map { words[$0].singular } ?? numberOrTime(noun)
    case 11:
      guard let parent = random.pickAny(noun.parents),
        let field = random.pickAny(words[parent].texts)
      else { return numberOrTime(noun) }
      return "\(words[parent].singular).\(field.name)"
    default: return time(of: window == nil ? random.pickAny(milestones(noun))?.name : nil)
    }
  }

  private mutating func numberOrTime(_ noun: NounWords) -> String {
    if random.chance(40), let number = random.pickAny(numbers(noun)) { return number }
    if random.chance(20), let day = random.pickAny(milestones(noun)) { return day.name }
    return time(of: random.pickAny(milestones(noun))?.name)
  }

  private mutating func time(of milestone: String?) -> String {
    var units = ["day", "week", "month", "month", "quarter", "year", "year", "weekday"]
    if office.model.hasFiscal { units += ["fiscal_year", "fiscal_quarter"] }
    let unit = random.pick(units)
    return milestone.map { "\(unit) of \($0)" } ?? unit
  }

  private mutating func bands(_ noun: NounWords) -> String {
    let edges = random.pick(["(18, 25, 35)", "(0, 1, 2, 3)", "(10)", "(30, 90, 365)", "(0.5, 2.5)"])
    if random.chance(30), let span = span(noun) { return "\(span) in bands \(edges)" }
    if isPending(noun), random.chance(40) { return "age in bands (30, 365, 700)" }
    return random.pickAny(numbers(noun)).map { "\($0) in bands \(edges)" } ?? numberOrTime(noun)
  }

  private mutating func childDimension(_ noun: NounWords) -> String? {
    guard let number = random.pickAny(noun.children) else { return nil }
    let child = words[number]
    guard let field = random.pickAny(child.texts) else { return nil }
    let selector = random.pick(
      child.hasLead ? ["lead", "lead", "first", "last"] : ["first", "last"])
    return "\(selector) \(child.singular).\(field.name)"
  }

  private mutating func eachDimension(_ child: NounWords) -> String {
    if random.chance(30), let milestone = random.pickAny(child.milestones) {
      return
        "each \(random.pick(["month", "year", "weekday"])) of \(child.singular).\(milestone.name)"
        .replacing(" of \(child.singular).", with: " of ")
    }
    let fields = child.texts.map(\.name) + child.truths
    return random.pickAny(fields).map { "each \(child.singular).\($0)" } ?? "year"
  }

  mutating func tableStages(_ question: RandomQuestion, grouped: Bool) -> [String] {
    guard grouped, random.chance(40) else { return [] }
    let main = question.head == "count" ? "count" : nil
    var stages: [String] = []
    for _ in 0..<random.int(1...2) {
      switch random.int(1...7) {
      case 1: stages.append("total")
      case 2: if let main { stages.append("sort by \(main) descending") }
      case 3: stages.append("top \(random.int(1...4))\(random.chance(40) ? " with others" : "")")
      case 4: if let main { stages.append("where \(main) > \(random.int(0...2))") }
      case 5: if main != nil { stages.append("percent") }
      case 6: if let main { stages.append("add twice = \(main) * 2") }
      default: if let main { stages.append("show mean of \(main), max of \(main)") }
      }
    }
    return stages
  }

  mutating func listStages(_ question: RandomQuestion) -> [String] {
    guard random.chance(50), case .names(_, let names)? = question.qualifiers.last,
      let name = names.first(where: { !$0.contains(" ") })
    else { return [] }
    var stages = ["sort by \(name)\(random.chance(50) ? " descending" : "")"]
    if random.chance(60) { stages.append("top \(random.int(1...5))") }
    return stages
  }
}
