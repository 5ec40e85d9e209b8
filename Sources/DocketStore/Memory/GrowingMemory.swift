#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A list of plain values that grows by reallocation, owned by one thread while it grows.
final class GrowingMemory<Element: BitwiseCopyable>: @unchecked Sendable {
  private(set) var base: UnsafeMutablePointer<Element>
  private(set) var capacity: Int
  var count = 0

  init(capacity: Int = 0) {
    self.capacity = max(16, capacity)
    base = UnsafeMutablePointer<Element>.allocate(capacity: self.capacity)
  }

  deinit { base.deallocate() }

  /// Makes room for `more` further elements.
  @inline(__always)
  func reserve(_ more: Int) {
    if count &+ more > capacity { grow(count &+ more) }
  }

  private func grow(_ needed: Int) {
    let wider = max(needed, capacity * 2)
    // Large lists move by their pages, without a copy.
    if MemoryLayout<Element>.alignment <= 16,
      let moved = realloc(base, wider * MemoryLayout<Element>.stride)
    {
      base = moved.bindMemory(to: Element.self, capacity: wider)
    } else {
      let moved = UnsafeMutablePointer<Element>.allocate(capacity: wider)
      moved.update(from: base, count: count)
      base.deallocate()
      base = moved
    }
    capacity = wider
  }

  @inline(__always)
  func append(_ element: Element) {
    reserve(1)
    base[count] = element
    count &+= 1
  }

  /// Forgets all elements and gives their memory back.
  func drop() {
    base.deallocate()
    capacity = 16
    count = 0
    base = UnsafeMutablePointer<Element>.allocate(capacity: capacity)
  }
}
