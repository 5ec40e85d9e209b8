import CEditLine
import DocketSession

extension LineEditor {
  /// Tab: inserts what is certain, else lists what is possible.
  func complete() -> UInt8 {
    guard let (line, head) = buffer else { return KeyResult.error }
    let offset = before.utf8.count + head.utf8.count
    let list = completions(before + line, offset)
    guard !list.items.isEmpty else { return KeyResult.error }
    let start = max(0, list.start - before.utf8.count)
    let typed = String(decoding: Array(head.utf8).dropFirst(start), as: UTF8.self)
    let common = LineEditor.commonStart(list.items.map(\.text))
    if list.items.count == 1 { return replace(typed, with: list.items[0].text + " ") }
    if common.count > typed.count { return replace(typed, with: common) }
    show(list.items, head: head)
    return KeyResult.redisplay
  }

  private func replace(_ typed: String, with text: String) -> UInt8 {
    el_deletestr(editor, Int32(clamping: typed.unicodeScalars.count))
    return el_insertstr(editor, text) == 0 ? KeyResult.refresh : KeyResult.error
  }

  /// What all texts start with, without regard to case.
  static func commonStart(_ texts: [String]) -> String {
    guard var common = texts.first.map(Array.init) else { return "" }
    for text in texts.dropFirst() {
      let characters = Array(text)
      var length = 0
      while length < min(common.count, characters.count),
        common[length].lowercased() == characters[length].lowercased()
      { length += 1 }
      common.removeLast(common.count - length)
    }
    return String(common)
  }
}
