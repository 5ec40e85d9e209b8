import DocketCore
import Synchronization

/// Files that exist only in this process: tests and questions over text that was never on a disk.
public final class MemoryFileSystem: FileSystem {
  private let files: Mutex<[String: [UInt8]]>

  /// Files by path.
  public init(_ files: [String: [UInt8]] = [:]) { self.files = Mutex(files) }

  /// Text files by path.
  public convenience init(texts: [String: String]) {
    self.init(texts.mapValues { Array($0.utf8) })
  }

  /// The bytes of a file now; nil when there is none.
  public func bytes(of path: String) -> [UInt8]? { files.withLock { $0[path] } }

  /// Kind, size and identity of a path.
  public func status(of path: String) throws(FileFault) -> FileStatus {
    let found: FileStatus? = files.withLock { files in
      if let bytes = files[path] {
        let identity = Array(path.utf8).map { UInt64($0) }
        return FileStatus(isFolder: false, byteCount: bytes.count, identity: identity)
      }
      let prefix = path.hasSuffix("/") ? path : path + "/"
      if path.isEmpty || path == "." || files.keys.contains(where: { $0.hasPrefix(prefix) }) {
        return FileStatus(isFolder: true, byteCount: 0, identity: [])
      }
      return nil
    }
    guard let found else { throw FileFault(.notFound, path: path) }
    return found
  }

  /// The names in a folder, in any order.
  public func names(in folder: String) throws(FileFault) -> [String] {
    guard try status(of: folder).isFolder else { throw FileFault(.wrongKind, path: folder) }
    let isTop = folder.isEmpty || folder == "."
    let prefix = isTop ? "" : folder.hasSuffix("/") ? folder : folder + "/"
    return files.withLock { files in
      var names: Set<String> = []
      for path in files.keys where path.hasPrefix(prefix) {
        names.insert(String(path.dropFirst(prefix.count).prefix { $0 != "/" }))
      }
      return names.sorted()
    }
  }

  /// The bytes of a file for reading.
  public func read(_ path: String, _ cancellation: Cancellation) throws(FileFault) -> FileBytes {
    if let bytes = bytes(of: path) { return FileBytes(bytes) }
    throw FileFault(try status(of: path).isFolder ? .wrongKind : .notFound, path: path)
  }

  /// Replaces the bytes of a file.
  public func write(_ bytes: [UInt8], to path: String, permissions: UInt16) throws(FileFault) {
    files.withLock { $0[path] = bytes }
  }

  /// Adds bytes at the end of a file.
  public func append(_ bytes: [UInt8], to path: String, permissions: UInt16) throws(FileFault) {
    files.withLock { $0[path, default: []] += bytes }
  }

  /// Gives a file another name.
  public func rename(_ path: String, to newPath: String) throws(FileFault) {
    let moved = files.withLock { files -> Bool in
      guard let bytes = files.removeValue(forKey: path) else { return false }
      files[newPath] = bytes
      return true
    }
    if !moved { throw FileFault(.notFound, path: path) }
  }

  /// Removes a file.
  public func remove(_ path: String) throws(FileFault) {
    if files.withLock({ $0.removeValue(forKey: path) }) == nil {
      throw FileFault(.notFound, path: path)
    }
  }

  /// Makes a folder and those above it.
  public func makeFolder(_ path: String, permissions: UInt16) throws(FileFault) {}
}
