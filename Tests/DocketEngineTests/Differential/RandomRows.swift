import DocketCore

/// Makes up the rows of a random office.
struct RandomRows {
  var random: SeededGenerator
  private let size: Int
  /// Few distinct days, so that dates tie.
  private var days: [String] = []
  /// How often a cell is missing, in percent.
  private let gaps: Int
  private let strays: Int

  init(random: SeededGenerator, size: Int) {
    self.random = random
    self.size = size
    gaps = self.random.pick([0, 5, 15, 40])
    strays = self.random.pick([0, 5, 20])
    let start = CivilDate(year: 2021, month: 1, day: 1) ?? .first
    for _ in 0..<self.random.pick([4, 12, 60]) {
      days.append(start.adding(days: self.random.int(0...1700)).iso)
    }
    days += ["2024-02-29", "2024-12-31", "2024-01-01", "2023-06-30", "2023-07-01", "2025-01-15"]
    // Ends of months, which shifts by months clamp to.
    days += ["2024-01-31", "2024-03-31", "2023-07-31"]
    if self.random.chance(30) { days += ["1900-01-01", "2109-12-31", "2025-01-16", "0001-01-01"] }
  }

  mutating func files() -> [RandomOffice.File] {
    let cases = keys(count: random.int(0...size), style: random.int(0...2))
    let people = keys(count: random.int(1...max(2, size / 2)), style: random.int(0...2))
    let defendants = keys(count: random.int(0...(size * 3 / 2)), style: random.int(0...2))
    let charges = keys(count: random.int(0...(size * 5 / 2)), style: random.int(0...2))
    return [
      file(
        "cases.csv",
        [
          "case_number", "received_date", "filed_date", "alternative_date", "decision_date",
          "closing_date", "severity", "unit", "decision", "points", "amount", "in_custody",
          "victim", "expunged",
        ], cases.count
      ) { maker, row in
        [
          cases[row], maker.day(), maker.day(), maker.day(), maker.day(time: true), maker.day(),
          maker.word(["felony", "misdemeanor", "infraction"]),
          maker.word(["Homicide", "Drugs", "Unit 2", "Unit 10", "Property", "Ärger"]),
          maker.word(["declined", "filed", "diverted"]), maker.whole(-3...12), maker.decimal(),
          maker.flag(), maker.word(["Ann Lee", "Bo Li"]), maker.random.chance(8) ? "yes" : "no",
        ]
      },
      file(
        "defendants.csv",
        ["defendant_id", "case_number", "person_id", "race", "age_years", "arrested_date"],
        defendants.count
      ) { maker, row in
        [
          defendants[row], maker.key(of: cases), maker.key(of: people),
          maker.word(["White", "Black", "Asian", "Unknown"]), maker.whole(15...60), maker.day(),
        ]
      },
      file(
        "charges.csv",
        [
          "charge_id", "defendant_id", "case_number", "class", "category", "disposition",
          "disposition_date", "counts", "weight",
        ], charges.count
      ) { maker, row in
        [
          charges[row], maker.key(of: defendants), maker.key(of: cases),
          maker.word(["M", "X", "1", "2", "9", "10", "B"]),
          maker.word(["weapons", "assault", "drug, minor", "theft"]),
          maker.word(["guilty", "dismissed", "nolle"]), maker.day(time: true), maker.whole(0...5),
          maker.decimal(),
        ]
      },
      file(
        "events.csv", ["event_id", "case_number", "date", "kind", "minutes"],
        random.int(0...(size * 2))
      ) { maker, row in
        [
          "\(row + 1)", maker.key(of: cases), maker.day(time: true),
          maker.word(["arraignment", "hearing", "trial"]), maker.whole(1...90),
        ]
      },
      file(
        "holds.csv", ["hold_id", "case_number", "start_date", "end_date", "kind"],
        random.int(0...size)
      ) { maker, row in
        [
          "h\(row % 7)-\(row)", maker.key(of: cases), maker.day(), maker.day(),
          maker.word(["warrant", "fitness"]),
        ]
      },
      file(
        "reopenings.csv", ["case_number", "start_date", "end_date"], random.int(0...(size / 2))
      ) { maker, _ in [maker.key(of: cases), maker.day(), maker.day()] },
      file(
        "assignments.csv", ["case_number", "date", "attorney"], random.int(0...size)
      ) { maker, _ in
        [
          maker.key(of: cases), maker.day(time: true),
          maker.word(["A. Moss", "B. Ruiz", "C. Oh", "D'Arcy \"Dee\""]),
        ]
      },
    ]
  }

  private mutating func file(
    _ name: String, _ header: [String], _ count: Int,
    _ row: (inout RandomRows, Int) -> [String]
  ) -> RandomOffice.File {
    RandomOffice.File(name: name, header: header, rows: (0..<count).map { row(&self, $0) })
  }

  /// Distinct keys: docket numbers, whole numbers of several lengths, or a mixture of both, now and then one twice or
  /// missing.
  private mutating func keys(count: Int, style: Int) -> [String] {
    var keys: [String] = []
    for i in 0..<count {
      switch style {
      case 0: keys.append("24-CR-\(100 + (i * 7919) % 900)-\(i)")
      case 1: keys.append("\((i * 7919) % 40 + i * 40)")
      default: keys.append(random.chance(50) ? "\(i)" : "\(i)a")
      }
    }
    keys.shuffle(using: &random)
    for i in keys.indices where random.chance(strays / 4) {
      keys[i] = random.chance(50) ? "" : random.pick(keys)
    }
    return keys
  }

  /// A key of a parent, now and then of none, or with outer blanks.
  private mutating func key(of parents: [String]) -> String {
    if random.chance(strays) { return random.chance(50) ? "" : "nobody-\(random.int(1...3))" }
    // Some parents are never picked and stay without children.
    guard let key = random.pickAny(Array(parents.prefix(max(1, parents.count * 2 / 3)))) else {
      return "nobody"
    }
    return random.chance(5) ? " \(key) " : key
  }

  private mutating func isGap() -> Bool { random.chance(gaps) }

  private mutating func gap() -> String { random.chance(80) ? "" : "NULL" }

  private mutating func day(time: Bool = false) -> String {
    if isGap() { return gap() }
    let day = random.pick(days)
    return time && random.chance(40)
      ? "\(day) \(random.pick(["00:00:00", "09:30:00", "23:59:59"]))" : day
  }

  /// A category, now and then in another case or with outer blanks.
  private mutating func word(_ words: [String]) -> String {
    if isGap() { return gap() }
    let word = random.pick(words)
    if random.chance(10) { return word.uppercased() }
    return random.chance(5) ? " \(word) " : word
  }

  private mutating func whole(_ range: ClosedRange<Int>) -> String {
    isGap() ? gap() : "\(random.int(range))"
  }

  private mutating func decimal() -> String {
    if isGap() { return gap() }
    let cents = random.int(0...9999)
    return
      "\(random.chance(20) ? "-" : "")\(cents / 100).\(cents % 100 < 10 ? "0" : "")\(cents % 100)"
  }

  private mutating func flag() -> String { isGap() ? gap() : random.pick(["yes", "no"]) }
}
