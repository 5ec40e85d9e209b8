import DocketCore
import DocketStore

extension Executor {
  /// When each unit came in and went out under its noun's pending rule, in which of these periods.
  func moves(
    _ periods: [BoundPeriod], _ scope: ExpressionCompiler.Scope, _ units: Cells<UInt32>
  ) throws -> UnitMoves {
    let (from, to) = try compiler.pendingDates(scope)
    let starts = try picked(from, units)
    let ends = try picked(to, units)
    let numbers = PeriodNumbers(periods)
    let turns = try turns(starts, ends, numbers, scope, units)
    let cameIn = Cells<Int32>(count: units.count)
    let wentOut = Cells<Int32>(count: units.count)
    let parallel = parallel
    _ = try parallel.parts(of: units.count) { part in
      try parallel.blocks(part) { places in
        for place in places {
          let (start, end) = (starts[place], ends[place])
          let sound = SpanWalk.isSound(start, end)
          cameIn.base[place] = sound ? numbers.number(start) : -1
          wentOut.base[place] = numbers.number(end)
        }
      }
    }
    return UnitMoves(periods: periods.count, starts: cameIn, ends: wentOut, turns: turns)
  }

  /// What the model's spans do to the units; nil without spans.
  private func turns(
    _ starts: Cells<Int32>, _ ends: Cells<Int32>, _ numbers: PeriodNumbers,
    _ scope: ExpressionCompiler.Scope, _ units: Cells<UInt32>
  ) throws -> SpanTurns? {
    let spans = try compiler.noun(scope).spans.map { try compiler.spanDays($0, scope) }
    if spans.isEmpty { return nil }
    let parallel = parallel
    let offsets = Cells<UInt32>(count: units.count + 1)
    let parts = try parallel.parts(of: units.count) { part in
      var walk = SpanWalk(numbers)
      try parallel.blocks(part) { places in
        for place in places {
          offsets.base[place + 1] = 0
          let (start, end) = (starts[place], ends[place])
          guard SpanWalk.isSound(start, end) else { continue }
          walk.begin(start, end)
          let row = Int(units[place])
          for span in spans { span.add(under: row, to: &walk) }
          offsets.base[place + 1] = UInt32(truncatingIfNeeded: walk.finish())
        }
      }
      return (walk.periods, walk.kinds)
    }
    offsets.base[0] = 0
    for unit in 0..<units.count { offsets.base[unit + 1] &+= offsets.base[unit] }
    return SpanTurns(
      offsets: offsets, periods: parts.flatMap(\.0), kinds: parts.flatMap(\.1))
  }
}

/// The days that children of one kind span, and which children belong to which row.
struct SpanDays: Sendable {
  let isActive: Bool
  /// From a unit's row to the row whose children these are; nil: the same.
  let above: RowMap?
  let children: ChildRows
  /// The first day of each child; missing for children that take no part.
  let starts: Cells<Int32>
  /// The day on which it is over.
  let ends: Cells<Int32>

  /// Adds the spans under a unit's row.
  @inline(__always) func add(under row: Int, to walk: inout SpanWalk) {
    let parent = above.map { Int($0.rows[row]) } ?? row
    if parent < 0 { return }
    for place in children.range(parent..<parent + 1) {
      let child = children.row(place)
      if starts[child] == Column.missingDay { continue }
      walk.add(starts[child], ends[child], isActive: isActive)
    }
  }
}

extension ExpressionCompiler {
  /// The days of a span's children, of those that exist, are sound and meet its condition.
  func spanDays(_ span: Noun.Span, _ scope: Scope) throws -> SpanDays {
    var above: RowMap?
    var here = scope
    if !span.path.ups.isEmpty {
      let (map, there) = try ancestors(span.path.ups, scope)
      (above, here) = (map, there)
    }
    // A row above that does not exist has no children to look at.
    let thereExists = above == nil ? nil : try existence(of: here.noun, scope.moment, depth: 0)
    let below = try here.on(span.path.noun)
    let count = try table(span.path.noun).rowCount
    let (from, to) = try pendingDates(below)
    let starts = try vector(from, count: count)
    let ends = try vector(to, count: count)
    let exists = try existence(of: span.path.noun, scope.moment, depth: scope.depth)
    let holds = try span.condition.map { try vector(try truth($0, below), count: count) }
    let parts = try parallel.fill(count, of: Int32.self) { rows, out in
      for row in rows {
        let isIn =
          SpanWalk.isSound(starts[row], ends[row]) && exists?[row] != 0
          && (holds.map { $0[row] == Truth.yes } ?? true)
        out[row - rows.lowerBound] = isIn ? starts[row] : Column.missingDay
      }
    }
    if let thereExists, let map = above {
      let rows = try parallel.fill(map.rows.count, of: Int32.self) { range, out in
        for row in range {
          let parent = map.rows[row]
          out[row - range.lowerBound] = parent >= 0 && thereExists[Int(parent)] == 0 ? -1 : parent
        }
      }
      above = RowMap(rows: rows, isMonotone: map.isMonotone)
    }
    return SpanDays(
      isActive: span.active, above: above, children: try descendants(span.path.downs),
      starts: parts, ends: ends)
  }
}
