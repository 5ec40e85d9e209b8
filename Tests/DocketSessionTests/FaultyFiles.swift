import DocketCore
import DocketStore

/// Files in memory of which some cannot be read or written.
struct FaultyFiles: FileSystem {
  private let files: MemoryFileSystem
  /// What fails, by the end of the path.
  private let faults: [(path: String, kind: FileFault.Kind)]

  /// `faults` are such as `full units.csv` and `denied office/cases.csv`.
  init(_ files: [String: [UInt8]], faults: [String]) {
    self.files = MemoryFileSystem(files)
    self.faults = faults.map { text in
      let parts = text.split(separator: " ", maxSplits: 1).map(String.init)
      let kind: FileFault.Kind
      switch parts.first {
      case "full": kind = .full
      case "denied": kind = .denied
      default: kind = .other("Input/output error")
      }
      return (parts.last ?? "", kind)
    }
  }

  private func check(_ path: String) throws(FileFault) {
    for fault in faults where path.contains(fault.path) {
      throw FileFault(fault.kind, path: path)
    }
  }

  func status(of path: String) throws(FileFault) -> FileStatus { try files.status(of: path) }

  func names(in folder: String) throws(FileFault) -> [String] { try files.names(in: folder) }

  func read(_ path: String, _ cancellation: Cancellation) throws(FileFault) -> FileBytes {
    try check(path)
    return try files.read(path, cancellation)
  }

  func write(_ bytes: [UInt8], to path: String, permissions: UInt16) throws(FileFault) {
    try check(path)
    try files.write(bytes, to: path, permissions: permissions)
  }

  func append(_ bytes: [UInt8], to path: String, permissions: UInt16) throws(FileFault) {
    try check(path)
    try files.append(bytes, to: path, permissions: permissions)
  }

  func rename(_ path: String, to newPath: String) throws(FileFault) {
    try files.rename(path, to: newPath)
  }

  func remove(_ path: String) throws(FileFault) { try files.remove(path) }

  func makeFolder(_ path: String, permissions: UInt16) throws(FileFault) {
    try files.makeFolder(path, permissions: permissions)
  }
}
