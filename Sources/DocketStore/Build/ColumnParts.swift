/// The parts of one column, given up as they are merged so that their memory can go.
final class ColumnParts: @unchecked Sendable {
  private var parts: [any CellSink]

  /// The parts in file order. One thread takes them.
  init(_ parts: [any CellSink]) { self.parts = parts }

  /// Hands the parts over and keeps none.
  func take() -> [any CellSink] {
    let taken = parts
    parts = []
    return taken
  }
}
