/// The rank that the model gives the values of a field: ranked fields sort by it (rule 26).
struct FieldRanks {
  let office: Office

  /// The ranked values behind an expression on a noun; empty when there are none.
  func labels(of expression: BoundExpression, on noun: Int) -> [String] {
    guard office.nouns.indices.contains(noun) else { return [] }
    let fields = office.nouns[noun].fields
    switch expression {
    case .column(let column, .text):
      for field in fields {
        guard case .column(let other) = field.source, other == column, field.declared else {
          continue
        }
        return field.ranked
      }
      return []
    case .field(let i, .text):
      guard fields.indices.contains(i) else { return [] }
      if !fields[i].ranked.isEmpty { return fields[i].ranked }
      guard case .derived(let inner) = fields[i].source else { return [] }
      return isNested(inner) ? [] : labels(of: inner, on: noun)
    case .up(let ups, let inner):
      guard let top = ups.last, office.nouns.indices.contains(top.noun),
        office.nouns[top.noun].links.indices.contains(top.link)
      else { return [] }
      return labels(of: inner, on: office.nouns[top.noun].links[top.link].parent)
    case .pick(let selection, let inner): return labels(of: inner, on: selection.path.noun)
    default: return []
    }
  }

  // A derived field of a derived field could go round in circles in a model that is not checked yet.
  private func isNested(_ expression: BoundExpression) -> Bool {
    switch expression {
    case .field: return true
    case .up(_, let inner), .pick(_, let inner): return isNested(inner)
    default: return false
    }
  }
}
