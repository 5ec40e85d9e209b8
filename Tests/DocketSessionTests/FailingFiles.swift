import DocketCore
import DocketStore
import Synchronization

/// Files in memory whose n-th change fails.
final class FailingFiles: FileSystem {
  let inner: MemoryFileSystem
  private let left: Mutex<Int>

  init(_ texts: [String: String], failing n: Int) {
    inner = MemoryFileSystem(texts: texts)
    left = Mutex(n)
  }

  private func step(_ path: String) throws(FileFault) {
    let fails = left.withLock { left in
      left -= 1
      return left == 0
    }
    if fails { throw FileFault(.full, path: path) }
  }

  func status(of path: String) throws(FileFault) -> FileStatus { try inner.status(of: path) }
  func names(in folder: String) throws(FileFault) -> [String] { try inner.names(in: folder) }
  func read(_ path: String, _ cancellation: Cancellation) throws(FileFault) -> FileBytes {
    try inner.read(path, cancellation)
  }
  func remove(_ path: String) throws(FileFault) { try inner.remove(path) }

  func write(_ bytes: [UInt8], to path: String, permissions: UInt16) throws(FileFault) {
    // A full disk leaves a part behind.
    try inner.write(Array(bytes.prefix(3)), to: path, permissions: permissions)
    try step(path)
    try inner.write(bytes, to: path, permissions: permissions)
  }

  func append(_ bytes: [UInt8], to path: String, permissions: UInt16) throws(FileFault) {
    try step(path)
    try inner.append(bytes, to: path, permissions: permissions)
  }

  func rename(_ path: String, to newPath: String) throws(FileFault) {
    try step(path)
    try inner.rename(path, to: newPath)
  }

  func makeFolder(_ path: String, permissions: UInt16) throws(FileFault) {
    try step(path)
    try inner.makeFolder(path, permissions: permissions)
  }
}
