import DocketCore

/// Sums and extremes of mantissas of one scale, exact in 128 bits.
struct ScaledSummary {
  private let scale: Int
  private var count = 0
  private var sum: Int128 = 0
  private var squares: Int128 = 0
  private var squaresFit = true
  private var low = Int64.max
  private var high = Int64.min

  /// One measure of `total` values; `index` gives each one's place. Missing values take no part.
  static func value(
    _ function: BoundMeasure.Function, _ cells: Cells<Int64>, _ scale: Int, _ total: Int,
    _ index: (Int) -> Int
  ) throws -> ResultValue {
    if function == .distinct {
      var seen = Set<Int64>()
      for i in 0..<total {
        let value = cells[index(i)]
        if value != NumberCells.missing { seen.insert(value) }
      }
      return .count(seen.count)
    }
    var summary = ScaledSummary(scale: scale)
    for i in 0..<total { summary.add(cells[index(i)], squares: function == .stddev) }
    if function == .stddev, !summary.squaresFit {
      return try ExactSummary(.scaled(cells, scale: scale), total, index).value(function)
    }
    return summary.value(function)
  }

  private init(scale: Int) { self.scale = scale }

  @inline(__always)
  private mutating func add(_ value: Int64, squares wantsSquares: Bool) {
    if value == NumberCells.missing { return }
    count &+= 1
    // At most 2^63 a row and fewer than 2^32 rows: no overflow in 128 bits.
    sum &+= Int128(value)
    low = min(low, value)
    high = max(high, value)
    if wantsSquares {
      let (next, overflow) = squares.addingReportingOverflow(Int128(value) &* Int128(value))
      squaresFit = squaresFit && !overflow
      squares = next
    }
  }

  private func value(_ function: BoundMeasure.Function) -> ResultValue {
    if count == 0 { return .missing }
    let unit = Int128(Scaling.power(scale))
    switch function {
    case .sum: return number(sum, over: unit)
    case .mean:
      let (denominator, overflow) = unit.multipliedReportingOverflow(by: Int128(count))
      return overflow ? .missing : number(sum, over: denominator)
    case .minimum: return .number(Number(mantissa: low, scale: scale))
    case .maximum: return .number(Number(mantissa: high, scale: scale))
    case .stddev: return deviation(unit)
    default: return .missing
    }
  }

  /// The square root of the exact variance with n - 1.
  private func deviation(_ unit: Int128) -> ResultValue {
    if count < 2 { return .missing }
    let n = Int128(count)
    let (a, o1) = squares.multipliedReportingOverflow(by: n)
    let (b, o2) = sum.multipliedReportingOverflow(by: sum)
    let (spread, o3) = a.subtractingReportingOverflow(b)
    let variance: Double
    if o1 || o2 || o3 {
      let mean = Double(sum) / Double(count)
      variance = (Double(squares) - mean * Double(sum)) / Double(count - 1)
    } else {
      variance = Double(spread) / Double(n * (n - 1))
    }
    return .number(.inexact(max(0, variance).squareRoot() / Double(unit)))
  }

  private func number(_ numerator: Int128, over denominator: Int128) -> ResultValue {
    Number.dividing(numerator, by: denominator).map { .number($0) } ?? .missing
  }
}
