/// The bytes of a file, mapped or held; the memory stays until the last reference goes.
///
/// Sendable because nothing writes to the bytes once the object exists.
public final class FileBytes: @unchecked Sendable {
  /// The first byte; valid while this object lives.
  public let base: UnsafePointer<UInt8>
  /// Number of bytes.
  public let count: Int
  private let owned: MemoryBlock?
  private let unmap: (@Sendable (UnsafePointer<UInt8>, Int) -> Void)?

  /// Bytes held in memory.
  public init(_ bytes: [UInt8]) {
    let block = MemoryBlock(bytes)
    owned = block
    base = block.pointer(UInt8.self)
    count = bytes.count
    unmap = nil
  }

  /// Bytes that someone else provides and `release` gives back.
  init(
    base: UnsafePointer<UInt8>, count: Int,
    release: @escaping @Sendable (UnsafePointer<UInt8>, Int) -> Void
  ) {
    self.base = base
    self.count = count
    owned = nil
    unmap = release
  }

  init(block: MemoryBlock, count: Int) {
    owned = block
    base = block.pointer(UInt8.self)
    self.count = count
    unmap = nil
  }

  deinit { unmap?(base, count) }

  /// Whether the bytes are a mapping of the file rather than a copy.
  var isMapped: Bool { unmap != nil }
}
