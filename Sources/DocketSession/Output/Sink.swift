/// Where bytes for a reader go: standard output, standard error, a pager, a test's transcript.
public protocol Sink: AnyObject {
  /// Writes all bytes, or throws `OutputFailure`.
  func write(_ bytes: [UInt8]) throws
  /// The end of one answer: what shows whole answers (a pager) shows this one now.
  func endAnswer() throws
}

extension Sink {
  /// Nothing to do where answers are not shown whole.
  public func endAnswer() throws {}
}
