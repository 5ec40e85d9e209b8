/// The model of a random office: fixed nouns with a random choice of clauses, and the words that go with them.
struct RandomModel {
  /// One noun: its opening and its clauses, which may be dropped one at a time to make a failure smaller.
  struct Declaration {
    var opening: String
    var clauses: [String]
  }

  /// The lines before the nouns.
  var opening: [String]
  /// The nouns.
  var nouns: [Declaration] = []
  /// The words of each noun.
  var words: [NounWords] = []
  /// Whether there is a `fiscal` line.
  var hasFiscal: Bool

  /// The model file.
  var text: String {
    opening.map { $0 + ";\n" }.joined()
      + nouns.map { $0.opening + $0.clauses.map { "\n  " + $0 }.joined() + ";\n" }.joined()
  }

  init(_ random: inout SeededGenerator) {
    hasFiscal = random.chance(80)
    opening = ["model \"Random office\""]
    if hasFiscal {
      opening.append("fiscal year starts in \(random.pick(["january", "july", "october"]))")
    }
    if random.chance(70) {
      opening.append("data as of \(random.pick(["2025-01-15", "2024-02-29", "2023-12-31"]))")
    }
    if random.chance(40) {
      opening.append("data from \(random.pick(["2023-06-01", "2022-01-01", "2024-12-31"]))")
    }
    cases(&random)
    defendants(&random)
    people()
    charges(&random)
    events(&random)
    spans(&random)
    assignments(&random)
    relate()
  }

  private mutating func cases(_ random: inout SeededGenerator) {
    var words = NounWords(number: 0, name: "cases", singular: "case", file: "cases.csv")
    var clauses = [
      "milestone referred (referral) from received_date",
      random.chance(50)
        ? "milestone filed (filing) from filed_date, alternative_date"
        : "milestone filed (filing) from filed_date",
      "milestone decided (decision) from decision_date",
    ]
    if random.chance(40) {
      clauses.append("milestone disposed (disposition) from closing_date")
    } else {
      clauses.append(
        "milestone disposed (disposition) as first disposed of charges (guilty) "
          + "else last disposed of charges when has every charge (closed)"
          + (random.chance(30) ? " else last happened of events (kind is trial)" : ""))
    }
    clauses.append("milestone convicted (conviction) as first disposed of charges (guilty)")
    clauses.append(
      "milestone arraigned (arraignment) as first happened of events (kind is arraignment)")
    words.milestones = [
      ("referred", "referral"), ("filed", "filing"), ("decided", "decision"),
      ("disposed", "disposition"), ("convicted", "conviction"), ("arraigned", "arraignment"),
    ]
    if random.chance(60) { clauses.insert("begins referred", at: 0) }
    clauses.append("pending from filed to disposed")
    words.isPending = true
    if random.chance(50) {
      clauses.append(
        random.chance(50) ? "inactive during holds (kind is warrant)" : "inactive during holds")
    }
    if random.chance(40) { clauses.append("active during reopenings") }
    if random.chance(50) {
      clauses.append(
        random.pick(["competing disposed, decided", "competing convicted, arraigned, decided"]))
    }
    clauses += [
      "fact declined as decision is declined",
      "fact violent as has any charge (category is one of (weapons, assault))",
      "field severity from severity adjective values (felony, misdemeanor, infraction)",
      "field unit from unit",
      "field attorney as last assignment.attorney",
      "field charge_count as count of charges",
      "field guilty_count as count of charges (guilty)",
      "field points from points type number",
      "field amount from amount type number",
      "field in_custody from in_custody type flag",
      "field expunged from expunged type flag",
      "identifying victim",
    ]
    if random.chance(40) { clauses.append("sealed when expunged") }
    words.texts = [
      ("severity", "cases.csv", "severity"), ("unit", "cases.csv", "unit"),
      ("decision", "cases.csv", "decision"), ("attorney", "assignments.csv", "attorney"),
      ("case_number", "cases.csv", "case_number"),
    ]
    words.numbers = ["charge_count", "guilty_count", "points", "amount"]
    words.truths = ["declined", "violent", "in_custody"]
    words.adjectives = [("cases.csv", "severity")]
    add("noun cases (case) from \"cases.csv\" key case_number", clauses, words)
  }

  private mutating func defendants(_ random: inout SeededGenerator) {
    var words = NounWords(
      number: 1, name: "defendants", singular: "defendant", file: "defendants.csv")
    var clauses = ["milestone arrested (arrest) from arrested_date"]
    words.milestones = [("arrested", "arrest")]
    if random.chance(70) {
      clauses.append("milestone returned (return) as next filed of people after disposed")
      words.milestones.append(("returned", "return"))
    }
    clauses += [
      "field race from race", "field defendant_age from age_years type number",
      "fact adult as defendant_age >= 18",
      "fact convicted_any as has any charge (guilty)",
    ]
    words.texts = [("race", "defendants.csv", "race")]
    words.numbers = ["defendant_age"]
    words.truths = ["adult", "convicted_any"]
    if random.chance(15) { clauses.append("sealed when race is missing") }
    add(
      "noun defendants (defendant) from \"defendants.csv\" key defendant_id in cases by case_number",
      clauses, words)
  }

  private mutating func people() {
    add(
      "noun people (person) within defendants key person_id", [],
      NounWords(number: 2, name: "people", singular: "person", file: "defendants.csv"))
  }

  private mutating func charges(_ random: inout SeededGenerator) {
    var words = NounWords(number: 3, name: "charges", singular: "charge", file: "charges.csv")
    var clauses = ["milestone disposed (disposition) from disposition_date"]
    if random.chance(50) { clauses.append("begins filed") }
    clauses += [
      "fact guilty as disposition is guilty", "fact closed as disposed",
      "field class from class ranked (M, X, 1, 2)",
      "field case_key from case_number type text",
      "field counts from counts type number", "field weight from weight type number",
      "field ratio as counts / weight", "lead by class",
    ]
    words.milestones = [("disposed", "disposition")]
    words.texts = [
      ("class", "charges.csv", "class"), ("category", "charges.csv", "category"),
      ("disposition", "charges.csv", "disposition"),
    ]
    words.numbers = ["counts", "weight", "ratio"]
    words.truths = ["guilty", "closed"]
    words.hasLead = true
    // Now and then a charge hangs on its case as well, which may be another one than its defendant's.
    let second = random.chance(25) ? " in cases by case_number" : ""
    add(
      "noun charges (charge) from \"charges.csv\" key charge_id in defendants by defendant_id\(second)",
      clauses, words)
  }

  private mutating func events(_ random: inout SeededGenerator) {
    var words = NounWords(number: 4, name: "events", singular: "event", file: "events.csv")
    words.milestones = [("happened", "happening")]
    words.texts = [("kind", "events.csv", "kind")]
    words.numbers = ["minutes"]
    let key = random.chance(50) ? " key event_id" : ""
    add(
      "noun events (event) from \"events.csv\"\(key) in cases by case_number",
      [
        "begins happened", "milestone happened (happening) from date", "field kind from kind",
        "field minutes from minutes type number",
      ], words)
  }

  private mutating func spans(_ random: inout SeededGenerator) {
    var holds = NounWords(number: 5, name: "holds", singular: "hold", file: "holds.csv")
    holds.milestones = [("began", "beginning"), ("ended", "ending")]
    holds.texts = [("kind", "holds.csv", "kind")]
    holds.isPending = true
    let holdKey = random.chance(70) ? "hold_id" : "kind, hold_id"
    add(
      "noun holds (hold) from \"holds.csv\" key \(holdKey) in cases by case_number",
      [
        "milestone began (beginning) from start_date", "milestone ended (ending) from end_date",
        "field kind from kind", "pending from began to ended",
      ] + (random.chance(30) ? ["begins ended"] : []), holds)
    var reopenings = NounWords(
      number: 6, name: "reopenings", singular: "reopening", file: "reopenings.csv")
    reopenings.milestones = [("reopened", "reopening_day"), ("reclosed", "reclosing")]
    reopenings.isPending = true
    add(
      "noun reopenings (reopening) from \"reopenings.csv\" in cases by case_number",
      [
        "milestone reopened (reopening_day) from start_date",
        "milestone reclosed (reclosing) from end_date", "pending from reopened to reclosed",
      ], reopenings)
  }

  private mutating func assignments(_ random: inout SeededGenerator) {
    var words = NounWords(
      number: 7, name: "assignments", singular: "assignment", file: "assignments.csv")
    words.milestones = [("assigned", "assigning")]
    words.texts = [("attorney", "assignments.csv", "attorney")]
    add(
      "noun assignments (assignment) from \"assignments.csv\" in cases by case_number",
      [
        "begins assigned", "milestone assigned (assigning) from date",
        "field attorney from attorney",
      ],
      words)
  }

  private mutating func add(_ opening: String, _ clauses: [String], _ words: NounWords) {
    nouns.append(Declaration(opening: opening, clauses: clauses))
    self.words.append(words)
  }

  /// Who is above and below whom.
  private mutating func relate() {
    words[0].children = [1, 4, 5, 6, 7, 3]
    words[1].parents = [0, 2]
    words[1].children = [3, 4, 5, 6, 7]
    words[1].siblings = [4, 5, 6, 7]
    words[2].children = [1, 3]
    words[3].parents = [1, 0, 2]
    words[3].children = [4, 5, 6, 7]
    words[3].siblings = [4, 5, 6, 7]
    for noun in 4...7 {
      words[noun].parents = [0]
      words[noun].children = [1, 3].filter { _ in noun != 2 }
      words[noun].siblings = [1, 3]
    }
  }
}
