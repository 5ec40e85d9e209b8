import DocketCore
import Synchronization

@testable import DocketStore

/// Files whose n-th operation fails.
final class FailingFileSystem: FileSystem {
  private let files: any FileSystem
  private let left: Mutex<Int>
  private let kind: FileFault.Kind

  /// Fails operation `n`, counted from 0.
  init(_ files: any FileSystem, failing n: Int, kind: FileFault.Kind) {
    self.files = files
    self.kind = kind
    left = Mutex(n)
  }

  /// Whether the failing operation was reached.
  var hasFailed: Bool { left.withLock { $0 < 0 } }

  private func count(_ path: String) throws(FileFault) {
    let fails = left.withLock { left in
      left -= 1
      return left == -1
    }
    if fails { throw FileFault(kind, path: path) }
  }

  func status(of path: String) throws(FileFault) -> FileStatus {
    try count(path)
    return try files.status(of: path)
  }
  func names(in folder: String) throws(FileFault) -> [String] {
    try count(folder)
    return try files.names(in: folder)
  }
  func read(_ path: String, _ cancellation: Cancellation) throws(FileFault) -> FileBytes {
    try count(path)
    return try files.read(path, cancellation)
  }
  func write(_ bytes: [UInt8], to path: String, permissions: UInt16) throws(FileFault) {
    try count(path)
    try files.write(bytes, to: path, permissions: permissions)
  }
  func append(_ bytes: [UInt8], to path: String, permissions: UInt16) throws(FileFault) {
    try count(path)
    try files.append(bytes, to: path, permissions: permissions)
  }
  func rename(_ path: String, to newPath: String) throws(FileFault) {
    try count(path)
    try files.rename(path, to: newPath)
  }
  func remove(_ path: String) throws(FileFault) {
    try count(path)
    try files.remove(path)
  }
  func makeFolder(_ path: String, permissions: UInt16) throws(FileFault) {
    try count(path)
    try files.makeFolder(path, permissions: permissions)
  }
}
