import DocketCore
import DocketStore

/// Finds out at which stock points every row is pending, its inactive and active spans minded, in one pass over rows
/// and spans (rules 19 and 20).
struct StockWalk: Sendable {
  /// Children whose spans turn a row inactive, or put it back in.
  struct Spans: Sendable {
    let isActive: Bool
    let children: ChildRows
    let from: DayNode
    let to: DayNode
    /// Which children count, true or not; nil: all.
    let counts: TruthNode?
  }

  let points: StockPoints
  let from: DayNode
  let to: DayNode
  /// Inactive ones first: an active span puts a row back in, whatever else holds.
  let spans: [Spans]
  let parallel: Parallel

  /// The points of each row of a block, `points.words` words a row, and which rows are unsound.
  func evaluate(_ rows: Range<Int>) throws -> (points: Cells<UInt64>, unsound: Cells<UInt8>) {
    let words = points.words
    let found = Cells<UInt64>(repeating: 0, count: rows.count * words)
    let unsound = Cells<UInt8>(count: rows.count)
    let starts = try from.evaluate(rows)
    let ends = try to.evaluate(rows)
    for i in 0..<rows.count {
      let (start, end) = (starts.base[i], ends.base[i])
      let isUnsound = start == Column.missingDay || (end != Column.missingDay && end < start)
      unsound.base[i] = isUnsound ? 1 : 0
      points.open(start, end) { found.base[i &* words &+ $0] |= $1 }
    }
    for span in spans { try apply(span, to: found, rows) }
    for i in 0..<rows.count where unsound.base[i] == 1 {
      for word in 0..<words { found.base[i &* words &+ word] = 0 }
    }
    return (found, unsound)
  }

  /// Sets or clears the points that the spans of a block's rows cover.
  private func apply(_ span: Spans, to found: Cells<UInt64>, _ rows: Range<Int>) throws {
    let words = points.words
    let places = span.children.range(rows)
    if places.isEmpty { return }
    let starts = try span.children.values(
      of: span.from, under: rows, parallel, missing: Column.missingDay)
    let ends = try span.children.values(
      of: span.to, under: rows, parallel, missing: Column.missingDay)
    let counts = try span.counts.map {
      try span.children.values(of: $0, under: rows, parallel, missing: Truth.no)
    }
    let offsets = span.children.offsets.base
    let isActive = span.isActive
    for row in rows {
      let into = found.base + (row &- rows.lowerBound) &* words
      for place in Int(offsets[row])..<Int(offsets[row &+ 1]) {
        let i = place &- places.lowerBound
        if let counts, counts.base[i] != Truth.yes { continue }
        points.open(starts.base[i], ends.base[i]) { word, bits in
          if isActive { into[word] |= bits } else { into[word] &= ~bits }
        }
      }
    }
  }
}
