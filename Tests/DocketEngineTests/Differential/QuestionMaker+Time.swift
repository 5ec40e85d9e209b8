/// Periods, moments, windows and the three forms of `pending`.
extension QuestionMaker {
  mutating func date() -> String {
    random.pick([
      "2024-01-01", "2024-02-29", "2023-07-01", "2022-06-15", "2024-12-31", "2025-01-15",
      "2023-01-31", "1900-01-01", "2024-10-10",
    ])
  }

  /// What rule 12 is about: a day, month, quarter or year.
  mutating func moment() -> String {
    switch random.int(1...10) {
    case 1: return "2024-03"
    case 2: return "2023-Q4"
    case 3: return random.pick(["2022", "2023", "2024"])
    case 4: return "today"
    default: return date()
    }
  }

  mutating func period() -> String {
    var choices = [
      "2024", "2023", "2022 to 2024", "2024-03", "2023-11 to 2024-02", "2024-Q1",
      "2023-Q1 to 2024-Q2", "2024-02-29", "2024-01-05 to 2024-06-30", "last year", "this year",
      "last month", "this month", "this quarter", "last quarter", "last week", "this week",
      "last 12 months", "last 26 weeks", "last 2 quarters", "last 3 years", "last 30 days",
      "this day", "last day",
    ]
    if office.model.hasFiscal {
      choices += [
        "fiscal 2024", "fiscal 2023 to 2024", "last fiscal year", "this fiscal year",
        "last fiscal quarter", "last 2 fiscal years",
      ]
    }
    return random.pick(choices)
  }

  mutating func when() -> String {
    switch random.int(1...10) {
    case 1...5: return "in \(period())"
    case 6: return "since \(moment())"
    case 7: return "before \(moment())"
    case 8: return "after \(moment())"
    default: return between()
    }
  }

  /// Two moments, nearly always in order: a period that ends before it begins is refused.
  mutating func between() -> String {
    let ends = [
      random.pick(["2022", "2023-Q2", "2023-07-01"]), random.pick(["2024-03", "2024", date()]),
    ]
    return "between \(ends[0]) and \(random.chance(90) ? max(ends[1], "2023-12-31") : ends[1])"
  }

  mutating func pending(points: Bool) -> String {
    switch random.int(1...(points ? 10 : 6)) {
    case 1...4: return "pending"
    case 5...6: return "pending on \(moment())"
    default:
      let choices = [
        "month in 2024", "month in last 6 months", "quarter in 2023 to 2024", "week in 2024-Q1",
        "year in 2021 to 2026", "month in 2024-11 to 2025-04", "day in 2024-02",
      ]
      return "pending at end of each \(random.pick(choices))"
    }
  }
}
