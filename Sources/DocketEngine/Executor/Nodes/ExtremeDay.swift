import DocketStore

/// The earliest or latest date among the children of every row that meet a condition.
struct ExtremeDay: BlockNode {
  let children: ChildTruths
  let date: DayNode
  let last: Bool

  func evaluate(_ rows: Range<Int>) throws -> Cells<Int32> {
    let truths = try children.truths(under: rows)
    let days = try children.children.values(
      of: date, under: rows, children.parallel, missing: Column.missingDay)
    let out = Cells<Int32>(count: rows.count)
    let offsets = children.children.offsets.base
    let first = Int(offsets[rows.lowerBound])
    let last = last
    for row in rows {
      var best = Column.missingDay
      for place in (Int(offsets[row]) &- first)..<(Int(offsets[row &+ 1]) &- first) {
        let day = days.base[place]
        if truths.base[place] != 1 || day == Column.missingDay { continue }
        if best == Column.missingDay || (last ? day > best : day < best) { best = day }
      }
      out.base[row &- rows.lowerBound] = best
    }
    return out
  }
}

/// A date for the rows that meet a condition, missing for all others.
struct DayWhere: BlockNode {
  let day: DayNode
  let condition: TruthNode

  func evaluate(_ rows: Range<Int>) throws -> Cells<Int32> {
    let days = try day.evaluate(rows)
    let truths = try condition.evaluate(rows)
    let out = Cells<Int32>(count: rows.count)
    for i in 0..<rows.count {
      out.base[i] = truths.base[i] == 1 ? days.base[i] : Column.missingDay
    }
    return out
  }
}
