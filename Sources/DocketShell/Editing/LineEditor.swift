import CEditLine
import DocketSession

/// One line editor over the terminal: libedit, with completion, paste and interrupts of docket's own.
final class LineEditor {
  /// How reading a line ended.
  enum Entry: Equatable {
    /// A line, perhaps with line ends of a paste or a recalled statement inside.
    case line(String)
    /// Ctrl-C: nothing was entered.
    case interrupted
    /// Ctrl-D on an empty line.
    case end
    /// The terminal is gone.
    case gone
  }

  let editor: OpaquePointer
  private let lines: OpaquePointer?
  /// Where the editor draws.
  let output: Int32
  private let prompt: UnsafeMutablePointer<CChar>
  private static let promptRoom = 64
  /// Text of the lines before this one, which completion needs.
  var before = ""
  /// What can be completed at an offset of a text.
  let completions: (String, Int) -> CompletionList
  /// The answer above the line as it looks at the width of now; nil when it need not be drawn anew.
  var answerAbove: () -> [UInt8]? = { nil }
  /// Whether the window has a new size since the answer above was drawn.
  var isOutdated = false
  /// Whether the answer above was drawn anew and so begins at the top of the screen.
  var isAtTop = false
  /// The bytes of a character that has not come whole.
  var partial: [UInt8] = []
  /// Why the last read gave nothing.
  var stop: Entry?

  /// An editor; nil when the terminal cannot be edited on.
  init?(drawingOnError: Bool, completions: @escaping (String, Int) -> CompletionList) {
    setlocale(LC_CTYPE, "")
    // Typed accents need a UTF-8 locale even where none is set.
    if String(cString: nl_langinfo(Int32(CODESET))) != "UTF-8" {
      for name in ["C.UTF-8", "en_US.UTF-8", "UTF-8"] where setlocale(LC_CTYPE, name) != nil {
        break
      }
    }
    guard let editor = docket_editor("docket", drawingOnError ? 1 : 0) else { return nil }
    self.editor = editor
    self.completions = completions
    output = drawingOnError ? 2 : 1
    prompt = .allocate(capacity: LineEditor.promptRoom)
    prompt.initialize(repeating: 0, count: LineEditor.promptRoom)
    docket_use_emacs_keys(editor)
    lines = docket_history(editor, 10_000)
    docket_set_owner(editor, Unmanaged.passUnretained(self).toOpaque())
    docket_set_prompt(editor) { editor in LineEditor.owner(of: editor)?.prompt }
    docket_set_reader(editor) { editor, character in
      LineEditor.owner(of: editor)?.read(into: character) ?? -1
    }
    bindKeys()
    el_source(editor, nil)
  }

  deinit {
    if let lines { history_end(lines) }
    el_end(editor)
    prompt.deallocate()
  }

  static func owner(of editor: OpaquePointer?) -> LineEditor? {
    guard let editor, let owner = docket_owner(editor) else { return nil }
    return Unmanaged<LineEditor>.fromOpaque(owner).takeUnretainedValue()
  }

  /// Reads one line under a prompt.
  func line(_ text: String, after before: String) -> Entry {
    setPrompt(text)
    self.before = before
    stop = nil
    partial = []
    isOutdated = false
    isAtTop = false
    Interrupts.isPressed.store(false, ordering: .relaxed)
    Interrupts.catchSuspension(true)
    write("\u{1B}[?2004h")
    var count: Int32 = 0
    let read = el_gets(editor, &count)
    write("\u{1B}[?2004l")
    Interrupts.catchSuspension(false)
    if let stop {
      if stop == .interrupted { write("^C\n") }
      return stop
    }
    guard let read, count > 0 else { return .end }
    var line = String(cString: read)
    if line.last == "\n" { line.removeLast() }
    return .line(line)
  }

  /// Makes a statement the newest of the history.
  func remember(_ text: String) {
    guard let lines, !text.utf8.contains(0) else { return }
    docket_remember(lines, text)
  }

  func write(_ text: String) { write(Array(text.utf8)) }

  func write(_ text: [UInt8]) {
    var bytes = text[...]
    while !bytes.isEmpty {
      let n = bytes.withUnsafeBytes { CLibrary.write(output, $0) }
      if n > 0 {
        bytes = bytes.dropFirst(n)
      } else if errno != EINTR {
        return
      }
    }
  }

  private func setPrompt(_ text: String) {
    let bytes = text.utf8.prefix(LineEditor.promptRoom - 1)
    for (i, byte) in bytes.enumerated() { prompt[i] = CChar(bitPattern: byte) }
    prompt[bytes.count] = 0
  }

  private func bindKeys() {
    docket_add_key_function(editor, "docket-complete") { editor, _ in
      LineEditor.owner(of: editor)?.complete() ?? KeyResult.error
    }
    docket_add_key_function(editor, "docket-paste") { editor, _ in
      LineEditor.owner(of: editor)?.paste() ?? KeyResult.error
    }
    let keys = [
      ("\\t", "docket-complete"), ("\\e[200~", "docket-paste"), ("^R", "em-inc-search-prev"),
      ("\\e[H", "ed-move-to-beg"), ("\\eOH", "ed-move-to-beg"), ("\\e[1~", "ed-move-to-beg"),
      ("\\e[F", "ed-move-to-end"), ("\\eOF", "ed-move-to-end"), ("\\e[4~", "ed-move-to-end"),
      ("\\e[3~", "ed-delete-next-char"), ("\\e[1;5C", "em-next-word"),
      ("\\e[1;5D", "ed-prev-word"), ("^W", "ed-delete-prev-word"),
    ]
    for (key, function) in keys { docket_bind(editor, key, function) }
  }
}

/// What a key function tells libedit.
enum KeyResult {
  static let normal = UInt8(CC_NORM)
  static let refresh = UInt8(CC_REFRESH)
  static let redisplay = UInt8(CC_REDISPLAY)
  static let error = UInt8(CC_ERROR)
}
