import DocketCore
import DocketSession
import DocketStore

/// The loop of a terminal session: prompt, entry, answer.
final class Shell {
  private let session: Session
  private let editor: LineEditor
  private let past: HistoryFile
  private static let prompt = "docket> "
  private static let continuation = "   ...> "

  init(_ session: Session, _ editor: LineEditor, _ past: HistoryFile, _ sink: PagedSink) {
    self.session = session
    self.editor = editor
    self.past = past
    for statement in past.statements { editor.remember(statement) }
    editor.answerAbove = { [unowned session] in
      guard let drawn = sink.standing, let fitting = session.standingAnswer(), fitting != drawn
      else { return nil }
      sink.stands(fitting)
      return fitting
    }
  }

  /// Reads and runs until `.quit`, a second Ctrl-D, or the terminal goes away.
  func run() {
    var ends = 0
    while !session.isFinished {
      switch readEntry() {
      case .line(let text):
        ends = 0
        if !text.isBlank { run(text) }
      case .interrupted: ends = 0
      case .end:
        ends += 1
        editor.write("\n")
        if ends == 2 { return }
        session.remark("Press Ctrl-D again to quit.")
      case .gone:
        editor.write("\n")
        return
      }
    }
  }

  private func run(_ text: String) {
    remember(text)
    Interrupts.cancellation.reset()
    session.enter(text)
  }

  /// Keeps an entry before it is answered, so that nothing asked is ever lost. A number is kept as what it stands for.
  private func remember(_ text: String) {
    let statement = session.chosenSuggestion(text) ?? text
    editor.remember(statement)
    do {
      try past.add(statement)
    } catch {
      session.remark("This was not added to the history: \(error.path) cannot be written.")
    }
  }

  /// One statement, over as many lines as it takes.
  private func readEntry() -> LineEditor.Entry {
    var text = ""
    while true {
      let entry = editor.line(text.isEmpty ? Shell.prompt : Shell.continuation, after: text)
      guard case .line(let line) = entry else { return text.isEmpty ? entry : .interrupted }
      text += line
      if session.isComplete(text) { return .line(text) }
      text += "\n"
    }
  }
}

extension String {
  /// Whether there is nothing but blanks.
  var isBlank: Bool { allSatisfy(\.isWhitespace) }
}
