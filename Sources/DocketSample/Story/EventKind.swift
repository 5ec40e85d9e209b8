/// The kinds of entry in the register of actions.
enum EventKind: Int {
  case screening, arraignment, bailHearing, preliminary, conference, motion, status, continuance
  case trialSetting, trial, plea, sentencing, dismissal, warrantIssued, warrantRecalled
  case diversionIntake, diversionReview, violation

  /// The words in the csv files.
  var text: StaticString {
    switch self {
    case .screening: return "screening"
    case .arraignment: return "arraignment"
    case .bailHearing: return "bail hearing"
    case .preliminary: return "preliminary hearing"
    case .conference: return "pretrial conference"
    case .motion: return "motion hearing"
    case .status: return "status hearing"
    case .continuance: return "continuance"
    case .trialSetting: return "trial setting"
    case .trial: return "trial"
    case .plea: return "plea hearing"
    case .sentencing: return "sentencing"
    case .dismissal: return "dismissal hearing"
    case .warrantIssued: return "warrant issued"
    case .warrantRecalled: return "warrant recalled"
    case .diversionIntake: return "diversion intake"
    case .diversionReview: return "diversion review"
    case .violation: return "violation hearing"
    }
  }
}
