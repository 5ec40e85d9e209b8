import DocketCore

extension ResultValue {
  /// What a person reads in a cell, cleaned.
  func shown(in column: ResultColumn, _ presentation: Presentation) -> SafeText {
    if case .immature = self { return presentation.signs.ellipsis }
    if case .bucket(let bucket) = self { return presentation.sanitizer.clean(bucket.longLabel) }
    return presentation.sanitizer.clean(text(in: column))
  }

  /// How the cell is styled beside its row.
  var style: Style {
    switch self {
    case .missing, .none, .notYet, .immature: return .dim
    case .label: return .total
    case .number, .ratio: return .number
    default: return .plain
    }
  }
}
