import CEditLine
import DocketCore
import Synchronization

/// What signals tell the rest of the process. Handlers only raise flags that others read.
enum Interrupts {
  /// Stops the running question.
  static let cancellation = Cancellation()
  /// Ctrl-C was pressed while a line was edited.
  static let isPressed = Atomic<Bool>(false)
  /// The window changed its size.
  static let isResized = Atomic<Bool>(false)
  /// The process was continued after Ctrl-Z.
  static let isContinued = Atomic<Bool>(false)
  /// Ctrl-Z was pressed while a line was edited.
  static let isSuspended = Atomic<Bool>(false)
  /// The terminal went away, or someone asked the process to end.
  static let isEnding = Atomic<Bool>(false)

  /// Ctrl-C stops the question; pressed again before that has ended, the process. For a batch.
  static func catchInBatch() {
    touch()
    _ = docket_on_signal(SIGINT) { _ in
      if Interrupts.cancellation.isCancelled { _exit(130) }
      Interrupts.cancellation.cancel()
    }
    _ = docket_ignore_signal(SIGPIPE)
  }

  /// Ctrl-C stops the question and never the session. For a shell.
  static func catchInShell() {
    touch()
    _ = docket_on_signal(SIGINT) { _ in
      Interrupts.isPressed.store(true, ordering: .relaxed)
      Interrupts.cancellation.cancel()
    }
    _ = docket_on_signal(SIGWINCH) { _ in Interrupts.isResized.store(true, ordering: .relaxed) }
    _ = docket_on_signal(SIGCONT) { _ in Interrupts.isContinued.store(true, ordering: .relaxed) }
    for number in [SIGTERM, SIGHUP] {
      _ = docket_on_signal(number) { _ in
        Interrupts.isEnding.store(true, ordering: .relaxed)
        Interrupts.cancellation.cancel()
      }
    }
    _ = docket_ignore_signal(SIGPIPE)
    _ = docket_ignore_signal(SIGQUIT)
  }

  /// While a line is edited Ctrl-Z first puts the terminal right; while a question runs it stops at once.
  static func catchSuspension(_ isEditing: Bool) {
    if isEditing {
      _ = docket_on_signal(SIGTSTP) { _ in
        Interrupts.isSuspended.store(true, ordering: .relaxed)
      }
    } else {
      _ = docket_default_signal(SIGTSTP)
    }
  }

  /// Makes the flags before a handler could: a handler must not.
  private static func touch() {
    cancellation.reset()
    isPressed.store(false, ordering: .relaxed)
    isResized.store(false, ordering: .relaxed)
    isContinued.store(false, ordering: .relaxed)
    isSuspended.store(false, ordering: .relaxed)
    isEnding.store(false, ordering: .relaxed)
  }
}
