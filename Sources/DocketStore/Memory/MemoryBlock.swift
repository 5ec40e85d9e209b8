#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Plain memory outside Swift's arrays, filled once by a loader and read by everyone afterwards.
///
/// Sendable because nothing writes after the block has been handed on. Large blocks are pages of their own, which come
/// zeroed and go back to the system when the block goes, so that what stays is not strewn among what loading used.
final class MemoryBlock: @unchecked Sendable {
  let base: UnsafeMutableRawPointer
  let byteCount: Int
  /// Length of the mapping; 0: the memory comes from the allocator.
  private let mapped: Int

  /// From this size on a block is a mapping.
  private static let leastMapped = 256 << 10

  /// Zeroed memory of `count` elements and 64 spare bytes, so that kernels may read past the end.
  init<T: BitwiseCopyable>(_ type: T.Type, count: Int) {
    byteCount = max(0, count) * MemoryLayout<T>.stride
    let whole = byteCount + 64
    if whole >= MemoryBlock.leastMapped,
      let pages = mmap(
        nil, whole, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0),
      pages != MAP_FAILED
    {
      base = pages
      mapped = whole
    } else {
      base = UnsafeMutableRawPointer.allocate(byteCount: whole, alignment: 64)
      base.initializeMemory(as: UInt8.self, repeating: 0, count: whole)
      mapped = 0
    }
  }

  /// A copy of an array.
  convenience init<T: BitwiseCopyable>(_ values: [T]) {
    self.init(T.self, count: values.count)
    values.withUnsafeBytes { bytes in
      if let from = bytes.baseAddress { base.copyMemory(from: from, byteCount: bytes.count) }
    }
  }

  deinit {
    if mapped > 0 { munmap(base, mapped) } else { base.deallocate() }
  }

  /// The elements for writing, while the block has one owner.
  func mutable<T: BitwiseCopyable>(_ type: T.Type) -> UnsafeMutablePointer<T> {
    base.assumingMemoryBound(to: T.self)
  }

  /// The elements for reading; valid while the block lives.
  func pointer<T: BitwiseCopyable>(_ type: T.Type) -> UnsafePointer<T> {
    UnsafePointer(base.assumingMemoryBound(to: T.self))
  }
}
