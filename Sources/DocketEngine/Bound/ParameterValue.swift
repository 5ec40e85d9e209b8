import DocketCore
import DocketLanguage

/// The typed value of a `$name`: never text spliced into a question.
public enum ParameterValue: Sendable {
  case text(String)
  case number(Number)
  case date(CivilDate)
  case duration(Int)
  /// A stretch of time as written, found out on the clock of each question; never another parameter.
  case period(Period)

  /// The value in words, as `set` would write it.
  public var words: String {
    switch self {
    case .text(let s): return "\"\(s)\""
    case .number(let n): return n.plain
    case .date(let d): return d.iso
    case .duration(let n): return "\(n) days"
    case .period(let period): return Printer.text(period)
    }
  }
}
