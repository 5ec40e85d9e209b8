import DocketCore
import DocketStore

/// Computes the measures of one set of units; sorts an argument's values only once.
struct MeasureSummary {
  let cancellation: Cancellation
  private var sorted: [BoundExpression: SortedNumbers] = [:]

  init(cancellation: Cancellation) { self.cancellation = cancellation }

  /// One measure over `count` units; `index` gives the place of a unit's value in the column.
  mutating func value(
    of column: MeasuredColumn, count: Int, _ index: (Int) -> Int
  ) throws -> ResultValue {
    if column.measure.function == .count { return .count(count) }
    switch column.values {
    case .none, .moves: return column.measure.function == .distinct ? .count(0) : .missing
    case .truths(let truths):
      if column.measure.function == .distinct {
        let known = Set((0..<count).map { truths[index($0)] }).subtracting([2])
        return .count(known.count)
      }
      return MeasureSummary.share(truths, count, index)
    case .categories(let codes):
      var distinct = Set<UInt32>()
      for i in 0..<count where codes[index(i)] != 0 { distinct.insert(codes[index(i)]) }
      return .count(distinct.count)
    case .days(let days): return MeasureSummary.ofDays(column.measure.function, days, count, index)
    case .numbers(let numbers):
      return try ofNumbers(column, numbers, count, index)
    }
  }

  private static func share(_ truths: Cells<UInt8>, _ count: Int, _ index: (Int) -> Int)
    -> ResultValue
  {
    var yes = 0
    var known = 0
    for i in 0..<count {
      let truth = truths[index(i)]
      yes += truth == 1 ? 1 : 0
      known += truth == 2 ? 0 : 1
    }
    return known == 0 ? .missing : .ratio(yes, known)
  }

  private static func ofDays(
    _ function: BoundMeasure.Function, _ days: Cells<Int32>, _ count: Int, _ index: (Int) -> Int
  ) -> ResultValue {
    var low = Int32.max
    var high = Column.missingDay
    var distinct = Set<Int32>()
    for i in 0..<count {
      let day = days[index(i)]
      if day == Column.missingDay { continue }
      low = min(low, day)
      high = max(high, day)
      if function == .distinct { distinct.insert(day) }
    }
    if function == .distinct { return .count(distinct.count) }
    if high == Column.missingDay { return .missing }
    return .date(CivilDate(day: function == .minimum ? low : high))
  }

  private mutating func ofNumbers(
    _ column: MeasuredColumn, _ numbers: NumberCells, _ count: Int, _ index: (Int) -> Int
  ) throws -> ResultValue {
    switch column.measure.function {
    case .median: return try percentile(50, column, numbers, count, index)
    case .percentile(let p): return try percentile(p, column, numbers, count, index)
    default: break
    }
    if case .scaled(let cells, let scale) = numbers {
      return try ScaledSummary.value(column.measure.function, cells, scale, count, index)
    }
    return try ExactSummary(numbers, count, index).value(column.measure.function)
  }

  private mutating func percentile(
    _ p: Int, _ column: MeasuredColumn, _ numbers: NumberCells, _ count: Int,
    _ index: (Int) -> Int
  ) throws -> ResultValue {
    guard let argument = column.measure.argument else { return .missing }
    let values: SortedNumbers
    if let held = sorted[argument] {
      values = held
    } else {
      values = try SortedNumbers(numbers, count, index, cancellation)
      sorted[argument] = values
    }
    return try values.percentile(p)
  }
}
