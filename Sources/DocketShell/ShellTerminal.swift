import DocketSession
import DocketStore

/// The terminal as the session's commands see it.
final class ShellTerminal: Terminal {
  private let editor: ExternalEditor
  private let past: HistoryFile

  init(_ editor: ExternalEditor, _ past: HistoryFile) {
    self.editor = editor
    self.past = past
  }

  func edit(_ text: String) throws -> String? { try editor.edit(text) }

  func clear() { try? DescriptorSink.standardOutput().write(Array("\u{1B}[H\u{1B}[2J".utf8)) }

  var history: [String] { past.statements }
}
