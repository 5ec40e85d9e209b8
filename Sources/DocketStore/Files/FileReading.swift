import DocketCore

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Reads an open file into memory, large ones in pieces on several threads, asking between them whether to go on.
struct FileReading: Sendable {
  let file: Int32
  let path: String
  let count: Int
  let cancellation: Cancellation

  private static let piece = 4 << 20

  /// Fills `count` bytes; a file that ends before has changed.
  func fill(_ into: UnsafeMutablePointer<UInt8>) throws(FileFault) {
    let pieces = (count + FileReading.piece - 1) / FileReading.piece
    // Pieces go to different threads, and each writes to bytes of its own.
    nonisolated(unsafe) let into = into
    do {
      try Workers.run(pieces, threads: 4) { piece in
        let start = piece * FileReading.piece
        try fill(into, start, min(start + FileReading.piece, count))
      }
    } catch let fault as FileFault {
      throw fault
    } catch {
      throw FileFault(.other("\(error)"), path: path)
    }
  }

  private func fill(_ into: UnsafeMutablePointer<UInt8>, _ start: Int, _ end: Int) throws {
    if cancellation.isCancelled { throw FileFault(.stopped, path: path) }
    var at = start
    while at < end {
      let read = pread(file, into + at, end - at, off_t(at))
      if read < 0 {
        if errno == EINTR { continue }
        throw DiskFileSystem.fault(path)
      }
      if read == 0 { throw FileFault(.changed, path: path) }
      at += read
    }
  }
}
