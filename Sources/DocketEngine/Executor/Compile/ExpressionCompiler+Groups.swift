import DocketCore
import DocketStore

extension ExpressionCompiler {
  /// The coder of several dimensions, outermost first, all evaluated on the noun in scope.
  func coder(_ dimensions: [BoundDimension], _ scope: Scope) throws -> GroupCoder {
    var all = GroupCoder.whole
    for dimension in dimensions {
      let next = try coder(dimension, scope)
      if let both = all.combined(with: next) {
        all = both
        continue
      }
      // Too many possible combinations: number those that occur.
      let outer = try dense(all, scope)
      let inner = try dense(next, scope)
      all = try outer.combined(with: inner) ?? densePairs(outer, inner, scope)
    }
    return all
  }

  /// The coder of one dimension.
  private func coder(_ dimension: BoundDimension, _ scope: Scope) throws -> GroupCoder {
    switch dimension.kind {
    case .stockPoint: throw fault("a stock point")
    case .spread: throw fault("a group by what is no property of a unit")
    case .time(let unit, let date):
      let absent = try absence(date, scope)
      let node = try days(date, scope)
      guard let range = try dayRange(node, date, scope) else {
        return GroupCoder(ConstantNode(value: 0), count: 0, absent: absent) { _ in .missing }
      }
      let (buckets, table) = DayCodes.buckets(
        range, unit, fiscalStart: office.fiscalStart ?? 1)
      return GroupCoder(
        DayCodes(source: node, first: range.lowerBound, table: table), count: buckets.count,
        absent: absent
      ) { .bucket(buckets[$0]) }
    case .bands(let number, let edges):
      let node = try self.number(number, scope)
      let isWhole = node.isWhole && edges.allSatisfy { $0.integer != nil }
      let values = BandCodes.values(edges, whole: isWhole)
      return GroupCoder(
        BandCodes(source: node, edges: edges), count: values.count,
        absent: try absence(number, scope)
      ) { values[$0] }
    case .value(let expression, _): return try valueCoder(expression, scope)
    }
  }

  private func valueCoder(_ expression: BoundExpression, _ scope: Scope) throws -> GroupCoder {
    let absent = try absence(expression, scope)
    switch expression.valueType {
    case .truth:
      return GroupCoder(
        TruthCodes(source: try truth(expression, scope)), count: 2, absent: absent
      ) { .flag($0 == 1) }
    case .text:
      switch try text(expression, scope) {
      case .constant(let text):
        return GroupCoder(ConstantNode(value: 1), count: 1, absent: absent) { _ in .text(text) }
      case .column(let dictionary, let codes):
        return GroupCoder(
          categories(codes, dictionary), count: dictionary.categoryCount, absent: absent
        ) { .text(dictionary.label(UInt32($0 + 1))) }
      }
    case .date:
      let node = try days(expression, scope)
      guard let range = try dayRange(node, expression, scope) else {
        return GroupCoder(ConstantNode(value: 0), count: 0, absent: absent) { _ in .missing }
      }
      let first = range.lowerBound
      return GroupCoder(
        DayCodes(source: node, first: first, table: nil),
        count: Int(range.upperBound) - Int(first) + 1, absent: absent
      ) { .date(CivilDate(day: first &+ Int32($0))) }
    case .number, .duration:
      return try numberCoder(try number(expression, scope), expression, absent, scope)
    }
  }

  /// Codes as the numbers of their categories.
  func categories(_ codes: CodeNode, _ dictionary: ValueDictionary) -> CodeNode {
    guard let categoryOfCode = dictionary.categoryOfCode else { return codes }
    return LookupCodes(
      source: codes,
      table: Cells(viewing: categoryOfCode, count: dictionary.count + 1, owner: dictionary))
  }

  private func numberCoder(
    _ node: any NumberNode, _ expression: BoundExpression, _ absent: TruthNode?, _ scope: Scope
  ) throws -> GroupCoder {
    let count = try table(scope.noun).rowCount
    var low = Int64.max
    var high = Int64.min
    var scale: Int?
    var isScaled = true
    let ranges = try parallel.parts(of: count) { part in
      var found: (low: Int64, high: Int64, scale: Int)? = (Int64.max, Int64.min, -1)
      try parallel.blocks(part) { rows in
        guard case .scaled(let cells, let own) = try node.evaluate(rows), let held = found,
          held.scale < 0 || held.scale == own
        else {
          found = nil
          return
        }
        var (low, high) = (held.low, held.high)
        for i in 0..<rows.count where cells.base[i] != NumberCells.missing {
          low = min(low, cells.base[i])
          high = max(high, cells.base[i])
        }
        found = (low, high, own)
      }
      return found
    }
    for range in ranges {
      guard let range, scale == nil || range.scale < 0 || scale == range.scale else {
        isScaled = false
        break
      }
      if range.scale >= 0 { scale = range.scale }
      low = min(low, range.low)
      high = max(high, range.high)
    }
    if isScaled, low > high {
      return GroupCoder(ConstantNode(value: 0), count: 0, absent: absent) { _ in .missing }
    }
    let (width, overflow) = high.subtractingReportingOverflow(low)
    if isScaled, !overflow, width < 1 << 20 {
      let (first, scale) = (low, scale ?? 0)
      return GroupCoder(
        NumberCodes(source: node, first: first), count: Int(width) + 1, absent: absent
      ) { .number(Number(mantissa: first &+ Int64($0), scale: scale)) }
    }
    return try sparseNumbers(node, absent, count)
  }

  /// Numbers too far apart to count on: those that occur, in the order in which they first come.
  private func sparseNumbers(
    _ node: any NumberNode, _ absent: TruthNode?, _ count: Int
  ) throws -> GroupCoder {
    let codes = Cells<UInt32>(count: count)
    var numbers: [Number] = []
    var known: [Number: UInt32] = [:]
    try parallel.blocks(0..<count) { rows in
      let cells = try node.evaluate(rows)
      for i in 0..<rows.count {
        guard let number = cells[i] else {
          codes.base[rows.lowerBound + i] = 0
          continue
        }
        if let code = known[number] {
          codes.base[rows.lowerBound + i] = code
        } else {
          numbers.append(number)
          known[number] = UInt32(numbers.count)
          codes.base[rows.lowerBound + i] = UInt32(numbers.count)
        }
      }
    }
    let values = numbers
    return GroupCoder(VectorNode(cells: codes), count: values.count, absent: absent) {
      .number(values[$0])
    }
  }

  /// First and last day of a date; nil when it is missing on every row.
  func dayRange(
    _ node: DayNode, _ expression: BoundExpression, _ scope: Scope
  ) throws -> ClosedRange<Int32>? {
    let key = VectorKey.dayRange(
      noun: scope.noun, expression, keyMoment(expression, scope))
    if let held: DayRange = cache.value(key) { return held.days }
    let parts = try parallel.parts(of: try table(scope.noun).rowCount) { part in
      var low = Int32.max
      var high = Int32.min
      try parallel.blocks(part) { rows in
        let days = try node.evaluate(rows)
        for i in 0..<rows.count {
          let day = days.base[i]
          low = min(low, day == Column.missingDay ? Int32.max : day)
          high = max(high, day)
        }
      }
      return (low, high)
    }
    let low = parts.reduce(Int32.max) { min($0, $1.0) }
    let high = parts.reduce(Int32.min) { max($0, $1.1) }
    let days = low <= high ? low...high : nil
    cache.keep(DayRange(days: days), bytes: 16, for: key)
    return days
  }

  private struct DayRange: Sendable { let days: ClosedRange<Int32>? }

  // MARK: combinations

  /// The same groups with codes only for those that occur.
  private func dense(_ coder: GroupCoder, _ scope: Scope) throws -> GroupCoder {
    let count = try table(scope.noun).rowCount
    return try renumbered(count, coder.values) { rows, keys in
      let codes = try coder.node.evaluate(rows)
      for i in 0..<rows.count { keys[i] = UInt64(codes.base[i]) }
    }
  }

  private func densePairs(
    _ outer: GroupCoder, _ inner: GroupCoder, _ scope: Scope
  ) throws -> GroupCoder {
    let width = UInt64(inner.space)
    let count = try table(scope.noun).rowCount
    let (a, b) = (outer.values, inner.values)
    var pairs: [UInt64] = []
    let codes = try numbered(count, &pairs) { rows, keys in
      let x = try outer.node.evaluate(rows)
      let y = try inner.node.evaluate(rows)
      for i in 0..<rows.count { keys[i] = UInt64(x.base[i]) &* width &+ UInt64(y.base[i]) }
    }
    let keys = pairs
    return GroupCoder(node: VectorNode(cells: codes), space: max(1, keys.count)) { code in
      let key = keys[Int(code)]
      return a(UInt32(key / width)) + b(UInt32(key % width))
    }
  }

  private func renumbered(
    _ count: Int, _ values: @escaping @Sendable (UInt32) -> [ResultValue],
    _ fill: (Range<Int>, UnsafeMutablePointer<UInt64>) throws -> Void
  ) throws -> GroupCoder {
    var found: [UInt64] = []
    let codes = try numbered(count, &found, fill)
    let keys = found
    return GroupCoder(node: VectorNode(cells: codes), space: max(1, keys.count)) {
      values(UInt32(keys[Int($0)]))
    }
  }

  private func numbered(
    _ count: Int, _ keys: inout [UInt64],
    _ fill: (Range<Int>, UnsafeMutablePointer<UInt64>) throws -> Void
  ) throws -> Cells<UInt32> {
    let codes = Cells<UInt32>(count: count)
    var hash = CodeHash(expected: 1024)
    let block = Cells<UInt64>(count: parallel.blockRows)
    try parallel.blocks(0..<count) { rows in
      try fill(rows, block.base)
      for i in 0..<rows.count {
        codes.base[rows.lowerBound + i] = UInt32(
          truncatingIfNeeded: hash.number(of: block.base[i]))
      }
    }
    keys = hash.keys
    return codes
  }
}
