import DocketCore

/// The summaries of `show`, over the values of distinct units in row order (rule 52).
enum ReferenceMeasure {
  /// The value of a measure; `.missing` over nothing, but a count is 0.
  static func value(of function: BoundMeasure.Function, count: Int, values: [ReferenceValue])
    -> ResultValue
  {
    let numbers = values.compactMap(\.number)
    switch function {
    case .count: return .count(count)
    case .distinct: return .count(distinct(values))
    case .share: return share(values)
    case .minimum:
      return extreme(values) {
        $0.min()
      } days: {
        $0.min()
      }
    case .maximum:
      return extreme(values) {
        $0.max()
      } days: {
        $0.max()
      }
    case .sum: return cell(sum(numbers))
    case .mean: return cell(sum(numbers)?.divided(by: Number(numbers.count)))
    case .median: return cell(percentile(numbers, 50))
    case .percentile(let p): return cell(percentile(numbers, p))
    case .stddev: return cell(deviation(numbers))
    }
  }

  private static func cell(_ number: Number?) -> ResultValue {
    number.map { .number($0) } ?? .missing
  }

  /// Distinct categories (rule 24), numbers or days; missing ones take no part.
  private static func distinct(_ values: [ReferenceValue]) -> Int {
    var seen: Set<ReferenceValue> = []
    for value in values where !value.isEmpty {
      switch value {
      case .text(let text):
        seen.insert(
          .text(ReferenceText(own: text.folded, commonest: text.folded, folded: text.folded)))
      case .date(let day, _): seen.insert(.date(day, seconds: nil))
      case .truth(.unknown): continue
      default: seen.insert(value)
      }
    }
    return seen.count
  }

  /// True ones among those that are known; unknown stays out of both.
  private static func share(_ values: [ReferenceValue]) -> ResultValue {
    let yes = values.filter { $0.truth == .yes }.count
    let no = values.filter { $0.truth == .no }.count
    return yes + no == 0 ? .missing : .ratio(yes, yes + no)
  }

  private static func extreme(
    _ values: [ReferenceValue], numbers: ([Number]) -> Number?, days: ([CivilDate]) -> CivilDate?
  ) -> ResultValue {
    if let day = days(values.compactMap(\.day)) { return .date(day) }
    return cell(numbers(values.compactMap(\.number)))
  }

  /// Exact while it fits, else a compensated sum of Doubles in row order; empty is missing. Written apart from the sums
  /// it is there to check.
  private static func sum(_ numbers: [Number]) -> Number? {
    guard !numbers.isEmpty else { return nil }
    var exact: Number? = Number(0)
    for number in numbers { exact = exact.flatMap { $0.adding(number) } }
    if let exact, case .exact = exact { return exact }
    // Neumaier's variant of Kahan's summation.
    var total = 0.0
    var lost = 0.0
    for number in numbers {
      let x = number.double
      let next = total + x
      lost += total.magnitude >= x.magnitude ? (total - next) + x : (x - next) + total
      total = next
    }
    return (total + lost).isFinite ? .inexact(total + lost) : nil
  }

  /// Type 7: at (n - 1) p / 100 along the ordered values, between two of them in proportion.
  private static func percentile(_ numbers: [Number], _ p: Int) -> Number? {
    let ordered = numbers.sorted()
    guard let last = ordered.last, p >= 0, p <= 100 else { return nil }
    let (place, part) = ((ordered.count - 1) * p).quotientAndRemainder(dividingBy: 100)
    guard place + 1 < ordered.count else { return last }
    let low = ordered[place]
    guard let step = ordered[place + 1].subtracting(low),
      let fraction = Number.dividing(Int128(part), by: 100)
    else { return nil }
    return step.multiplied(by: fraction).flatMap { low.adding($0) }
  }

  /// With n - 1; missing under two values.
  private static func deviation(_ numbers: [Number]) -> Number? {
    guard numbers.count > 1,
      let mean = sum(numbers)?.divided(by: Number(numbers.count)),
      let squares = sum(
        numbers.compactMap { $0.subtracting(mean) }.compactMap { $0.multiplied(by: $0) }),
      let variance = squares.divided(by: Number(numbers.count - 1))
    else { return nil }
    let root = variance.double.squareRoot()
    return root.isFinite ? .inexact(root) : nil
  }
}
