/// What the office decided after review.
enum Decision {
  case filed, declined, diverted

  /// The word in the csv files.
  var text: StaticString {
    switch self {
    case .filed: return "filed"
    case .declined: return "declined"
    case .diverted: return "diverted"
    }
  }
}

/// How a diversion program ended.
enum ProgramResult {
  case completed, failed

  /// The word in the csv files.
  var text: StaticString { self == .completed ? "completed" : "failed" }
}

/// How a case ended.
enum Outcome {
  case convicted, acquitted, dismissed, nolle, diverted, declined

  /// The word in the csv files.
  var text: StaticString {
    switch self {
    case .convicted: return "convicted"
    case .acquitted: return "acquitted"
    case .dismissed: return "dismissed"
    case .nolle: return "nolle"
    case .diverted: return "diverted"
    case .declined: return "declined"
    }
  }
}

/// How one charge ended.
enum Disposition {
  case plea, finding, verdict, notGuilty, nolle, dismissed, diversion

  /// The words in the csv files.
  var text: StaticString {
    switch self {
    case .plea: return "plea of guilty"
    case .finding: return "finding guilty"
    case .verdict: return "verdict guilty"
    case .notGuilty: return "not guilty"
    case .nolle: return "nolle prosequi"
    case .dismissed: return "dismissed"
    case .diversion: return "diversion completed"
    }
  }

  /// True for the three ways to be found guilty.
  var isGuilty: Bool { self == .plea || self == .finding || self == .verdict }
}
