import DocketLanguage

extension NounDeclaration {
  /// `, without days in holds (kind is warrant)`: the spans of one kind in words; empty when there is none.
  func spanWords(active: Bool, _ lead: String) -> String {
    let spans = clauses.compactMap { clause -> String? in
      guard case .span(active, let name, let condition) = clause.kind else { return nil }
      return name.text + (condition.map { " (\(Printer.text($0)))" } ?? "")
    }
    return spans.isEmpty ? "" : ", \(lead) \(spans.joined(separator: " or "))"
  }
}
