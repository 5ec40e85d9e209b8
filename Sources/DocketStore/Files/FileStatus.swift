/// What the file system says about a path.
public struct FileStatus: Hashable, Sendable {
  /// Whether the path is a folder.
  public var isFolder: Bool
  /// Size in bytes.
  public var byteCount: Int
  /// Equal for two paths of the same file (device and file number).
  public var identity: [UInt64]
  /// Last change, in nanoseconds since 1970.
  public var modified: Int64
  /// Permission bits, such as 0o644.
  public var permissions: UInt16

  /// A status from its parts.
  public init(
    isFolder: Bool, byteCount: Int, identity: [UInt64], modified: Int64 = 0,
    permissions: UInt16 = 0o600
  ) {
    self.isFolder = isFolder
    self.byteCount = byteCount
    self.identity = identity
    self.modified = modified
    self.permissions = permissions
  }
}
