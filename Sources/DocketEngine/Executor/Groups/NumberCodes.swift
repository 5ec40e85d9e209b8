import DocketCore

/// Whole mantissas of a narrow range as codes.
struct NumberCodes: BlockNode {
  let source: any NumberNode
  let first: Int64

  func evaluate(_ rows: Range<Int>) throws -> Cells<UInt32> {
    let out = Cells<UInt32>(repeating: 0, count: rows.count)
    guard case .scaled(let cells, _) = try source.evaluate(rows) else { return out }
    for i in 0..<rows.count {
      let mantissa = cells.base[i]
      out.base[i] =
        mantissa == NumberCells.missing
        ? 0 : UInt32(truncatingIfNeeded: mantissa &- first &+ 1)
    }
    return out
  }
}

/// The band of each number: 1 below the first edge, then from edge to edge.
struct BandCodes: BlockNode {
  let source: any NumberNode
  let edges: [Number]

  func evaluate(_ rows: Range<Int>) throws -> Cells<UInt32> {
    let numbers = try source.evaluate(rows)
    let out = Cells<UInt32>(count: rows.count)
    let wholes = edges.compactMap { $0.integer.map { Int64($0) } }
    if case .scaled(let cells, 0) = numbers, wholes.count == edges.count {
      for i in 0..<rows.count {
        let value = cells.base[i]
        var band: UInt32 = 1
        for edge in wholes { band &+= value >= edge ? 1 : 0 }
        out.base[i] = value == NumberCells.missing ? 0 : band
      }
      return out
    }
    for i in 0..<rows.count {
      guard let value = numbers[i] else {
        out.base[i] = 0
        continue
      }
      out.base[i] = edges.reduce(1) { value < $1 ? $0 : $0 + 1 }
    }
    return out
  }

  /// The bands of these edges, lowest first.
  static func values(_ edges: [Number], whole: Bool) -> [ResultValue] {
    var all: [ResultValue] = []
    for i in 0...edges.count {
      all.append(
        .band(
          from: i == 0 ? nil : edges[i - 1], to: i == edges.count ? nil : edges[i], whole: whole))
    }
    return all
  }
}
