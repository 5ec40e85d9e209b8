import DocketCore
import DocketStore

extension Executor {
  func list(_ plan: QuestionPlan) throws -> ListedUnits {
    guard case .rows(let columns) = plan.output else { throw compiler.fault("rows") }
    let scope = scope(plan)
    var (units, tally) = try selectedUnits(plan)
    if let top = plan.top, columns.indices.contains(top.column) {
      units = try topRows(top, columns[top.column].expression, scope, units)
    }
    let table = try compiler.table(plan.noun)
    let order = try fileOrder(units, table)
    var cells: [[ResultValue]] = []
    do {
      for (i, column) in columns.enumerated() {
        cells.append(
          plan.unreadColumns.contains(i)
            ? Array(repeating: .missing, count: units.count)
            : try values(of: column.expression, scope, units, in: order))
      }
    } catch {
      Discarding.later(&cells)
      throw error
    }
    return ListedUnits(
      rows: order.map { Int(units[$0]) }, cells: cells, unknown: tally.unknown,
      unsound: tally.unsound, selected: tally.selected)
  }

  /// The rows that pass, on the counted day or at any of the stock points.
  private func selectedUnits(_ plan: QuestionPlan) throws -> (Cells<UInt32>, RowFilter.Tally) {
    let source = try source(plan)
    guard case .points(let points) = plan.stock else {
      return try filter(plan, scope(plan)).rows(source, parallel)
    }
    let marks = PointMarks(rowCount: try compiler.table(plan.noun).rowCount)
    for point in points where point.lastDay <= plan.clock {
      _ = try marks.add(filter(plan, scope(plan, counted: point.lastDay)), source, parallel)
    }
    return (marks.selectedRows(), marks.tally())
  }

  /// Places of ascending rows in the order of the file.
  private func fileOrder(_ units: Cells<UInt32>, _ table: Table) throws -> [Int] {
    guard let fileRows = table.fileRowOfRow else { return Array(0..<units.count) }
    // A file row and a place in one number: sorting the numbers sorts the rows.
    let keys = Cells<Int64>(count: units.count)
    for i in 0..<units.count { keys.base[i] = Int64(fileRows[Int(units[i])]) << 32 | Int64(i) }
    let sorted = try RadixSort.sorted(keys, parallel.cancellation)
    return (0..<sorted.count).map { Int(sorted[$0] & 0xFFFF_FFFF) }
  }

  /// Cells of one expression on ascending rows, given in the order of these places; "none" where it is missing for
  /// want of a parent or child.
  func values(
    of expression: BoundExpression, _ scope: ExpressionCompiler.Scope, _ rows: Cells<UInt32>,
    in order: [Int]
  ) throws -> [ResultValue] {
    var absent: Cells<UInt8>?
    if let node = try compiler.absence(expression, scope) {
      absent = try picked(node, rows)
    }
    func missing(_ i: Int) -> ResultValue { absent?[i] == 1 ? .none : .missing }
    switch expression.valueType {
    case .number, .duration:
      let numbers = try picked(try compiler.number(expression, scope), rows)
      return try cells(order) { i in numbers[i].map { .number($0) } ?? missing(i) }
    case .date:
      let days = try picked(try compiler.days(expression, scope), rows)
      return try cells(order) {
        days[$0] == Column.missingDay ? missing($0) : .date(CivilDate(day: days[$0]))
      }
    case .truth:
      let truths = try picked(try compiler.truth(expression, scope), rows)
      return try cells(order) {
        truths[$0] == Truth.unknown ? missing($0) : .flag(truths[$0] == Truth.yes)
      }
    case .text:
      switch try compiler.text(expression, scope) {
      case .constant(let text): return Array(repeating: .text(text), count: order.count)
      case .column(let dictionary, let node):
        let codes = try picked(node, rows)
        // Rows share the texts of a small dictionary: each is made once. A memo of many texts would take as long to
        // free as it saves.
        let isSmall = dictionary.count <= order.count / 16
        var texts = [ResultValue?](repeating: nil, count: isSmall ? dictionary.count + 1 : 0)
        return try cells(order) {
          let code = codes[$0]
          if code == 0 { return missing($0) }
          if !isSmall { return .text(dictionary.text(code)) }
          if let known = texts[Int(code)] { return known }
          let text = ResultValue.text(dictionary.text(code))
          texts[Int(code)] = text
          return text
        }
      }
    }
  }

  private func cells(_ order: [Int], _ value: (Int) -> ResultValue) throws -> [ResultValue] {
    var all: [ResultValue] = []
    all.reserveCapacity(order.count)
    for (i, place) in order.enumerated() {
      if i & 0x3FFF == 0, parallel.cancellation.isCancelled {
        Discarding.later(&all)
        try parallel.cancellation.check()
      }
      all.append(value(place))
    }
    return all
  }
}
