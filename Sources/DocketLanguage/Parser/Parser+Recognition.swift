import DocketCore

extension Parser {
  /// Whether a statement can be read in a text that says more than one name: then it was written for docket, whatever
  /// else is wrong with it.
  public static func recognizes(_ text: String) -> Bool {
    parse(SourceText(text), teaches: false).statements.contains { statement in
      // Any line of a few words may read as the name of a measure.
      guard case .ask(let question) = statement.kind, case .defined = question.head.kind else {
        return true
      }
      return false
    }
  }
}
