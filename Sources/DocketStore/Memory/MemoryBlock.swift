/// Plain memory outside Swift's arrays, filled once by a loader and read by everyone afterwards.
///
/// Sendable because nothing writes after the block has been handed on.
final class MemoryBlock: @unchecked Sendable {
  let base: UnsafeMutableRawPointer
  let byteCount: Int

  /// Zeroed memory of `count` elements and 64 spare bytes, so that kernels may read past the end.
  init<T: BitwiseCopyable>(_ type: T.Type, count: Int) {
    byteCount = max(0, count) * MemoryLayout<T>.stride
    base = UnsafeMutableRawPointer.allocate(byteCount: byteCount + 64, alignment: 64)
    base.initializeMemory(as: UInt8.self, repeating: 0, count: byteCount + 64)
  }

  /// A copy of an array.
  convenience init<T: BitwiseCopyable>(_ values: [T]) {
    self.init(T.self, count: values.count)
    values.withUnsafeBytes { bytes in
      if let from = bytes.baseAddress { base.copyMemory(from: from, byteCount: bytes.count) }
    }
  }

  deinit { base.deallocate() }

  /// The elements for writing, while the block has one owner.
  func mutable<T: BitwiseCopyable>(_ type: T.Type) -> UnsafeMutablePointer<T> {
    base.assumingMemoryBound(to: T.self)
  }

  /// The elements for reading; valid while the block lives.
  func pointer<T: BitwiseCopyable>(_ type: T.Type) -> UnsafePointer<T> {
    UnsafePointer(base.assumingMemoryBound(to: T.self))
  }
}
