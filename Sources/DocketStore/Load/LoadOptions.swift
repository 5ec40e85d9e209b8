import DocketCore

/// How to load.
public struct LoadOptions: Sendable {
  /// Threads to use; at least 1.
  public var threads: Int
  /// Size of the parts that a file is divided into. Any size gives the same store.
  public var chunkBytes: Int
  /// Raised when the user wants to stop.
  public var cancellation: Cancellation?
  /// Called from any thread with the part done, 0...1, never decreasing.
  public var progress: (@Sendable (Double) -> Void)?

  /// Options with sound defaults.
  public init(
    threads: Int = 2, chunkBytes: Int = 4 << 20, cancellation: Cancellation? = nil,
    progress: (@Sendable (Double) -> Void)? = nil
  ) {
    self.threads = max(1, threads)
    self.chunkBytes = max(1, chunkBytes)
    self.cancellation = cancellation
    self.progress = progress
  }
}
