import DocketCore
import DocketStore

/// Whole units from one date to another.
struct UnitsBetween: NumberNode {
  let unit: TimeUnit
  let from: DayNode
  let to: DayNode

  var isWhole: Bool { true }

  func evaluate(_ rows: Range<Int>) throws -> NumberCells {
    let a = try from.evaluate(rows)
    let b = try to.evaluate(rows)
    let out = Cells<Int64>(count: rows.count)
    if unit == .day {
      for i in 0..<rows.count {
        let (start, end) = (a.base[i], b.base[i])
        let days = Int64(end) &- Int64(start)
        out.base[i] = min(start, end) == Column.missingDay ? NumberCells.missing : days
      }
      return .scaled(out, scale: 0)
    }
    let unit = unit
    for i in 0..<rows.count {
      let start = a.base[i]
      let end = b.base[i]
      if min(start, end) == Column.missingDay {
        out.base[i] = NumberCells.missing
      } else {
        out.base[i] = Int64(CivilDate(day: end).wholeUnits(unit, since: CivilDate(day: start)))
      }
    }
    return .scaled(out, scale: 0)
  }
}

/// Days that a row has been pending on the counted day, or was until it ended (rule 21).
struct AgeNode: NumberNode {
  let from: DayNode
  let to: DayNode
  let counted: Int32

  var isWhole: Bool { true }

  func evaluate(_ rows: Range<Int>) throws -> NumberCells {
    let a = try from.evaluate(rows)
    let b = try to.evaluate(rows)
    let out = Cells<Int64>(count: rows.count)
    let counted = counted
    for i in 0..<rows.count {
      let start = a.base[i]
      let end = b.base[i] == Column.missingDay ? counted : min(b.base[i], counted)
      let isMissing = start == Column.missingDay || start > counted
      out.base[i] = isMissing ? NumberCells.missing : Int64(end) &- Int64(start)
    }
    return .scaled(out, scale: 0)
  }
}

/// Arithmetic on two numbers or durations: mantissas while they fit, exact numbers row by row after that.
struct ArithmeticNode: NumberNode {
  let left: any NumberNode
  let operation: ArithmeticOperation
  let right: any NumberNode

  var isWhole: Bool { operation != .dividedBy && left.isWhole && right.isWhole }

  func evaluate(_ rows: Range<Int>) throws -> NumberCells {
    let a = try left.evaluate(rows)
    let b = try right.evaluate(rows)
    if operation != .dividedBy, case .scaled(let x, let xScale) = a,
      case .scaled(let y, let yScale) = b,
      let fast = mantissas(x, xScale, y, yScale, count: rows.count)
    {
      return fast
    }
    return .general(
      (0..<rows.count).map { i in
        guard let x = a[i], let y = b[i] else { return nil }
        switch operation {
        case .plus: return x.adding(y)
        case .minus: return x.subtracting(y)
        case .times: return x.multiplied(by: y)
        case .dividedBy: return x.divided(by: y)
        }
      })
  }

  /// The result as mantissas; nil when one overflows.
  private func mantissas(
    _ x: Cells<Int64>, _ xScale: Int, _ y: Cells<Int64>, _ yScale: Int, count: Int
  ) -> NumberCells? {
    let out = Cells<Int64>(count: count)
    let missing = NumberCells.missing
    var overflows = false
    if operation == .times {
      guard xScale + yScale <= 18 else { return nil }
      for i in 0..<count {
        let (product, overflow) = x.base[i].multipliedReportingOverflow(by: y.base[i])
        let isMissing = x.base[i] == missing || y.base[i] == missing
        overflows = overflows || !isMissing && (overflow || product == missing)
        out.base[i] = isMissing ? missing : product
      }
      return overflows ? nil : .scaled(out, scale: xScale + yScale)
    }
    let scale = max(xScale, yScale)
    let xFactor = Scaling.power(scale - xScale)
    let yFactor = Scaling.power(scale - yScale)
    let isSum = operation == .plus
    for i in 0..<count {
      let (p, o1) = x.base[i].multipliedReportingOverflow(by: xFactor)
      let (q, o2) = y.base[i].multipliedReportingOverflow(by: yFactor)
      let (r, o3) = isSum ? p.addingReportingOverflow(q) : p.subtractingReportingOverflow(q)
      let isMissing = x.base[i] == missing || y.base[i] == missing
      overflows = overflows || !isMissing && (o1 || o2 || o3 || r == missing)
      out.base[i] = isMissing ? missing : r
    }
    return overflows ? nil : .scaled(out, scale: scale)
  }
}

/// How two numbers or durations compare; unknown when either is missing.
struct CompareNumbers: BlockNode {
  let left: any NumberNode
  let comparison: BoundExpression.Comparison
  let right: any NumberNode

  func evaluate(_ rows: Range<Int>) throws -> Cells<UInt8> {
    let a = try left.evaluate(rows)
    let b = try right.evaluate(rows)
    let out = Cells<UInt8>(count: rows.count)
    switch comparison {
    case .equal:
      CompareNumbers.fill(out, a, b) {
        $0 == $1
      } or: {
        $0 == $1
      } or: {
        $0 == $1
      }
    case .notEqual:
      CompareNumbers.fill(out, a, b) {
        $0 != $1
      } or: {
        $0 != $1
      } or: {
        $0 != $1
      }
    case .less:
      CompareNumbers.fill(out, a, b) {
        $0 < $1
      } or: {
        $0 < $1
      } or: {
        $0 < $1
      }
    case .lessOrEqual:
      CompareNumbers.fill(out, a, b) {
        $0 <= $1
      } or: {
        $0 <= $1
      } or: {
        $0 <= $1
      }
    case .greater:
      CompareNumbers.fill(out, a, b) {
        $0 > $1
      } or: {
        $0 > $1
      } or: {
        $0 > $1
      }
    case .greaterOrEqual:
      CompareNumbers.fill(out, a, b) {
        $0 >= $1
      } or: {
        $0 >= $1
      } or: {
        $0 >= $1
      }
    }
    return out
  }

  @inline(__always)
  private static func fill(
    _ out: Cells<UInt8>, _ a: NumberCells, _ b: NumberCells, _ narrow: (Int64, Int64) -> Bool,
    or wide: (Int128, Int128) -> Bool, or exact: (Number, Number) -> Bool
  ) {
    guard case .scaled(let x, let xScale) = a, case .scaled(let y, let yScale) = b else {
      for i in 0..<out.count {
        if let p = a[i], let q = b[i] { out.base[i] = exact(p, q) ? 1 : 0 } else { out.base[i] = 2 }
      }
      return
    }
    if xScale == yScale {
      for i in 0..<out.count {
        let p = x.base[i]
        let q = y.base[i]
        out.base[i] = min(p, q) == NumberCells.missing ? 2 : (narrow(p, q) ? 1 : 0)
      }
      return
    }
    // Two scales of at most 18 fit in 128 bits: 2^63 * 10^18 < 2^127.
    let scale = max(xScale, yScale)
    let xFactor = Int128(Scaling.power(scale - xScale))
    let yFactor = Int128(Scaling.power(scale - yScale))
    for i in 0..<out.count {
      let p = Int128(x.base[i]) &* xFactor
      let q = Int128(y.base[i]) &* yFactor
      let isMissing = min(x.base[i], y.base[i]) == NumberCells.missing
      out.base[i] = isMissing ? 2 : (wide(p, q) ? 1 : 0)
    }
  }
}
