import DocketCore
import DocketRender

/// Why a command line could not be understood.
public struct CommandLineFault: Error, Hashable, Sendable {
  /// The code of its help page.
  public let code: DiagnosticCode
  /// What was found, as a sentence.
  public let message: String
  /// What to write instead.
  public let advice: String

  /// A fault with its sentence.
  init(_ message: String, advice: String = "", code: DiagnosticCode = .badArgument) {
    self.code = code
    self.message = message
    self.advice = advice
  }

  /// The fault as it is shown.
  public var diagnostic: Diagnostic {
    Diagnostic(code, message, details: advice.isEmpty ? [] : [advice])
  }

  /// The fault as text for a page of this width, without colour.
  public func text(width: Int?) -> [UInt8] {
    Renderer(Presentation(width: width ?? Session.pageWidth)).render(diagnostic)
  }
}
