#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The words of the operating system for its latest failure.
enum SystemFailure {
  /// What went wrong in the call just made, in lower case.
  static var reason: String {
    let code = errno
    switch code {
    case ENOSPC: return "the disk is full"
    case EACCES, EPERM: return "you may not write there"
    case ENOENT: return "the folder above it does not exist"
    case EROFS: return "that disk can only be read"
    default:
      guard let text = strerror(code) else { return "error \(code)" }
      return String(cString: text).lowercased()
    }
  }
}
