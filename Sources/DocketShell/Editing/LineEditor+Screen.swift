import CEditLine
import DocketRender
import DocketSession

extension LineEditor {
  /// Both prompts have the same width.
  private static let promptWidth = 8

  /// Lists candidates under the line; libedit draws the line again below them.
  func show(_ items: [CompletionList.Item], head: String) {
    let size = TerminalSize.size(output) ?? (rows: 24, columns: 80)
    let here = LineEditor.rows(of: head, size.columns)
    goBelow()
    var text = "\n\r"
    text += CompletionColumns(items, columns: size.columns, rows: max(4, size.rows - 4)).text
    // libedit goes up as many rows as it thinks the cursor is below the prompt.
    text += String(repeating: "\n", count: here)
    write(text)
  }

  /// Puts the cursor on the last row of the line, so that what follows stands under it.
  func goBelow() {
    guard let (line, head) = buffer else { return }
    let columns = TerminalSize.columns(output) ?? 80
    let down = LineEditor.rows(of: line, columns) - LineEditor.rows(of: head, columns)
    if down > 0 { write(String(repeating: "\n", count: down)) }
  }

  /// Takes the drawn line off a screen that has a new size and so wraps it differently.
  func leaveDrawing() {
    guard let (_, head) = buffer else { return }
    let up = LineEditor.rows(of: head, TerminalSize.columns(output) ?? 80)
    write((up > 0 ? "\u{1B}[\(up)A" : "") + "\r\u{1B}[J")
  }

  /// Draws the answer above the line for the new width. What stood on the screen is scrolled up, not lost.
  func drawAnswerAbove() {
    guard before.isEmpty, let size = TerminalSize.size(output), let answer = answerAbove() else {
      return
    }
    leaveDrawing()
    if !isAtTop { write("\u{1B}[\(size.rows);1H" + String(repeating: "\n", count: size.rows)) }
    isAtTop = true
    write("\u{1B}[H\u{1B}[J")
    write(answer)
    docket_refresh(editor)
  }

  /// The line being edited, and its part before the cursor.
  var buffer: (line: String, head: String)? {
    guard let info = el_line(editor)?.pointee, let first = info.buffer, let last = info.lastchar,
      let cursor = info.cursor
    else { return nil }
    return (LineEditor.text(first, to: last), LineEditor.text(first, to: cursor))
  }

  private static func text(_ from: UnsafePointer<CChar>, to end: UnsafePointer<CChar>) -> String {
    String(
      decoding: UnsafeRawBufferPointer(start: from, count: max(0, end - from)), as: UTF8.self)
  }

  /// How many rows further down a text ends than it begins.
  private static func rows(of text: String, _ columns: Int) -> Int {
    var row = 0
    var column = promptWidth
    for character in text {
      if character == "\n" {
        row += 1
        column = 0
        continue
      }
      column += DisplayWidth.of(character)
      if column >= columns {
        row += 1
        column = 0
      }
    }
    return row
  }
}
