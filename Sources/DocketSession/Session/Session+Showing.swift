import DocketCore
import DocketRender

extension Session {
  /// How answers look where they go now.
  var presentation: Presentation {
    Presentation(
      width: width, color: isColored(surroundings.resultsAreTerminal && redirection == nil),
      ascii: settings.ascii, quiet: settings.quiet, mode: redirection?.mode ?? settings.mode,
      terminal: surroundings.resultsAreTerminal && redirection == nil, charts: settings.charts,
      glyphs: settings.glyphs)
  }

  /// How messages look.
  public var messagePresentation: Presentation {
    let json = settings.mode == .json || settings.mode == .jsonl
    return Presentation(
      width: width, color: isColored(surroundings.messagesAreTerminal), ascii: settings.ascii,
      quiet: settings.quiet, mode: json ? settings.mode : .table,
      terminal: surroundings.terminal != nil)
  }

  /// Columns of the page when nobody says: a pipe has no width, so this is wide enough for most tables.
  static let pageWidth = 100

  private var width: Int {
    settings.width ?? surroundings.terminalWidth() ?? Session.pageWidth
  }

  private func isColored(_ isTerminal: Bool) -> Bool {
    switch settings.color {
    case .always: return true
    case .never: return false
    case .auto:
      let environment = surroundings.environment
      return isTerminal && (environment["NO_COLOR"] ?? "").isEmpty && environment["TERM"] != "dumb"
    }
  }

  /// Shows diagnostics; remarks that are no errors are left out when quiet.
  public func show(_ diagnostics: [Diagnostic]) {
    let renderer = Renderer(messagePresentation)
    for diagnostic in diagnostics where diagnostic.severity != .note || !settings.quiet {
      message(renderer.render(diagnostic))
    }
  }

  /// A line beside the answers: what was loaded, saved, defined. Left out when quiet, and where a program reads
  /// messages as json.
  public func remark(_ text: String, style: Style = .dim) {
    let isRead = messagePresentation.mode != .table && surroundings.terminal == nil
    if !settings.quiet && !isRead { tell(text, style: style) }
  }

  /// A line that was asked for, quiet or not.
  func tell(_ text: String, style: Style = .dim) {
    message(Renderer(messagePresentation).render(text, style: style))
  }

  /// Writes where messages go. When nobody can read them any more there is nobody to tell.
  private func message(_ bytes: [UInt8]) { try? surroundings.messages.write(bytes) }
}
