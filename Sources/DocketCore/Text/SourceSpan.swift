/// A half-open range of UTF-8 offsets in one source text.
public struct SourceSpan: Hashable, Sendable {
  /// First byte.
  public var start: Int
  /// One past the last byte.
  public var end: Int

  /// The bytes from `start` up to, not including, `end`.
  public init(_ start: Int, _ end: Int) {
    self.start = start
    self.end = max(start, end)
  }

  /// The smallest span that holds both.
  public func union(_ other: SourceSpan) -> SourceSpan {
    SourceSpan(min(start, other.start), max(end, other.end))
  }
}
