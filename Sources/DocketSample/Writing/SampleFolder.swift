#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The folder that a sample office is written into.
struct SampleFolder {
  /// Its path, as given, without a slash at the end.
  let path: String

  /// Makes the folder when it is missing; refuses one whose files of these names are not from an
  /// earlier sample, which is known by the first line of its model.
  init(_ given: String, files: [String], model: String, firstLine: String) throws(SampleError) {
    var path = given
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    self.path = path
    var status = stat()
    if stat(path, &status) == 0 {
      guard status.st_mode & S_IFMT == S_IFDIR else { throw SampleError.notFolder(path) }
      if SampleFolder.begins(path + "/" + model, with: firstLine) { return }
      for file in files where lstat(path + "/" + file, &status) == 0 {
        throw SampleError.occupied(folder: path, file: file)
      }
    } else if mkdir(path, 0o755) != 0 {
      throw SampleError.noFolder(path, reason: SystemFailure.reason)
    }
  }

  /// True when the file is there and starts with this line.
  private static func begins(_ path: String, with line: String) -> Bool {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return false }
    defer { _ = close(descriptor) }
    let wanted = Array(line.utf8) + [10]
    var bytes = [UInt8](repeating: 0, count: wanted.count)
    return read(descriptor, &bytes, bytes.count) == wanted.count && bytes == wanted
  }
}
