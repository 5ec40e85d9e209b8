#if canImport(Glibc)
  @preconcurrency import Glibc
#elseif canImport(Musl)
  @preconcurrency import Musl
#elseif canImport(Darwin)
  @preconcurrency import Darwin
#endif

/// A sink over an open file descriptor; nothing is buffered, so nothing is lost.
public final class DescriptorSink: Sink {
  private let descriptor: Int32

  /// Standard output.
  public static func standardOutput() -> DescriptorSink { DescriptorSink(1) }
  /// Standard error.
  public static func standardError() -> DescriptorSink { DescriptorSink(2) }

  /// A sink over a descriptor that someone else closes.
  public init(_ descriptor: Int32) { self.descriptor = descriptor }

  /// Writes all bytes; throws `OutputFailure.closed` when nobody reads the pipe any more.
  public func write(_ bytes: [UInt8]) throws {
    var offset = 0
    while offset < bytes.count {
      let n = bytes.withUnsafeBytes { buffer -> Int in
        guard let base = buffer.baseAddress else { return 0 }
        return systemWrite(descriptor, base + offset, buffer.count - offset)
      }
      if n > 0 {
        offset += n
      } else if errno == EPIPE {
        throw OutputFailure.closed
      } else if errno == EAGAIN {
        var ready = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        _ = poll(&ready, 1, -1)
      } else if errno != EINTR {
        throw OutputFailure.failed(String(cString: strerror(errno)))
      }
    }
  }
}

/// `write(2)`, which a method of the same name would hide.
private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer, _ count: Int) -> Int {
  write(descriptor, bytes, count)
}
