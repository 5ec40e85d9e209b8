import DocketCore

/// All that docket does with files. Tests pass one whose n-th operation fails.
public protocol FileSystem: Sendable {
  /// Kind, size and identity of a path.
  func status(of path: String) throws(FileFault) -> FileStatus
  /// The names in a folder, without `.` and `..`, in any order.
  func names(in folder: String) throws(FileFault) -> [String]
  /// The bytes of a file as they are at one moment: `changed` when it grows or shrinks meanwhile, `stopped` once
  /// cancelled.
  func read(_ path: String, _ cancellation: Cancellation) throws(FileFault) -> FileBytes
  /// Creates or empties a file with these permissions, writes the bytes and waits until they are on the disk.
  func write(_ bytes: [UInt8], to path: String, permissions: UInt16) throws(FileFault)
  /// Adds bytes at the end of a file, made with these permissions if it is new, and waits until they are on the disk.
  func append(_ bytes: [UInt8], to path: String, permissions: UInt16) throws(FileFault)
  /// Gives a file another name in the same file system, replacing what had it.
  func rename(_ path: String, to newPath: String) throws(FileFault)
  /// Removes a file.
  func remove(_ path: String) throws(FileFault)
  /// Makes a folder and those above it; fine when it is there.
  func makeFolder(_ path: String, permissions: UInt16) throws(FileFault)
}

extension FileSystem {
  /// The bytes of a file that is small enough to be read without asking whether to go on.
  public func read(_ path: String) throws(FileFault) -> FileBytes {
    try read(path, Cancellation())
  }

  /// Replaces a file so that a crash at any moment leaves the old bytes or the new ones.
  public func replace(_ path: String, with bytes: [UInt8], permissions: UInt16 = 0o600)
    throws(FileFault)
  {
    let temporary = path + ".partial"
    do {
      try write(bytes, to: temporary, permissions: permissions)
      try rename(temporary, to: path)
    } catch {
      try? remove(temporary)
      throw error
    }
  }

  /// Whether a path exists.
  public func exists(_ path: String) -> Bool { (try? status(of: path)) != nil }
}
