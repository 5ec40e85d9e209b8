/// Where the cells of one column of one part of a file go. One thread fills it.
protocol CellSink: AnyObject, Sendable {
  /// Adds `rows` cells: `starts[i * stride]` and `lengths[i * stride]` for i from 0.
  func add(
    _ starts: UnsafePointer<UnsafePointer<UInt8>>, _ lengths: UnsafePointer<UInt32>, stride: Int,
    rows: Int)
}
