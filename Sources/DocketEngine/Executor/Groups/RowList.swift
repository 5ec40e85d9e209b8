/// A growing list of rows in ascending order.
struct RowList: @unchecked Sendable {
  private var pieces: [Cells<UInt32>] = []
  private(set) var count = 0

  init() {}

  /// Adds the rows of a block whose mark is 1.
  mutating func append(_ marks: Cells<UInt8>, first: Int) {
    let total = Truth.count(marks, of: Truth.yes)
    if total == 0 { return }
    let piece = Cells<UInt32>(count: total + 1)
    var at = 0
    // Writes every row and steps on only for those marked: no branch to guess. One spare place at the end.
    for i in 0..<marks.count {
      piece.base[at] = UInt32(truncatingIfNeeded: first &+ i)
      at &+= marks.base[i] == 1 ? 1 : 0
    }
    pieces.append(piece.view(0..<total))
    count += total
  }

  /// All rows of several lists, one after another.
  static func joined(_ lists: [RowList]) -> Cells<UInt32> {
    let all = Cells<UInt32>(count: lists.reduce(0) { $0 + $1.count })
    var at = 0
    for list in lists {
      for piece in list.pieces {
        (all.base + at).update(from: piece.base, count: piece.count)
        at += piece.count
      }
    }
    return all
  }
}

/// Ascending rows cut into ranges that are worth evaluating as a whole.
struct RowSpans: Sequence, IteratorProtocol {
  /// Places in the list, and the range of rows they span.
  struct Span {
    let places: Range<Int>
    let rows: Range<Int>
  }

  private let list: Cells<UInt32>
  private let blockRows: Int
  private var at: Int
  private let end: Int

  /// The spans of part of a list.
  init(_ list: Cells<UInt32>, _ places: Range<Int>, blockRows: Int) {
    self.list = list
    self.blockRows = blockRows
    at = places.lowerBound
    end = places.upperBound
  }

  mutating func next() -> Span? {
    if at >= end { return nil }
    let start = at
    let first = Int(list[start])
    var last = first
    at += 1
    while at < end {
      let row = Int(list[at])
      if row - last > 64 || row - first >= blockRows { break }
      last = row
      at += 1
    }
    return Span(places: start..<at, rows: first..<last + 1)
  }
}
