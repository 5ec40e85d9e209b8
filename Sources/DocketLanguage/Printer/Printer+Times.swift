import DocketCore

/// Points and stretches of time.
extension Printer {
  /// `in 2024`, `between 2024-01-01 and 2024-03-31`.
  public static func text(_ when: When) -> String {
    switch when.kind {
    case .inside(let period): "in " + text(period)
    case .since(let moment): "since " + text(moment)
    case .before(let moment): "before " + text(moment)
    case .after(let moment): "after " + text(moment)
    case .between(let first, let second): "between \(text(first)) and \(text(second))"
    }
  }

  /// `2023-Q1 to 2024-Q2`, `last 12 months`.
  public static func text(_ period: Period) -> String {
    switch period.kind {
    case .span(let first, let last):
      return Quoted.bucket(first) + (last.map { " to " + Quoted.bucket($0) } ?? "")
    case .fiscal(let first, let last):
      return "fiscal " + Quoted.year(first) + (last.map { " to " + Quoted.year($0) } ?? "")
    case .relative(let last, let count, let unit):
      let word: String
      switch unit {
      case .fiscalYear: word = "fiscal year"
      case .fiscalQuarter: word = "fiscal quarter"
      default: word = unit.rawValue
      }
      let plural = count.map { $0 != 1 } ?? false
      return (last ? "last " : "this ") + (count.map { "\($0) " } ?? "") + word
        + (plural ? "s" : "")
    case .parameter(let name): return "$" + name.text
    }
  }

  /// `2024-03-15`, `today`.
  public static func text(_ moment: Moment) -> String {
    switch moment.kind {
    case .bucket(let bucket): Quoted.bucket(bucket)
    case .parameter(let name): "$" + name.text
    case .today: "today"
    }
  }
}
