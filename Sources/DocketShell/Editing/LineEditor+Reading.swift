import CEditLine

extension LineEditor {
  /// Gives libedit the next character typed: 1, 0 at the end of input, -1 when something stopped the line.
  func read(into character: UnsafeMutablePointer<wchar_t>?) -> Int32 {
    while true {
      if let scalar = takeScalar() {
        character?.pointee = wchar_t(bitPattern: scalar)
        return 1
      }
      guard let byte = readByte() else { return stop == .gone ? 0 : -1 }
      partial.append(byte)
    }
  }

  /// One byte typed; nil when something stopped the line, which `stop` then says.
  func readByte() -> UInt8? {
    var byte: UInt8 = 0
    while true {
      if notice() { return nil }
      if isOutdated {
        let events = input(within: LineEditor.calm)
        if events < 0 { continue }
        if events == 0 {
          isOutdated = false
          drawAnswerAbove()
        }
      }
      let n = withUnsafeMutableBytes(of: &byte) { CLibrary.read(0, $0) }
      if n == 1 { return byte }
      if n < 0, errno == EINTR || errno == EAGAIN { continue }
      stop = .gone
      return nil
    }
  }

  /// Waits for input: how much there is, 0 when the time passed, below 0 when a signal came first.
  private func input(within milliseconds: Int32) -> Int32 {
    var input = pollfd(fd: 0, events: Int16(POLLIN), revents: 0)
    return poll(&input, 1, milliseconds)
  }

  /// How long, in milliseconds, a window keeps its size before the answer is drawn anew: drawing at every step
  /// of a dragged corner would flicker.
  private static let calm: Int32 = 120

  /// Acts on the signals that came; whether they end the line.
  private func notice() -> Bool {
    if Interrupts.isEnding.load(ordering: .relaxed) {
      stop = .gone
      return true
    }
    if Interrupts.isPressed.exchange(false, ordering: .relaxed) {
      Interrupts.cancellation.reset()
      goBelow()
      stop = .interrupted
      return true
    }
    if Interrupts.isSuspended.exchange(false, ordering: .relaxed) {
      write("\u{1B}[?2004l\n")
      docket_prepare_terminal(editor, 0)
      kill(getpid(), SIGSTOP)
    }
    if Interrupts.isContinued.exchange(false, ordering: .relaxed) {
      docket_prepare_terminal(editor, 1)
      write("\u{1B}[?2004h")
      docket_refresh(editor)
    }
    if Interrupts.isResized.exchange(false, ordering: .relaxed) {
      leaveDrawing()
      el_resize(editor)
      docket_refresh(editor)
      isOutdated = true
    }
    return false
  }

  /// The character that the bytes so far make; nil while more are needed. A byte that fits nowhere is a `?`.
  private func takeScalar() -> UInt32? {
    guard let first = partial.first else { return nil }
    let length = first < 0x80 ? 1 : first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    guard length > 0, first < 0xF5 else { return dropBad() }
    if length == 1 {
      partial.removeFirst()
      return UInt32(first)
    }
    if partial.dropFirst().contains(where: { $0 & 0xC0 != 0x80 }) { return dropBad() }
    guard partial.count >= length else { return nil }
    let scalar = String(decoding: partial.prefix(length), as: UTF8.self).unicodeScalars.first
    partial.removeFirst(length)
    return scalar?.value ?? 0x3F
  }

  private func dropBad() -> UInt32 {
    partial.removeFirst()
    return 0x3F
  }

  /// Takes a bracketed paste whole; it waits for Enter.
  func paste() -> UInt8 {
    let ending = Array("\u{1B}[201~".utf8)
    var bytes: [UInt8] = []
    while !bytes.suffix(ending.count).elementsEqual(ending) {
      guard let byte = readByte() else { return KeyResult.error }
      bytes.append(byte)
      if bytes.count > LineEditor.longestPaste { break }
    }
    if bytes.suffix(ending.count).elementsEqual(ending) { bytes.removeLast(ending.count) }
    var text = LineEditor.pasted(bytes)
    while text.last == "\n" { text.removeLast() }
    return el_insertstr(editor, text) == 0 ? KeyResult.refresh : KeyResult.error
  }

  /// A paste may be as long as a question.
  private static let longestPaste = 1 << 20

  /// The text of a paste: line ends are one kind, tabs blanks, and other controls nothing.
  static func pasted(_ bytes: [UInt8]) -> String {
    var text = ""
    var previous: Unicode.Scalar = " "
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      switch scalar {
      case "\n" where previous == "\r": break
      case "\n", "\r": text.unicodeScalars.append("\n")
      case "\t": text.unicodeScalars.append(" ")
      case _ where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value): break
      default: text.unicodeScalars.append(scalar)
      }
      previous = scalar
    }
    return text
  }
}
