import DocketCore

extension ReferenceEvaluation {
  /// Values that are computed from others; missing as soon as one of them is (rule 1).
  func computed(_ expression: BoundExpression, at place: ReferencePlace) throws -> ReferenceValue {
    switch expression {
    case .shift(let inner, let count, let unit):
      guard let day = try value(inner, at: place).day else { return .missing }
      return .date(ReferenceEvaluation.move(day, count, unit), seconds: nil)
    case .units(let unit, let from, let to):
      guard let start = try value(from, at: place).day, let end = try value(to, at: place).day
      else { return .missing }
      return .number(Number(ReferenceEvaluation.wholeUnits(unit, start, end)))
    case .difference(let from, let to):
      guard let start = try value(from, at: place).day, let end = try value(to, at: place).day
      else { return .missing }
      return .duration(Int(end.day) - Int(start.day))
    case .arithmetic(let left, let operation, let right):
      return arithmetic(try value(left, at: place), operation, try value(right, at: place))
    default: throw ReferenceEvaluation.fault("arithmetic that is none")
    }
  }

  private func arithmetic(
    _ left: ReferenceValue, _ operation: ArithmeticOperation, _ right: ReferenceValue
  ) -> ReferenceValue {
    if case .duration(let a) = left, case .duration(let b) = right {
      switch operation {
      case .plus:
        let (sum, overflow) = a.addingReportingOverflow(b)
        return overflow ? .missing : .duration(sum)
      case .minus:
        let (difference, overflow) = a.subtractingReportingOverflow(b)
        return overflow ? .missing : .duration(difference)
      case .times, .dividedBy: break
      }
    }
    guard let a = left.number, let b = right.number else { return .missing }
    let result: Number?
    switch operation {
    case .plus: result = a.adding(b)
    case .minus: result = a.subtracting(b)
    case .times: result = a.multiplied(by: b)
    case .dividedBy: result = a.divided(by: b)
    }
    return result.map { .number($0) } ?? .missing
  }

  /// A date moved by whole units; months, quarters and years clamp the day to the month's length.
  static func move(_ day: CivilDate, _ count: Int, _ unit: TimeUnit) -> CivilDate {
    func times(_ factor: Int) -> Int {
      let (product, overflow) = count.multipliedReportingOverflow(by: factor)
      return overflow ? (count < 0 ? Int.min : Int.max) : product
    }
    switch unit {
    case .day, .weekday: return day.adding(days: count)
    case .week: return day.adding(days: times(7))
    case .month: return day.adding(months: count)
    case .quarter, .fiscalQuarter: return day.adding(months: times(3))
    case .year, .fiscalYear: return day.adding(months: times(12))
    }
  }

  /// Rule 15: days and weeks are day differences, weeks without the part of one; months, quarters and years are
  /// completed calendar units.
  static func wholeUnits(_ unit: TimeUnit, _ start: CivilDate, _ end: CivilDate) -> Int {
    if end < start { return -wholeUnits(unit, end, start) }
    let days = Int(end.day) - Int(start.day)
    switch unit {
    case .day, .weekday: return days
    case .week: return days / 7
    case .month: return end.completedMonths(since: start)
    case .quarter, .fiscalQuarter: return end.completedMonths(since: start) / 3
    case .year, .fiscalYear: return end.completedMonths(since: start) / 12
    }
  }
}
