#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Writes the rows of one csv file through a large buffer, under a temporary name until `publish`.
///
/// Cells are appended as bytes, each followed by a comma; `endRow` turns the last comma into the
/// end of the line. A writer that goes away before `publish` removes its temporary file.
struct RowWriter: ~Copyable {
  /// Where the finished file stands.
  let path: String
  /// The rows ended so far, the header not counted.
  private(set) var rows = 0
  private let partial: String
  private var descriptor: Int32
  /// Why the temporary file could not be opened.
  private let refusal: String?
  private var buffer: [UInt8] = []
  private static let room = 1 << 20

  /// Opens the temporary file beside `path` and puts the header in; it ends in a comma as rows do.
  ///
  /// A file that cannot be opened is reported by the first `flush`, so that a group of writers can
  /// be made in one go.
  init(folder: String, name: String, header: StaticString = "") {
    path = folder + "/" + name
    partial = folder + "/." + name + ".partial"
    // O_NOFOLLOW: a link planted under the temporary name must not lead the bytes elsewhere.
    descriptor = open(partial, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o644)
    refusal = descriptor >= 0 ? nil : SystemFailure.reason
    buffer.reserveCapacity(RowWriter.room + 4096)
    letters(header)
    if !buffer.isEmpty { buffer[buffer.count - 1] = 10 }
  }

  deinit {
    if descriptor >= 0 {
      _ = close(descriptor)
      _ = unlink(partial)
    }
  }

  /// A cell with fixed text, written as it stands: text with a comma brings its own quotes.
  mutating func text(_ cell: StaticString) {
    letters(cell)
    buffer.append(44)
  }

  /// Fixed text that continues the current cell.
  mutating func letters(_ part: StaticString) {
    buffer.append(
      contentsOf: UnsafeBufferPointer(start: part.utf8Start, count: part.utf8CodeUnitCount))
  }

  /// A cell with bytes made beforehand.
  mutating func bytes(_ cell: [UInt8]) {
    buffer.append(contentsOf: cell)
    buffer.append(44)
  }

  /// An empty cell.
  mutating func blank() { buffer.append(44) }

  /// A cell with a whole number; none is a blank cell.
  mutating func number(_ value: Int?) {
    if let value { digits(value, atLeast: 1) }
    buffer.append(44)
  }

  /// A cell with a date as `YYYY-MM-DD`; none is a blank cell.
  mutating func day(_ day: Int?) {
    if let day { buffer.append(contentsOf: DayText.iso(day)) }
    buffer.append(44)
  }

  /// The digits of a number of 0 or more in the current cell, with zeros in front up to `width`.
  mutating func digits(_ value: Int, atLeast width: Int) {
    var divisor = 1
    var length = 1
    while divisor <= value / 10 {
      divisor *= 10
      length += 1
    }
    for _ in 0..<max(0, width - length) { buffer.append(48) }
    var rest = value
    while divisor > 0 {
      buffer.append(48 &+ UInt8(truncatingIfNeeded: rest / divisor))
      rest %= divisor
      divisor /= 10
    }
  }

  /// Whole lines of text, written as they stand.
  mutating func lines(_ text: String) throws(SampleError) {
    buffer.append(contentsOf: text.utf8)
    if buffer.count >= RowWriter.room { try flush() }
  }

  /// Ends the row; hands the buffer to the system when it is full.
  mutating func endRow() throws(SampleError) {
    if !buffer.isEmpty { buffer[buffer.count - 1] = 10 }
    rows &+= 1
    if buffer.count >= RowWriter.room { try flush() }
  }

  /// Puts every byte on disk, still under the temporary name.
  mutating func settle() throws(SampleError) {
    try flush()
    guard fsync(descriptor) == 0 else {
      throw SampleError.notWritten(path, reason: SystemFailure.reason)
    }
  }

  /// Gives the settled file its real name.
  mutating func publish() throws(SampleError) {
    guard rename(partial, path) == 0 else {
      throw SampleError.notWritten(path, reason: SystemFailure.reason)
    }
    _ = close(descriptor)
    descriptor = -1
  }

  private mutating func flush() throws(SampleError) {
    if let refusal { throw SampleError.notWritten(path, reason: refusal) }
    var start = 0
    while start < buffer.count {
      let count = buffer.withUnsafeBytes { bytes in
        write(descriptor, bytes.baseAddress.map { $0 + start }, bytes.count - start)
      }
      if count < 0 {
        if errno == EINTR { continue }
        throw SampleError.notWritten(path, reason: SystemFailure.reason)
      }
      start += count
    }
    buffer.removeAll(keepingCapacity: true)
  }
}
