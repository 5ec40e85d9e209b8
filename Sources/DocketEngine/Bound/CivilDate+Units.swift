import DocketCore

extension CivilDate {
  /// This date moved by whole units; months, quarters and years clamp the day.
  func shifted(by count: Int, _ unit: TimeUnit) -> CivilDate {
    func times(_ n: Int) -> Int {
      let (product, overflow) = count.multipliedReportingOverflow(by: n)
      return overflow ? (count < 0 ? Int.min / 2 : Int.max / 2) : product
    }
    switch unit {
    case .day, .weekday: return adding(days: count)
    case .week: return adding(days: times(7))
    case .month: return adding(months: count)
    case .quarter, .fiscalQuarter: return adding(months: times(3))
    case .year, .fiscalYear: return adding(months: times(12))
    }
  }

  /// Whole units from `start` to this date (rule 15).
  func wholeUnits(_ unit: TimeUnit, since start: CivilDate) -> Int {
    switch unit {
    case .day, .weekday: return Int(day) - Int(start.day)
    case .week: return (Int(day) - Int(start.day)) / 7
    case .month: return completedMonths(since: start)
    case .quarter, .fiscalQuarter: return completedMonths(since: start) / 3
    case .year, .fiscalYear: return completedMonths(since: start) / 12
    }
  }
}
