import DocketCore
import DocketStore

extension Executor {
  /// The rows that a sort by one column followed by `top` can show: the first N by that column with all rows equal
  /// to the last; missing ones only when the others do not suffice. In ascending row order.
  func topRows(
    _ top: QuestionPlan.RowLimit, _ expression: BoundExpression,
    _ scope: ExpressionCompiler.Scope, _ rows: Cells<UInt32>
  ) throws -> Cells<UInt32> {
    if top.count <= 0 || rows.count <= top.count { return rows }
    let keys: Cells<Int64>
    switch expression.valueType {
    case .date:
      let days = try picked(try compiler.days(expression, scope), rows)
      keys = Cells<Int64>(count: rows.count)
      for i in 0..<rows.count {
        keys.base[i] = days[i] == Column.missingDay ? NumberCells.missing : Int64(days[i])
      }
    case .number, .duration:
      guard case .scaled(let cells, _) = try picked(try compiler.number(expression, scope), rows)
      else { return rows }
      keys = cells
    case .text, .truth: return rows
    }
    let present = Cells<Int64>(count: rows.count + 1)
    var count = 0
    for i in 0..<rows.count {
      present.base[count] = keys[i]
      count &+= keys[i] == NumberCells.missing ? 0 : 1
    }
    if count < top.count { return rows }
    let sorted = try RadixSort.sorted(present.view(0..<count), parallel.cancellation)
    let last = top.descending ? sorted[count - top.count] : sorted[top.count - 1]
    let marks = Cells<UInt8>(count: rows.count)
    for i in 0..<rows.count {
      let key = keys[i]
      let isIn = top.descending ? key >= last : key <= last
      marks.base[i] = key != NumberCells.missing && isIn ? 1 : 0
    }
    var kept = RowList()
    kept.append(marks, first: 0)
    let places = RowList.joined([kept])
    let out = Cells<UInt32>(count: places.count)
    for i in 0..<places.count { out.base[i] = rows[Int(places[i])] }
    return out
  }
}
