import DocketCore
import DocketStore

/// The first of several dates that is not missing.
struct FirstDay: BlockNode {
  let sources: [DayNode]

  func evaluate(_ rows: Range<Int>) throws -> Cells<Int32> {
    let out = Cells<Int32>(repeating: Column.missingDay, count: rows.count)
    for source in sources {
      let cells = try source.evaluate(rows)
      for i in 0..<rows.count {
        let held = out.base[i]
        out.base[i] = held == Column.missingDay ? cells.base[i] : held
      }
    }
    return out
  }
}

/// A date as it is known on a day: missing when it lies after it.
struct SeenDay: BlockNode {
  let source: DayNode
  let clock: Int32

  func evaluate(_ rows: Range<Int>) throws -> Cells<Int32> {
    hide(try source.evaluate(rows), rows.count)
  }

  func gather(_ rows: UnsafePointer<Int32>, count: Int, missing: Int32) throws -> Cells<Int32> {
    hide(try source.gather(rows, count: count, missing: missing), count)
  }

  private func hide(_ cells: Cells<Int32>, _ count: Int) -> Cells<Int32> {
    let out = Cells<Int32>(count: count)
    for i in 0..<count { out.base[i] = cells.base[i] > clock ? Column.missingDay : cells.base[i] }
    return out
  }
}

/// A date moved by whole calendar units.
struct ShiftedDay: BlockNode {
  let source: DayNode
  let count: Int
  let unit: TimeUnit

  func evaluate(_ rows: Range<Int>) throws -> Cells<Int32> {
    let cells = try source.evaluate(rows)
    let out = Cells<Int32>(count: rows.count)
    for i in 0..<rows.count {
      let day = cells.base[i]
      out.base[i] =
        day == Column.missingDay
        ? day : CivilDate(day: day).shifted(by: count, unit).day
    }
    return out
  }
}

/// How two dates compare; unknown when either is missing.
struct CompareDays: BlockNode {
  let left: DayNode
  let comparison: BoundExpression.Comparison
  let right: DayNode

  func evaluate(_ rows: Range<Int>) throws -> Cells<UInt8> {
    let a = try left.evaluate(rows)
    let b = try right.evaluate(rows)
    let out = Cells<UInt8>(count: rows.count)
    switch comparison {
    case .equal: CompareDays.fill(out, a, b) { $0 == $1 }
    case .notEqual: CompareDays.fill(out, a, b) { $0 != $1 }
    case .less: CompareDays.fill(out, a, b) { $0 < $1 }
    case .lessOrEqual: CompareDays.fill(out, a, b) { $0 <= $1 }
    case .greater: CompareDays.fill(out, a, b) { $0 > $1 }
    case .greaterOrEqual: CompareDays.fill(out, a, b) { $0 >= $1 }
    }
    return out
  }

  @inline(__always)
  private static func fill(
    _ out: Cells<UInt8>, _ a: Cells<Int32>, _ b: Cells<Int32>, _ holds: (Int32, Int32) -> Bool
  ) {
    for i in 0..<out.count {
      let x = a.base[i]
      let y = b.base[i]
      out.base[i] = min(x, y) == Column.missingDay ? 2 : (holds(x, y) ? 1 : 0)
    }
  }
}

/// Whether a date lies in a half-open range.
struct DayInRange: BlockNode {
  let source: DayNode
  /// First day in; `Int32.min + 1` when open.
  let from: Int32
  /// First day after; `Int32.max` when open.
  let until: Int32
  /// The truth of a missing date.
  let missing: UInt8

  func evaluate(_ rows: Range<Int>) throws -> Cells<UInt8> {
    let cells = try source.evaluate(rows)
    let out = Cells<UInt8>(count: rows.count)
    let (from, until, missing) = (from, until, missing)
    for i in 0..<rows.count {
      let day = cells.base[i]
      let inside: UInt8 = (day >= from) && (day < until) ? 1 : 0
      out.base[i] = day == Column.missingDay ? missing : inside
    }
    return out
  }
}
