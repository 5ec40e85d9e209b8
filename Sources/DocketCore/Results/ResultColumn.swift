/// What one column of an answer holds and how its numbers print.
public struct ResultColumn: Hashable, Sendable {
  /// Whether the column names groups, measures them, or lists a unit's own field.
  public enum Role: Sendable { case group, measure, detail }

  /// How numbers of the column print in tables (csv and json always carry them in full).
  public enum Format: Hashable, Sendable {
    /// Whole numbers with thousands separators; a fraction gets two decimals.
    case count
    /// A number of the data as it is.
    case plain
    /// Exactly this many decimals.
    case decimals(Int)
    /// A ratio printed as percent with one decimal.
    case percent
    /// Whole days (fractions with one decimal).
    case days

    func text(of n: Number) -> String {
      switch self {
      case .count:
        return n.integer == nil ? n.rounded(digits: 2) : Format.grouped(n.rounded(digits: 0))
      case .plain: return n.plain
      case .decimals(let d): return n.rounded(digits: d)
      case .percent:
        return (n.multiplied(by: Number(100)) ?? n).rounded(digits: 1) + "%"
      case .days: return n.integer == nil ? n.rounded(digits: 1) : n.rounded(digits: 0)
      }
    }

    static func grouped(_ digits: String) -> String {
      var out = ""
      let body = digits.hasPrefix("-") ? digits.dropFirst() : Substring(digits)
      for (i, c) in body.enumerated() {
        if i > 0, (body.count - i) % 3 == 0 { out.append(",") }
        out.append(c)
      }
      return digits.hasPrefix("-") ? "-" + out : out
    }
  }

  /// What a measure column is within its estimate, so that a chart can draw one with its interval.
  public enum Part: Sendable {
    /// The number itself; of several, the first is the answer's main one.
    case value
    /// The 95 % limits of the value column nearest to the left.
    case low, high
    /// A further number of the estimate, drawn only when it is asked for by name.
    case other
    /// What a rate is made of.
    case numerator, denominator, unknown
    /// A value of what is compared with.
    case reference
    /// Control limits and the flag of a point outside of them.
    case center, lowerLimit, upperLimit, signal
  }

  /// The name in csv headers, json keys and result stages (`count`, `charge.category`).
  public var name: String
  /// What the table head shows; equal to `name` unless the question renamed it.
  public var title: String
  /// Its role.
  public var role: Role
  /// How its numbers print.
  public var format: Format
  /// Right-align numbers and dates.
  public var isNumeric: Bool
  /// What it is within its estimate; `.value` for every column that is no part of one.
  public var part: Part
  /// Whether nobody asked for it by name, so that a page too narrow may leave it out.
  public var isSpare: Bool

  /// A column; `title` defaults to the name.
  public init(
    _ name: String, title: String? = nil, role: Role, format: Format = .plain,
    isNumeric: Bool = false, part: Part = .value, isSpare: Bool = false
  ) {
    self.name = name
    self.title = title ?? name
    self.role = role
    self.format = format
    self.isNumeric = isNumeric
    self.part = part
    self.isSpare = isSpare
  }
}
