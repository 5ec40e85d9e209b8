/// Why a command line could not be understood.
public struct CommandLineFault: Error, Hashable, Sendable {
  /// What is wrong, as a sentence.
  public let message: String
  /// What to write instead.
  public let advice: String

  /// A fault with its sentence.
  init(_ message: String, advice: String = "") {
    self.message = message
    self.advice = advice
  }
}
