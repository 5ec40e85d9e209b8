import DocketCore

/// What a run of docket tells the program that started it.
public enum ExitStatus: Int32, Sendable {
  case ok = 0
  /// A question failed.
  case questionFailed = 1
  /// The command line could not be understood.
  case badCommandLine = 2
  /// The data or the model were refused.
  case dataRefused = 3
  /// An `expect` did not hold.
  case expectationFailed = 4
  /// A result could not be written.
  case outputFailed = 5
  /// A fault in docket itself.
  case fault = 70
  /// Stopped by Ctrl-C.
  case interrupted = 130

  /// The status of a failed statement or command with these errors.
  public init(of diagnostics: [Diagnostic]) {
    let codes = diagnostics.filter { $0.severity == .error }.map(\.code)
    if codes.contains(.internalFault) {
      self = .fault
    } else if codes.contains(.cancelled) {
      self = .interrupted
    } else if codes.contains(where: { [.cannotWrite, .outsideFolder, .diskFull].contains($0) }) {
      self = .outputFailed
    } else if codes.contains(.expectationFailed) {
      self = .expectationFailed
    } else if codes.contains(where: { "DM".contains($0.rawValue.prefix(1)) }) {
      self = .dataRefused
    } else {
      self = codes.isEmpty ? .ok : .questionFailed
    }
  }
}
