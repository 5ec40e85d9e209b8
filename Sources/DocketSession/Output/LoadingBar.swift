import DocketRender
import Synchronization

/// Shows how far loading is, on a terminal, once it has taken over half a second.
final class LoadingBar: Sendable {
  private let start = ContinuousClock.now
  private let presentation: Presentation
  private let draw: @Sendable ([UInt8]) -> Void
  private let state = Mutex((isDrawn: false, isOver: false))

  private static let patience = Duration.milliseconds(500)

  /// A bar that `draw` puts on the terminal.
  init(_ presentation: Presentation, draw: @escaping @Sendable ([UInt8]) -> Void) {
    self.presentation = presentation
    self.draw = draw
  }

  /// Shows that this part, 0...1, is done. Called from any thread.
  func show(_ fraction: Double) {
    guard start.duration(to: .now) > LoadingBar.patience else { return }
    state.withLock { state in
      // Loading that was given up may still tell how far it is.
      if state.isOver { return }
      state.isDrawn = true
      let line = ProgressLine.line("Loading", fraction: fraction, presentation)
      draw([0x0D] + Renderer(presentation).render(line))
    }
  }

  /// Takes the bar off the screen for good.
  func clear() {
    state.withLock { state in
      if state.isDrawn { draw(Array("\r\u{1B}[K".utf8)) }
      state = (false, true)
    }
  }
}
