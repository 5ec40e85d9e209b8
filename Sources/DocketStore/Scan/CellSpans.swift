/// Where the cells of a block of rows lie: `starts[row * width + column]` and its length, the contents of a cell without
/// its quotes. Cells with doubled quotes are unfolded into memory of their own, which `scratch` keeps.
struct CellSpans {
  let starts: UnsafeMutablePointer<UnsafePointer<UInt8>>
  let lengths: UnsafeMutablePointer<UInt32>
  /// Cells kept of a row; further ones are only counted.
  let width: Int

  /// Room for `rows` rows of `width` cells; `deallocate` when done.
  init(width: Int, rows: Int) {
    self.width = width
    starts = .allocate(capacity: max(1, width * rows))
    lengths = .allocate(capacity: max(1, width * rows))
  }

  func deallocate() {
    starts.deallocate()
    lengths.deallocate()
  }
}
