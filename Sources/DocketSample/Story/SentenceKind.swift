/// The kinds of sentence.
enum SentenceKind {
  case prison, jail, probation, discharge, supervision, service, fine

  /// The words in the csv files.
  var text: StaticString {
    switch self {
    case .prison: return "prison"
    case .jail: return "jail"
    case .probation: return "probation"
    case .discharge: return "conditional discharge"
    case .supervision: return "supervision"
    case .service: return "community service"
    case .fine: return "fine"
    }
  }
}
