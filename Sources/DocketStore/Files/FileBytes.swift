/// The bytes of a file in memory, which stays until the last reference goes.
///
/// Sendable because nothing writes to the bytes once the object exists.
public final class FileBytes: @unchecked Sendable {
  /// The first byte; valid while this object lives.
  public let base: UnsafePointer<UInt8>
  /// Number of bytes.
  public let count: Int
  private let owned: MemoryBlock

  /// A copy of bytes.
  public convenience init(_ bytes: [UInt8]) {
    self.init(block: MemoryBlock(bytes), count: bytes.count)
  }

  init(block: MemoryBlock, count: Int) {
    owned = block
    base = block.pointer(UInt8.self)
    self.count = count
  }
}
