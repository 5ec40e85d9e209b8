import DocketSession

/// Standard output of a shell: an answer taller than the screen goes through the pager, any other straight out.
final class PagedSink: Sink {
  private let output = DescriptorSink.standardOutput()
  private let environment: [String: String]
  private var held: [UInt8] = []
  private var lines = 0
  private var pager: Pager?
  private var isPlain = false
  /// The last answer, when it went straight out and fitted on the screen.
  private(set) var standing: [UInt8]?
  /// Whether long answers are paged at all.
  var isPaging: () -> Bool = { true }

  init(_ environment: [String: String]) { self.environment = environment }

  func write(_ bytes: [UInt8]) throws {
    if let pager { return try pager.write(bytes) }
    if isPlain { return try output.write(bytes) }
    held += bytes
    lines += bytes.reduce(0) { $0 + ($1 == 0x0A ? 1 : 0) }
    guard let size = TerminalSize.size(1) else { return try release() }
    if lines < size.rows { return }
    guard isPaging(), let pager = Pager(environment) else { return try release() }
    self.pager = pager
    let start = held
    held = []
    try pager.write(start)
  }

  /// The last answer was drawn anew for another width.
  func stands(_ bytes: [UInt8]) { standing = bytes }

  func endAnswer() throws {
    defer {
      pager = nil
      isPlain = false
      lines = 0
      held = []
    }
    standing = nil
    if let pager { return pager.finish() }
    if !held.isEmpty {
      try output.write(held)
      standing = held
    }
  }

  /// From here on this answer goes straight out.
  private func release() throws {
    isPlain = true
    let start = held
    held = []
    try output.write(start)
  }
}
