import DocketStore

/// By what the first of a row's children is found: the smallest key wins.
enum SelectionKeys: Sendable {
  /// A text by rank, one rank a code.
  case codes(CodeNode, ranks: Cells<Int64>)
  /// A date, the earliest or the latest first; children without one are never chosen.
  case days(DayNode, latest: Bool)
  /// A number, the smallest first, missing last.
  case numbers(any NumberNode)
  /// A truth, true first, unknown last.
  case truths(TruthNode)

  /// The key of children that are never chosen.
  static let never = Int64.max
  /// The key of children with a missing value.
  static let last = Int64.max - 1

  /// The keys of the children of a range of parents, in the order of `rows.range`.
  func values(_ rows: ChildRows, _ parents: Range<Int>, _ parallel: Parallel) throws -> Cells<Int64>
  {
    let out = Cells<Int64>(count: rows.range(parents).count)
    switch self {
    case .codes(let node, let ranks):
      let codes = try rows.values(of: node, under: parents, parallel, missing: 0)
      for i in 0..<out.count { out.base[i] = ranks[Int(codes[i])] }
    case .days(let node, let latest):
      let days = try rows.values(
        of: node, under: parents, parallel, missing: Column.missingDay)
      for i in 0..<out.count {
        let day = days[i]
        out.base[i] =
          day == Column.missingDay ? SelectionKeys.never : (latest ? -Int64(day) : Int64(day))
      }
    case .truths(let node):
      let truths = try rows.values(of: node, under: parents, parallel, missing: 2)
      for i in 0..<out.count {
        out.base[i] = truths[i] == 2 ? SelectionKeys.last : 1 - Int64(truths[i])
      }
    case .numbers(let node):
      let numbers = try rows.numbers(of: node, under: parents)
      for i in 0..<out.count { out.base[i] = SelectionKeys.key(numbers, i) }
    }
    return out
  }

  private static func key(_ numbers: NumberCells, _ i: Int) -> Int64 {
    switch numbers {
    case .scaled(let cells, _):
      return cells[i] == NumberCells.missing ? SelectionKeys.last : min(cells[i], .max - 2)
    case .general(let all):
      guard let number = all[i] else { return SelectionKeys.last }
      // The bits of a Double order like the Double itself once negative ones are turned around.
      let bits = Int64(bitPattern: number.double.bitPattern)
      return bits < 0 ? Int64.min &- bits : bits
    }
  }
}
