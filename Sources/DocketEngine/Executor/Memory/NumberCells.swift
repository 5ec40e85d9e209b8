import DocketCore

/// One number a row, or none: whole mantissas of one scale while they fit, exact numbers after that.
enum NumberCells: Sendable {
  /// Mantissas over 10^scale; `missing` where there is no number.
  case scaled(Cells<Int64>, scale: Int)
  /// Numbers that do not share a scale or outgrew 64 bits.
  case general([Number?])

  /// The mantissa of a missing number.
  static let missing = Int64.min

  /// Number of rows.
  var count: Int {
    switch self {
    case .scaled(let cells, _): return cells.count
    case .general(let numbers): return numbers.count
    }
  }

  /// One row's number; `i` must be below the count.
  subscript(i: Int) -> Number? {
    switch self {
    case .scaled(let cells, let scale):
      let mantissa = cells[i]
      if mantissa == NumberCells.missing { return nil }
      return scale == 0 ? Number(Int(mantissa)) : Number(mantissa: mantissa, scale: scale)
    case .general(let numbers): return numbers[i]
    }
  }

  /// The numbers of a range of rows.
  func view(_ range: Range<Int>) -> NumberCells {
    switch self {
    case .scaled(let cells, let scale): return .scaled(cells.view(range), scale: scale)
    case .general(let numbers): return .general(Array(numbers[range]))
    }
  }

  /// The numbers at `rows` less `first`; missing where a row is negative.
  func gathered(_ rows: UnsafePointer<Int32>, count: Int, first: Int) -> NumberCells {
    switch self {
    case .scaled(let cells, let scale):
      let out = Cells<Int64>(count: count)
      for i in 0..<count {
        let row = Int(rows[i])
        out.base[i] = row < 0 ? NumberCells.missing : cells[row &- first]
      }
      return .scaled(out, scale: scale)
    case .general(let numbers):
      return .general((0..<count).map { rows[$0] < 0 ? nil : numbers[Int(rows[$0]) - first] })
    }
  }

  /// All numbers of several pieces, one after another.
  static func joined(_ pieces: [NumberCells]) -> NumberCells {
    let total = pieces.reduce(0) { $0 + $1.count }
    var common: Int?
    var isScaled = true
    for piece in pieces where piece.count > 0 {
      guard case .scaled(_, let scale) = piece, common == nil || common == scale else {
        isScaled = false
        break
      }
      common = scale
    }
    guard isScaled else {
      var all: [Number?] = []
      all.reserveCapacity(total)
      for piece in pieces { for i in 0..<piece.count { all.append(piece[i]) } }
      return .general(all)
    }
    let out = Cells<Int64>(count: total)
    var at = 0
    for case .scaled(let cells, _) in pieces {
      (out.base + at).update(from: cells.base, count: cells.count)
      at += cells.count
    }
    return .scaled(out, scale: common ?? 0)
  }

  /// Memory held, in bytes.
  var bytes: Int {
    switch self {
    case .scaled(let cells, _): return cells.bytes
    case .general(let numbers): return numbers.count * MemoryLayout<Number?>.stride
    }
  }
}
