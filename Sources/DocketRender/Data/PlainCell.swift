import DocketCore

/// A cell as a program reads it: numbers in full, shares as ratios, dates in ISO form.
enum PlainCell {
  /// No value.
  case empty
  /// A whole number.
  case whole(Int)
  /// A number as digits.
  case digits(String)
  /// Words of the data or of docket.
  case text(String)
  /// yes or no.
  case flag(Bool)

  /// The cell of a value; a missing group keeps its name only where `namesMissing` asks for it.
  init(_ value: ResultValue, in column: ResultColumn, namesMissing: Bool) {
    switch value {
    case .missing:
      self = namesMissing && column.role == .group ? .text(value.text(in: column)) : .empty
    case .number(let n):
      if let whole = n.integer { self = .whole(whole) } else { self = .digits(n.plain) }
    case .ratio(let a, let b):
      guard let share = Number.dividing(Int128(a), by: Int128(b)) else {
        self = .empty
        return
      }
      self = .digits(share.plain)
    case .flag(let f): self = .flag(f)
    case .text(let s), .label(let s): self = .text(s)
    case .none, .date, .bucket, .band, .notYet, .immature, .beyond:
      self = .text(value.text(in: column))
    }
  }
}
