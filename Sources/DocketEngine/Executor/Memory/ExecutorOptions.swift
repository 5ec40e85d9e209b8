#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// How the executor works. No option changes an answer.
public struct ExecutorOptions: Sendable {
  /// At most this many threads, from 1 on.
  public var threads: Int
  /// Rows that kernels work on at a time; cancelling is noticed once a block.
  public var blockRows: Int
  /// A further thread is used for every so many rows.
  public var rowsPerThread: Int
  /// Names of rewrite rules that the planner leaves out.
  public var disabledRules: Set<String>
  /// Whether rows may be found by key, bitmap and date indexes instead of a scan.
  public var useIndexes: Bool
  /// An index is used where it finds at most one row in so many; 1: wherever it can be.
  public var rowsPerFoundRow: Int
  /// Memory for derived dates, facts and row maps that are kept between questions, in bytes.
  public var cacheBytes: Int

  /// Options; every one has a default for ordinary use.
  public init(
    threads: Int = ExecutorOptions.processorCount, blockRows: Int = 16_384,
    rowsPerThread: Int = 65_536, disabledRules: Set<String> = [], useIndexes: Bool = true,
    rowsPerFoundRow: Int = 50, cacheBytes: Int = 256 << 20
  ) {
    self.threads = max(1, min(threads, 256))
    self.blockRows = max(1, blockRows)
    self.rowsPerThread = max(1, rowsPerThread)
    self.disabledRules = disabledRules
    self.useIndexes = useIndexes
    self.rowsPerFoundRow = max(1, rowsPerFoundRow)
    self.cacheBytes = max(0, cacheBytes)
  }

  /// Processors of this machine that are on line.
  public static let processorCount = max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
}
