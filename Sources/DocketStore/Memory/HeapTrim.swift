#if canImport(Glibc)
  import Glibc
#endif

/// Gives memory that loading used and freed back to the system.
enum HeapTrim {
  /// Asks the allocator to keep nothing it does not need; does nothing where it cannot be asked.
  static func trim() {
    #if canImport(Glibc)
      // The header that declares it is not part of the system module.
      guard let symbol = dlsym(nil, "malloc_trim") else { return }
      let trim = unsafeBitCast(symbol, to: (@convention(c) (Int) -> Int32).self)
      _ = trim(0)
    #endif
  }
}
