import DocketCore

/// Standard input as a whole: what a script through a pipe is.
enum StandardInput {
  /// All of it; bytes that are no UTF-8 are replaced. Throws R101 when Ctrl-C ends the wait.
  static func readAll(_ cancellation: Cancellation) throws -> String {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let n = chunk.withUnsafeMutableBytes { read(0, $0.baseAddress, $0.count) }
      if n > 0 {
        bytes += chunk[0..<n]
      } else if n == 0 {
        break
      } else if errno == EINTR {
        try cancellation.check()
      } else {
        throw Diagnostic(
          .scriptNotFound,
          "Standard input could not be read: \(String(cString: strerror(errno))).")
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
