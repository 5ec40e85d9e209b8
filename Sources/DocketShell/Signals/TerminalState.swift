import CEditLine
import Synchronization

/// The terminal as it was before docket touched it, put back whatever happens.
enum TerminalState {
  /// Written when the screen was found; a fault handler reads it.
  private static nonisolated(unsafe) let saved: UnsafeMutablePointer<termios> = {
    let place = UnsafeMutablePointer<termios>.allocate(capacity: 1)
    place.initialize(to: termios())
    return place
  }()
  private static let stackSize = 1 << 16
  private static nonisolated(unsafe) let faultStack = UnsafeMutableRawPointer.allocate(
    byteCount: stackSize, alignment: 16)
  /// Ends bracketed paste and tells of the fault, as bytes that need no memory to write.
  private static let lastWords: StaticString =
    "\u{1B}[?2004l\ndocket: this is a fault in docket; the data are unharmed.\n"

  private static let isTerminal = Atomic<Bool>(false)

  /// Remembers the terminal's state and sees to it that a fault leaves it so, with status 70.
  static func protect() {
    isTerminal.store(tcgetattr(0, saved) == 0, ordering: .relaxed)
    for number in [SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT] {
      _ = docket_on_fault(
        number,
        { _ in
          let words = TerminalState.lastWords
          if TerminalState.isTerminal.load(ordering: .relaxed) {
            tcsetattr(0, TCSANOW, TerminalState.saved)
            _ = write(2, words.utf8Start, words.utf8CodeUnitCount)
          } else {
            _ = write(2, words.utf8Start + pasteEnd, words.utf8CodeUnitCount - pasteEnd)
          }
          _exit(70)
        }, faultStack, stackSize)
    }
  }

  /// Puts the terminal back.
  static func restore() {
    if isTerminal.load(ordering: .relaxed) { _ = tcsetattr(0, TCSADRAIN, saved) }
  }
}

/// Bytes of the last words that only a terminal understands.
private let pasteEnd = 8
