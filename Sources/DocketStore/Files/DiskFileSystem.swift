import DocketCore

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The files of this machine.
public struct DiskFileSystem: FileSystem {
  /// The files of this machine.
  public init() {}

  /// Kind, size and identity of a path.
  public func status(of path: String) throws(FileFault) -> FileStatus {
    var found = stat()
    guard stat(path, &found) == 0 else { throw DiskFileSystem.fault(path) }
    return DiskFileSystem.status(found)
  }

  private static func status(_ found: stat) -> FileStatus {
    #if canImport(Darwin)
      let time = found.st_mtimespec
    #else
      let time = found.st_mtim
    #endif
    return FileStatus(
      isFolder: found.st_mode & S_IFMT == S_IFDIR, byteCount: Int(found.st_size),
      identity: [UInt64(truncatingIfNeeded: found.st_dev), UInt64(found.st_ino)],
      modified: Int64(time.tv_sec) &* 1_000_000_000 &+ Int64(time.tv_nsec),
      permissions: UInt16(truncatingIfNeeded: found.st_mode & 0o7777))
  }

  /// The names in a folder, in any order.
  public func names(in folder: String) throws(FileFault) -> [String] {
    guard let handle = opendir(folder) else { throw DiskFileSystem.fault(folder) }
    defer { closedir(handle) }
    var names: [String] = []
    while let entry = readdir(handle) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(
          to: CChar.self, capacity: MemoryLayout.size(ofValue: pointer.pointee)
        ) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }

  /// The bytes of a file as they are at one moment.
  ///
  /// Read, not mapped: a mapped file that someone else makes shorter ends the process that looks at it.
  public func read(_ path: String, _ cancellation: Cancellation) throws(FileFault) -> FileBytes {
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { throw DiskFileSystem.fault(path) }
    defer { close(file) }
    var found = stat()
    guard fstat(file, &found) == 0 else { throw DiskFileSystem.fault(path) }
    guard found.st_mode & S_IFMT == S_IFREG else { throw FileFault(.wrongKind, path: path) }
    let count = Int(found.st_size)
    let block = MemoryBlock(UInt8.self, count: count)
    try FileReading(file: file, path: path, count: count, cancellation: cancellation)
      .fill(block.mutable(UInt8.self))
    var after = stat()
    guard fstat(file, &after) == 0 else { throw DiskFileSystem.fault(path) }
    let (was, now) = (DiskFileSystem.status(found), DiskFileSystem.status(after))
    guard now.byteCount == was.byteCount, now.modified == was.modified else {
      throw FileFault(.changed, path: path)
    }
    return FileBytes(block: block, count: count)
  }

  /// Replaces the bytes of a file.
  public func write(_ bytes: [UInt8], to path: String, permissions: UInt16) throws(FileFault) {
    try put(bytes, path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, permissions)
  }

  /// Adds bytes at the end of a file.
  public func append(_ bytes: [UInt8], to path: String, permissions: UInt16) throws(FileFault) {
    try put(bytes, path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, permissions)
  }

  /// Gives a file another name.
  public func rename(_ path: String, to newPath: String) throws(FileFault) {
    #if canImport(Glibc)
      let result = Glibc.rename(path, newPath)
    #elseif canImport(Musl)
      let result = Musl.rename(path, newPath)
    #else
      let result = Darwin.rename(path, newPath)
    #endif
    guard result == 0 else { throw DiskFileSystem.fault(newPath) }
    try syncFolder(of: newPath)
  }

  /// Removes a file.
  public func remove(_ path: String) throws(FileFault) {
    guard unlink(path) == 0 else { throw DiskFileSystem.fault(path) }
  }

  /// Makes a folder and those above it.
  public func makeFolder(_ path: String, permissions: UInt16) throws(FileFault) {
    if mkdir(path, mode_t(permissions)) == 0 { return }
    if errno == ENOENT, let slash = path.lastIndex(of: "/"), slash > path.startIndex {
      try makeFolder(String(path[..<slash]), permissions: permissions)
      if mkdir(path, mode_t(permissions)) == 0 { return }
    }
    guard errno == EEXIST else { throw DiskFileSystem.fault(path) }
    guard try status(of: path).isFolder else { throw FileFault(.wrongKind, path: path) }
  }

  private func put(_ bytes: [UInt8], _ path: String, _ flags: Int32, _ permissions: UInt16)
    throws(FileFault)
  {
    let file = open(path, flags, mode_t(permissions))
    guard file >= 0 else { throw DiskFileSystem.fault(path) }
    let failure = bytes.withUnsafeBytes { raw -> Int32 in
      var done = 0
      while done < raw.count {
        guard let from = raw.baseAddress else { break }
        #if canImport(Glibc)
          let n = Glibc.write(file, from + done, raw.count - done)
        #elseif canImport(Musl)
          let n = Musl.write(file, from + done, raw.count - done)
        #else
          let n = Darwin.write(file, from + done, raw.count - done)
        #endif
        if n < 0 {
          if errno == EINTR { continue }
          return errno
        }
        done += n
      }
      return fsync(file) == 0 || errno == EINVAL || errno == EROFS ? 0 : errno
    }
    let closed = close(file) == 0 ? 0 : errno
    if failure != 0 { throw DiskFileSystem.fault(path, code: failure) }
    if closed != 0 { throw DiskFileSystem.fault(path, code: closed) }
  }

  private func syncFolder(of path: String) throws(FileFault) {
    let slash = path.lastIndex(of: "/")
    let folder = slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
    let handle = open(folder, O_RDONLY | O_CLOEXEC)
    guard handle >= 0 else { throw DiskFileSystem.fault(folder) }
    defer { close(handle) }
    if fsync(handle) != 0, errno != EINVAL, errno != EROFS {
      throw DiskFileSystem.fault(folder)
    }
  }

  /// The fault behind an error number of the system.
  static func fault(_ path: String, code: Int32 = errno) -> FileFault {
    switch code {
    case ENOENT: return FileFault(.notFound, path: path)
    case EACCES, EPERM, EROFS: return FileFault(.denied, path: path)
    case EISDIR, ENOTDIR: return FileFault(.wrongKind, path: path)
    case ENOSPC, EDQUOT: return FileFault(.full, path: path)
    default: return FileFault(.other(String(cString: strerror(code))), path: path)
    }
  }
}
