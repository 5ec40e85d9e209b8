/// One person in one case.
struct Defendant {
  let person: Int
  /// Completed years at referral, when recorded.
  let age: Int?
  let race: Race?
  let female: Bool?
  let prior: PriorRecord?
}

/// One charge against one defendant.
struct Charge {
  /// The place of the defendant in the story.
  let defendant: Int
  /// The place of the offence in the catalogue.
  let offense: Int
  var disposition: Disposition?
  var disposed: Int?
}

/// One entry of the register of actions.
struct CourtEvent {
  let day: Int
  let kind: EventKind
  /// The text of the detail, or an empty one.
  let detail: StaticString
}

/// One sentence on one charge.
struct Sentence {
  /// The place of the charge in the story.
  let charge: Int
  let imposed: Int
  let kind: SentenceKind
  let months: Int?
}

/// A prosecutor put in charge of the case.
struct Assignment {
  let day: Int
  /// The place in the staff's list.
  let attorney: Int
}

/// What keeps a case waiting; all but the laboratory stop the court's clock.
enum HoldKind {
  case warrant, fitness, diversion, lab

  /// The word in the csv files.
  var text: StaticString {
    switch self {
    case .warrant: return "warrant"
    case .fitness: return "fitness"
    case .diversion: return "diversion"
    case .lab: return "lab"
    }
  }
}

/// A span during which something kept the case waiting.
struct Hold {
  let kind: HoldKind
  let began: Int
  let ended: Int?
}

/// A span during which a disposed case was open again.
struct Reopening {
  let reason: StaticString
  let began: Int
  let ended: Int?
}

/// A person harmed.
struct Victim {
  let race: Race?
  let relation: StaticString
  let contacted: Int?
}
