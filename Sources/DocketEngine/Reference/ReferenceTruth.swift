/// True, false or unknown, with Kleene's tables (rule 3).
enum ReferenceTruth: Hashable, Sendable {
  case yes, no, unknown

  /// The truth of something that is known.
  init(_ known: Bool) { self = known ? .yes : .no }

  /// Unknown stays unknown (rule 3).
  var negated: ReferenceTruth {
    switch self {
    case .yes: return .no
    case .no: return .yes
    case .unknown: return .unknown
    }
  }

  /// False if one is false, else unknown if one is, else true; true of nothing (rule 3).
  static func all(_ truths: [ReferenceTruth]) -> ReferenceTruth {
    if truths.contains(.no) { return .no }
    return truths.contains(.unknown) ? .unknown : .yes
  }

  /// True if one is true, else unknown if one is, else false; false of nothing (rule 3).
  static func any(_ truths: [ReferenceTruth]) -> ReferenceTruth {
    if truths.contains(.yes) { return .yes }
    return truths.contains(.unknown) ? .unknown : .no
  }
}
