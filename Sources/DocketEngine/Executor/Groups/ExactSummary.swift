import DocketCore

/// Sums and extremes of numbers that share no scale, one after another in row order.
struct ExactSummary {
  private var numbers: [Number] = []

  /// The numbers of `total` rows; `index` gives each one's place. Missing ones take no part.
  init(_ cells: NumberCells, _ total: Int, _ index: (Int) -> Int) throws {
    for i in 0..<total {
      if let number = cells[index(i)] { numbers.append(number) }
    }
  }

  /// One measure; throws R103 when a sum leaves every range.
  func value(_ function: BoundMeasure.Function) throws -> ResultValue {
    if function == .distinct { return .count(Set(numbers).count) }
    guard let first = numbers.first else { return .missing }
    switch function {
    case .sum: return .number(try sum(numbers))
    case .mean:
      guard let mean = try sum(numbers).divided(by: Number(numbers.count)) else { return .missing }
      return .number(mean)
    case .minimum: return .number(numbers.reduce(first) { min($0, $1) })
    case .maximum: return .number(numbers.reduce(first) { max($0, $1) })
    case .stddev: return try deviation()
    default: return .missing
    }
  }

  private func deviation() throws -> ResultValue {
    guard numbers.count > 1, let mean = try sum(numbers).divided(by: Number(numbers.count)) else {
      return .missing
    }
    let squares = try numbers.map { number in
      guard let difference = number.subtracting(mean),
        let square = difference.multiplied(by: difference)
      else { throw ExactSummary.overflow }
      return square
    }
    guard let variance = try sum(squares).divided(by: Number(numbers.count - 1)) else {
      return .missing
    }
    return .number(.inexact(max(0, variance.double).squareRoot()))
  }

  private func sum(_ all: [Number]) throws -> Number {
    var total = Number(0)
    for number in all {
      guard let next = total.adding(number) else { throw ExactSummary.overflow }
      total = next
    }
    return total
  }

  private static var overflow: Diagnostic {
    Diagnostic(
      .arithmeticOverflow, "The numbers are too large to add up.",
      details: ["Their sum is beyond the range of any number docket can hold."])
  }
}
