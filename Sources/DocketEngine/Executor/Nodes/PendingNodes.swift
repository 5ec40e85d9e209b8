import DocketStore

/// Whether a row has begun and not ended by the end of a day, by two dates; never unknown. Rows without a start or
/// with an end before it are false (rule 19).
struct OpenSpan: BlockNode {
  let from: DayNode
  let to: DayNode
  let day: Int32

  func evaluate(_ rows: Range<Int>) throws -> Cells<UInt8> {
    let a = try from.evaluate(rows)
    let b = try to.evaluate(rows)
    let out = Cells<UInt8>(count: rows.count)
    let day = day
    for i in 0..<rows.count {
      let start = a.base[i]
      let end = b.base[i] == Column.missingDay ? Int32.max : b.base[i]
      let sound = (start != Column.missingDay) && (start <= end)
      out.base[i] = sound && (start <= day) && (end > day) ? 1 : 0
    }
    return out
  }
}

/// Whether a row has no start, or an end before it (rule 19); never unknown.
struct UnsoundSpan: BlockNode {
  let from: DayNode
  let to: DayNode

  func evaluate(_ rows: Range<Int>) throws -> Cells<UInt8> {
    let a = try from.evaluate(rows)
    let b = try to.evaluate(rows)
    let out = Cells<UInt8>(count: rows.count)
    for i in 0..<rows.count {
      let start = a.base[i]
      let end = b.base[i] == Column.missingDay ? Int32.max : b.base[i]
      out.base[i] = (start == Column.missingDay) || (end < start) ? 1 : 0
    }
    return out
  }
}

/// Whether a row is pending at the end of a day, its inactive and active spans minded; never unknown.
struct PendingNode: BlockNode {
  let open: TruthNode
  let unsound: TruthNode
  /// Whether any child of an `active during` span covers the day, one a span.
  let active: [TruthNode]
  /// The same for `inactive during`.
  let inactive: [TruthNode]

  func evaluate(_ rows: Range<Int>) throws -> Cells<UInt8> {
    let open = try open.evaluate(rows)
    if active.isEmpty, inactive.isEmpty { return open }
    let out = Cells<UInt8>(count: rows.count)
    out.base.update(from: open.base, count: rows.count)
    for span in inactive {
      let covers = try span.evaluate(rows)
      for i in 0..<rows.count { out.base[i] &= covers.base[i] == 1 ? 0 : 1 }
    }
    // An active span puts a row back in, whatever else holds.
    for span in active {
      let covers = try span.evaluate(rows)
      for i in 0..<rows.count { out.base[i] |= covers.base[i] == 1 ? 1 : 0 }
    }
    let unsound = try unsound.evaluate(rows)
    for i in 0..<rows.count { out.base[i] &= 1 &- unsound.base[i] }
    return out
  }
}

/// True where the inner truth is true, else false.
struct OnlyTrue: BlockNode {
  let inner: TruthNode

  func evaluate(_ rows: Range<Int>) throws -> Cells<UInt8> {
    let cells = try inner.evaluate(rows)
    let out = Cells<UInt8>(count: rows.count)
    for i in 0..<rows.count { out.base[i] = cells.base[i] == 1 ? 1 : 0 }
    return out
  }
}

/// Unknown where something it looks at is absent, else the inner truth.
struct UnknownWhereAbsent: BlockNode {
  let inner: TruthNode
  let absent: TruthNode

  func evaluate(_ rows: Range<Int>) throws -> Cells<UInt8> {
    let cells = try inner.evaluate(rows)
    let gone = try absent.evaluate(rows)
    let out = Cells<UInt8>(count: rows.count)
    for i in 0..<rows.count { out.base[i] = gone.base[i] == 1 ? 2 : cells.base[i] }
    return out
  }
}
