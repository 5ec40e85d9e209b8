/// What a column's dates look like, beside their days.
struct DateFacts: Sendable {
  private(set) var shapes: [DateShape: Int] = [:]
  private var last: DateShape?
  private var run = 0
  /// Dates whose offset or Z was ignored.
  var offsets = 0

  @inline(__always)
  mutating func add(_ shape: DateShape, rows: Int = 1) {
    if shape == last {
      run &+= rows
    } else {
      flush()
      last = shape
      run = rows
    }
  }

  /// Brings `shapes` up to date.
  mutating func flush() {
    if let last, run > 0 { shapes[last, default: 0] += run }
    run = 0
  }

  /// Adds the facts of another part.
  mutating func add(_ other: DateFacts) {
    var other = other
    other.flush()
    flush()
    for (shape, rows) in other.shapes { shapes[shape, default: 0] += rows }
    offsets += other.offsets
  }

  /// The formats by name, commonest first, equal ones by name.
  func formats(monthFirst: Bool, pattern: String?) -> [ColumnReport.Spelling] {
    var counts: [String: Int] = [:]
    for (shape, rows) in shapes {
      counts[shape.name(monthFirst: monthFirst, pattern: pattern), default: 0] += rows
    }
    return counts.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }
      .map { ColumnReport.Spelling($0.key, $0.value) }
  }
}
