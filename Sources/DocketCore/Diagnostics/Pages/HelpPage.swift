/// What `.help N104` shows about one diagnostic: what it means for a caseload number, and what to type.
///
/// Written for a prosecutor who has never programmed. The examples run on the sample office.
public struct HelpPage: Sendable {
  /// The code it explains.
  public let code: DiagnosticCode
  /// One line, without a full stop.
  public let title: String
  /// Two to five plain sentences: what it means, why it matters, what to do.
  public let explanation: String
  /// A question, model line, csv lines or command that raises it; nil when none can be typed.
  public let wrong: String?
  /// The same, corrected: it works.
  public let right: String?

  /// A page of one of the lists in this folder.
  init(
    _ code: DiagnosticCode, _ title: String, _ explanation: String, wrong: String? = nil,
    right: String? = nil
  ) {
    self.code = code
    self.title = title
    self.explanation = explanation
    self.wrong = wrong
    self.right = right
  }

  /// Every page, in the order of the codes.
  public static let all: [HelpPage] =
    textPages + grammarPages + namePages + meaningPages + cohortPages
    + runningPages + modelPages + dataPages
    + shellPages

  /// The page of a code. Every code has one.
  public static func page(for code: DiagnosticCode) -> HelpPage {
    byCode[code] ?? HelpPage(code, code.rawValue, "")
  }

  /// The page a user asks for by its code, in capitals or not; nil when there is no such code.
  public static func page(named text: String) -> HelpPage? {
    DiagnosticCode(rawValue: text.uppercased()).map(page(for:))
  }

  private static let byCode = Dictionary(
    all.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
}
