import DocketCore

/// One summary over the cells of some rows (rule 52): exact while it fits, percentiles of type 7, deviation with n - 1,
/// nothing is missing.
struct RowSummary {
  let function: BoundMeasure.Function
  /// How many rows there are, for count.
  let rows: Int

  /// The summary of these cells; empty ones take no part.
  func value(of cells: [ResultValue]) -> ResultValue {
    let cells = cells.filter { !$0.isEmptyCell }
    switch function {
    case .count: return .count(rows)
    case .distinct: return .count(distinct(cells))
    case .share:
      let yes = cells.filter { $0 == .flag(true) }.count
      return cells.isEmpty ? .missing : .ratio(yes, cells.count)
    case .minimum: return extreme(cells) { $0 < $1 }
    case .maximum: return extreme(cells) { $0 > $1 }
    case .sum: return cell(RowSummary.sum(cells.compactMap(\.rowNumber)))
    case .mean: return cell(RowSummary.mean(cells.compactMap(\.rowNumber)))
    case .median: return cell(RowSummary.percentile(cells.compactMap(\.rowNumber), 50))
    case .percentile(let p): return cell(RowSummary.percentile(cells.compactMap(\.rowNumber), p))
    case .stddev: return cell(RowSummary.deviation(cells.compactMap(\.rowNumber)))
    }
  }

  private func cell(_ number: Number?) -> ResultValue { number.map { .number($0) } ?? .missing }

  /// Distinct values; texts are compared as categories.
  private func distinct(_ cells: [ResultValue]) -> Int {
    Set(
      cells.map { value -> ResultValue in
        if case .text = value { return .text(GroupOrder.folded(value)) }
        return value
      }
    ).count
  }

  private func extreme(_ cells: [ResultValue], _ precedes: (Number, Number) -> Bool) -> ResultValue
  {
    var best: (key: Number, value: ResultValue)?
    for value in cells {
      guard let key = value.rowNumber ?? value.rowDay.map({ Number(Int($0.day)) }) else { continue }
      if let found = best, !precedes(key, found.key) { continue }
      best = (key, value)
    }
    return best?.value ?? .missing
  }

  /// Exact while it fits, else compensated in row order. Source: Neumaier's variant of Kahan's summation.
  static func sum(_ numbers: [Number]) -> Number? {
    guard !numbers.isEmpty else { return nil }
    var exact: Number? = Number(0)
    for number in numbers { exact = exact.flatMap { $0.adding(number) } }
    if let exact, case .exact = exact { return exact }
    var (total, lost) = (0.0, 0.0)
    for number in numbers {
      let x = number.double
      let next = total + x
      lost += total.magnitude >= x.magnitude ? (total - next) + x : (x - next) + total
      total = next
    }
    return (total + lost).isFinite ? .inexact(total + lost) : nil
  }

  static func mean(_ numbers: [Number]) -> Number? {
    sum(numbers)?.divided(by: Number(numbers.count))
  }

  /// Type 7: between two ordered values in proportion.
  static func percentile(_ numbers: [Number], _ p: Int) -> Number? {
    let ordered = numbers.sorted()
    guard let last = ordered.last, (0...100).contains(p) else { return nil }
    let (place, part) = ((ordered.count - 1) * p).quotientAndRemainder(dividingBy: 100)
    guard place + 1 < ordered.count else { return last }
    guard let step = ordered[place + 1].subtracting(ordered[place]),
      let fraction = Number.dividing(Int128(part), by: 100),
      let rise = step.multiplied(by: fraction)
    else { return nil }
    return ordered[place].adding(rise)
  }

  static func deviation(_ numbers: [Number]) -> Number? {
    guard numbers.count > 1, let mean = mean(numbers) else { return nil }
    let squares = numbers.compactMap { number in
      number.subtracting(mean).flatMap { $0.multiplied(by: $0) }
    }
    guard let variance = sum(squares)?.divided(by: Number(numbers.count - 1)) else { return nil }
    let root = variance.double.squareRoot()
    return root.isFinite ? .inexact(root) : nil
  }
}
