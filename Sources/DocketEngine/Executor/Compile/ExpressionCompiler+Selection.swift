import DocketCore
import DocketStore

extension ExpressionCompiler {
  /// The selected child of every row of the noun in scope.
  func selected(_ selection: ChildSelection, _ scope: Scope) throws -> RowMap {
    if !selection.path.ups.isEmpty {
      let (map, above) = try ancestors(selection.path.ups, scope)
      var down = selection
      down.path.ups = []
      return try composed(map, try selected(down, above))
    }
    // Compiling a pick of nothing else has the selection's own dependence on the counted day.
    let moment = keyMoment(.pick(selection, .constant(true)), scope)
    let key = VectorKey.selection(selection, moment)
    if let held: RowMap = cache.value(key) { return held }
    let rows = try descendants(selection.path.downs)
    let below = try scope.on(selection.path.noun)
    let existing = try existence(of: selection.path.noun, scope.moment, depth: scope.depth)
    let exists: (any BlockNode<UInt8>)? = existing.map { VectorNode(cells: $0) }
    let keys = try selectionKeys(selection, below, isScattered: rows.rows != nil)
    let order = try tieOrder(selection, below)
    let map = try parallel.fill(rows.offsets.count - 1, of: Int32.self) { parents, out in
      let keys = try keys.values(rows, parents, parallel)
      let there = try exists.map {
        try rows.values(of: $0, under: parents, parallel, missing: 0)
      }
      let first = rows.range(parents).lowerBound
      for parent in parents {
        var best = -1
        var bestKey = SelectionKeys.never
        for place in rows.range(parent..<parent + 1) {
          let key = keys[place - first]
          if key == SelectionKeys.never || there?[place - first] == 0 { continue }
          let row = rows.row(place)
          if best < 0 || key < bestKey || key == bestKey && order.precedes(row, best) {
            best = row
            bestKey = key
          }
        }
        out[parent - parents.lowerBound] = Int32(truncatingIfNeeded: best)
      }
    }
    let result = RowMap(rows: map, isMonotone: rows.rows == nil)
    cache.keep(result, bytes: map.bytes, for: key)
    return result
  }

  private func selectionKeys(
    _ selection: ChildSelection, _ below: Scope, isScattered: Bool
  ) throws -> SelectionKeys {
    func days(_ date: BoundExpression) throws -> DayNode {
      let node = try self.days(date, below)
      return isScattered ? try materialised(node, date, below) : node
    }
    switch selection.order {
    case .first(let date): return .days(try days(date), latest: false)
    case .last(let date): return .days(try days(date), latest: true)
    case .lead: break
    }
    let noun = try noun(below)
    guard let lead = noun.lead, let field = noun.field(lead) else { throw fault("a lead rule") }
    let expression = BoundExpression.field(lead, field.type)
    switch field.type {
    case .date: return .days(try days(expression), latest: false)
    case .truth:
      let node = try truth(expression, below)
      return .truths(isScattered ? try materialised(node, expression, below) : node)
    case .number, .duration: return .numbers(try number(expression, below))
    case .text:
      guard case .column(let dictionary, let codes) = try text(expression, below) else {
        return .truths(ConstantNode(value: Truth.yes))
      }
      let node = isScattered ? try materialised(codes, expression, below) : codes
      return .codes(node, ranks: ExpressionCompiler.ranks(field.ranked, dictionary))
    }
  }

  /// The rank of every code: listed values first, others after them in natural order, missing last (rule 7).
  static func ranks(_ ranked: [String], _ dictionary: ValueDictionary) -> Cells<Int64> {
    var listed: [UInt32: Int64] = [:]
    for (rank, value) in ranked.enumerated() {
      if let category = dictionary.category(forText: value), listed[category] == nil {
        listed[category] = Int64(rank)
      }
    }
    let natural = dictionary.rankOfCategory
    let cells = Cells<Int64>(count: dictionary.count + 1)
    cells.base[0] = SelectionKeys.last
    for code in 0..<dictionary.count {
      let category = dictionary.category(of: UInt32(code + 1))
      let after = Int64(ranked.count) + Int64(natural[Int(category)])
      cells.base[code + 1] = listed[category] ?? after
    }
    return cells
  }

  private func tieOrder(_ selection: ChildSelection, _ below: Scope) throws -> TieOrder {
    let table = try table(below.noun)
    let key = try noun(below).keyColumns.compactMap { i -> (CodeStorage, ValueDictionary)? in
      guard table.columns.indices.contains(i), let dictionary = table.columns[i].dictionary,
        case .codes(let codes) = table.columns[i].storage
      else { return nil }
      return (codes, dictionary)
    }
    switch selection.order {
    case .lead: return TieOrder(table: table, key: key, time: nil, latest: false)
    case .first(let date):
      return TieOrder(table: table, key: key, time: try time(of: date, below), latest: false)
    case .last(let date):
      return TieOrder(table: table, key: key, time: try time(of: date, below), latest: true)
    }
  }

  /// The columns that hold the time of day of a date; nil when it has none.
  private func time(of date: BoundExpression, _ scope: Scope) throws -> TimeOfDay? {
    switch date {
    case .column(let i, _):
      let column = try column(i, scope)
      return column.hasTimes ? TimeOfDay(columns: [column], map: nil) : nil
    case .milestone(let i):
      guard case .columns(let numbers)? = try noun(scope).milestone(i)?.source else { return nil }
      let columns = try numbers.map { try column($0, scope) }
      return columns.contains { $0.hasTimes } ? TimeOfDay(columns: columns, map: nil) : nil
    case .field(let i, _):
      return try time(of: try definition(ofField: i, scope), try scope.deeper())
    case .up(let steps, let inner):
      let (map, above) = try ancestors(steps, scope)
      guard let inner = try time(of: inner, above), inner.map == nil else { return nil }
      return TimeOfDay(columns: inner.columns, map: map)
    default: return nil
    }
  }
}
