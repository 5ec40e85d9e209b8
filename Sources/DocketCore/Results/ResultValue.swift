/// One cell of an answer.
public enum ResultValue: Hashable, Sendable {
  /// A group of units whose value is missing, or an empty measure: "(missing)" in a group column, "-" in a
  /// measure, null in json.
  case missing
  /// "(none)": no child or no parent there.
  case none
  /// Text from the data.
  case text(String)
  /// A count, a mean, an amount.
  case number(Number)
  /// A share: printed as percent, leaves as a ratio. The denominator is > 0.
  case ratio(Int, Int)
  /// A day.
  case date(CivilDate)
  /// yes or no.
  case flag(Bool)
  /// A calendar unit that groups rows.
  case bucket(Bucket)
  /// A band of a number: from (nil: below the first edge) up to, not including, to (nil: the last edge and over).
  /// Whole-number bands print 18-24.
  case band(from: Number?, to: Number?, whole: Bool)
  /// A stock point after as of.
  case notYet
  /// A cell that has not been observed long enough: "…".
  case immature
  /// A quantile that was not reached in this many days: "> 412 days".
  case beyond(Int)
  /// The label of a total or others row.
  case label(String)
}

extension ResultValue {
  /// A whole number.
  public static func count(_ n: Int) -> ResultValue { .number(Number(n)) }

  /// The words of this value in a plain text cell. Percent with one decimal, numbers as `column` says.
  public func text(in column: ResultColumn) -> String {
    switch self {
    case .missing: return column.role == .group ? "(missing)" : "-"
    case .none: return "(none)"
    case .text(let s), .label(let s): return s
    case .number(let n): return column.format.text(of: n)
    case .ratio(let a, let b):
      guard let share = Number.dividing(Int128(a) * 100, by: Int128(b)) else { return "-" }
      return share.rounded(digits: 1) + "%"
    case .date(let d): return d.iso
    case .flag(let f): return f ? "yes" : "no"
    case .bucket(let b): return b.label
    case .band(let from, let to, let whole):
      return ResultValue.bandLabel(from: from, to: to, whole: whole)
    case .notYet: return "not yet"
    case .immature: return "…"
    case .beyond(let days): return "> \(days) days"
    }
  }

  /// `under 18`, `18-24` for whole numbers (`18 to under 25` otherwise), `50 and over`.
  static func bandLabel(from: Number?, to: Number?, whole: Bool) -> String {
    switch (from, to) {
    case (nil, let to?): return "under \(to.plain)"
    case (let from?, nil): return "\(from.plain) and over"
    case (let from?, let to?):
      if whole, let a = from.integer, let b = to.integer {
        return b &- 1 == a ? "\(a)" : "\(a)-\(b &- 1)"
      }
      return "\(from.plain) to under \(to.plain)"
    case (nil, nil): return "all"
    }
  }
}
