/// Collects bytes and hands them on in chunks, so that a long answer never exists as one string.
struct ByteSink {
  private var buffer: [UInt8] = []
  private let write: ([UInt8]) throws -> Void
  private var written = 0

  static let chunk = 1 << 16

  /// A sink that passes chunks of about 64 KB to `write`.
  init(_ write: @escaping ([UInt8]) throws -> Void) {
    self.write = write
    buffer.reserveCapacity(ByteSink.chunk + 4096)
  }

  /// Bytes taken so far.
  var count: Int { written + buffer.count }

  mutating func append(_ byte: UInt8) { buffer.append(byte) }

  mutating func append(_ text: String) { buffer.append(contentsOf: text.utf8) }

  mutating func append(_ bytes: [UInt8]) { buffer.append(contentsOf: bytes) }

  /// A whole number in decimal, without making a string.
  mutating func append(decimal n: Int) {
    if n < 0 { buffer.append(UInt8(ascii: "-")) }
    var rest = n.magnitude
    let start = buffer.count
    repeat {
      buffer.append(UInt8(ascii: "0") + UInt8(rest % 10))
      rest /= 10
    } while rest > 0
    buffer[start...].reverse()
  }

  /// Ends a row or line with LF and hands a full chunk on; throws what the receiver throws.
  mutating func endLine() throws {
    buffer.append(0x0A)
    if buffer.count >= ByteSink.chunk { try flush() }
  }

  /// Hands on whatever is left.
  mutating func flush() throws {
    guard !buffer.isEmpty else { return }
    written += buffer.count
    try write(buffer)
    buffer.removeAll(keepingCapacity: true)
  }
}
