/// Why bytes could not be written to where results go.
public enum OutputFailure: Error, Sendable {
  /// The reader of the pipe has gone: docket stops without a word.
  case closed
  /// The user has closed the pager: the rest of this answer is not wanted.
  case left
  /// The system said why.
  case failed(String)
}
