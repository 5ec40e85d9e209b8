/// Plain memory for one value a row: written by one owner, then only read, from any thread.
///
/// Either owns its memory or views memory of an owner that it keeps alive. Sendable because nothing writes
/// after the cells have been handed on.
final class Cells<Value: BitwiseCopyable>: @unchecked Sendable {
  /// Number of values.
  let count: Int
  /// The values; valid while these cells live. Only their maker writes.
  let base: UnsafeMutablePointer<Value>
  private let owner: AnyObject?

  /// Memory for `count` values, not yet written.
  init(count: Int) {
    self.count = count
    base = UnsafeMutablePointer<Value>.allocate(capacity: max(1, count))
    owner = nil
  }

  /// `count` times one value.
  convenience init(repeating value: Value, count: Int) {
    self.init(count: count)
    base.initialize(repeating: value, count: count)
  }

  /// A copy of an array.
  convenience init(_ values: [Value]) {
    self.init(count: values.count)
    values.withUnsafeBufferPointer { from in
      if let start = from.baseAddress { base.initialize(from: start, count: from.count) }
    }
  }

  /// A view of memory that lives as long as `owner`.
  init(viewing pointer: UnsafePointer<Value>, count: Int, owner: AnyObject) {
    self.count = count
    base = UnsafeMutablePointer(mutating: pointer)
    self.owner = owner
  }

  deinit { if owner == nil { base.deallocate() } }

  /// One value; `i` must be below the count.
  @inline(__always) subscript(i: Int) -> Value { base[i] }

  /// The values of a range without a copy.
  func view(_ range: Range<Int>) -> Cells<Value> {
    Cells(viewing: base + range.lowerBound, count: range.count, owner: self)
  }

  /// Memory held, in bytes.
  var bytes: Int { count * MemoryLayout<Value>.stride }
}
