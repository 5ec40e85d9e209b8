/// Conditions with everything that section 5 of the language has.
extension QuestionMaker {
  mutating func condition(_ noun: NounWords, depth: Int) -> RandomCondition {
    if depth > 1 {
      switch random.int(1...10) {
      case 1: return .not(condition(noun, depth: depth - 1))
      case 2: return .and((0...1).map { _ in condition(noun, depth: depth - 1) })
      case 3:
        return .or((0...random.int(1...2)).map { _ in condition(noun, depth: depth - 1) })
      case 4: if let role = role(noun, depth: depth - 1) { return .has(role.0, role.1) }
      default: break
      }
    }
    for _ in 0..<8 {
      if let leaf = leaf(noun) { return .leaf(leaf) }
    }
    return .leaf("1 < 2")
  }

  /// `any charge` and what it must meet.
  mutating func role(_ noun: NounWords, depth: Int) -> (String, RandomCondition?)? {
    guard let number = random.pickAny(noun.children) else { return nil }
    let child = words[number]
    var quantifiers = ["any", "any", "every", "no", "at least 2", "at least 3", "at least 1"]
    if child.hasLead { quantifiers += ["lead", "lead"] }
    if child.hasOrder { quantifiers += ["first", "last"] }
    let quantifier = random.pick(quantifiers)
    let word = quantifier.hasPrefix("at least") ? child.name : child.singular
    let inner = random.chance(80) ? condition(child, depth: depth) : nil
    return ("\(quantifier) \(word)", inner)
  }

  private mutating func leaf(_ noun: NounWords) -> String? {
    switch random.int(1...12) {
    case 1...3: return textLeaf(noun)
    case 4: return random.pickAny(truths(noun))
    case 5:
      return random.pickAny(milestones(noun)).map { random.chance(50) ? $0.name : "not \($0.name)" }
    case 6: return random.pickAny(milestones(noun)).map { "\($0.name) \(when())" }
    case 7: return missingLeaf(noun)
    case 8, 9: return numberLeaf(noun)
    case 10, 11: return dateLeaf(noun)
    default: return childLeaf(noun)
    }
  }

  private mutating func textLeaf(_ noun: NounWords) -> String? {
    guard let field = random.pickAny(texts(noun)), let value = value(of: field) else { return nil }
    switch random.int(1...8) {
    case 1, 2: return "\(field.name) is \(value)"
    case 3: return "\(field.name) is not \(value)"
    case 4: return "\(field.name) = \(value.hasPrefix("\"") ? value : "\"\(value)\"")"
    case 5: return "\(field.name) != \(value.hasPrefix("\"") ? value : "\"\(value)\"")"
    case 6: return "\(field.name) contains \"\(random.pick(["a", "E", "il", " ", "2", "zz"]))\""
    default:
      let other = self.value(of: field) ?? value
      let negation = random.chance(30) ? "not " : ""
      return "\(field.name) is \(negation)one of (\(value), \(other))"
    }
  }

  private mutating func missingLeaf(_ noun: NounWords) -> String? {
    let names =
      texts(noun).map(\.name) + numbers(noun) + truths(noun) + milestones(noun).map(\.name)
    return random.pickAny(names).map {
      "\($0) is \(random.chance(30) ? "not " : "")missing"
    }
  }

  private mutating func comparison() -> String { random.pick(["=", "!=", "<", "<=", ">", ">="]) }

  private mutating func numberLeaf(_ noun: NounWords) -> String? {
    if random.chance(25), let span = span(noun) {
      return "\(span) \(comparison()) \(random.pick([0, 1, 30, 90, 365]))"
    }
    guard let number = random.pickAny(numbers(noun)) else { return nil }
    guard random.chance(40), let other = random.pickAny(numbers(noun)) else {
      return "\(number) \(comparison()) \(random.pick(["0", "1", "2", "18", "30.5", "50"]))"
    }
    let operation = random.pick(["+", "-", "*", "/"])
    return "\(number) \(operation) \(other) \(comparison()) \(random.pick(["1", "2.5", number]))"
  }

  private mutating func dateLeaf(_ noun: NounWords) -> String? {
    guard let one = random.pickAny(milestones(noun)), let two = random.pickAny(milestones(noun))
    else { return nil }
    switch random.int(1...9) {
    case 1: return "\(one.name) \(comparison()) \(two.name)"
    case 2: return "\(one.name) \(comparison()) \(date())"
    case 3: return "\(one.name) - \(two.name) \(comparison()) \(random.pick([0, 30, 400])) days"
    case 4:
      return
        "\(one.name) + \(random.int(1...3)) \(random.pick(["days", "weeks", "months", "years"])) \(comparison()) \(two.name)"
    case 5: return "today - \(one.name) \(comparison()) \(random.pick([30, 365])) days"
    case 6 where isPending(noun):
      return "age \(comparison()) \(random.pick(["30 days", "365 days", "6 months", "1 years"]))"
    case 7:
      return "\(one.name) + \(random.int(1...3)) \(random.pick(["days", "months"])) \(when())"
    case 8:
      // Where months are not equally long.
      let end = random.pick(["2023-07-30", "2023-07-31", "2024-02-29", "2024-03-29", "2024-03-31"])
      return "\(one.name) + \(random.int(1...2)) months \(comparison()) \(end)"
    default: return "\(one.name) \(between())"
    }
  }

  /// A field of one selected child.
  private mutating func childLeaf(_ noun: NounWords) -> String? {
    guard let number = random.pickAny(noun.children) else { return nil }
    let child = words[number]
    let selector = random.pick(
      child.hasLead ? ["lead", "lead", "first", "last"] : ["first", "last"])
    guard let field = random.pickAny(child.texts) else { return nil }
    let path = "\(selector) \(child.singular).\(field.name)"
    if random.chance(20) { return "\(path) is missing" }
    return value(of: field).map { "\(path) is \(random.chance(20) ? "not " : "")\($0)" }
  }
}
