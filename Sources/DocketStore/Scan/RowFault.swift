/// What is wrong with the structure of one row.
enum RowFault: Hashable, Sendable {
  case tooFewCells(found: Int, wanted: Int)
  case tooManyCells(found: Int, wanted: Int)
  case strayQuote
  case textAfterQuote
  case unclosedQuote
  case cellTooLong

  /// The longest cell that loads, in bytes.
  static let longestCell = TableLimits.cellBytes

  /// Why the row was rejected, as a phrase.
  var reason: String {
    switch self {
    case .tooFewCells(let found, let wanted):
      return "\(found) cell\(found == 1 ? "" : "s") where the header has \(wanted)"
    case .tooManyCells(let found, let wanted):
      return "\(found) cells where the header has \(wanted)"
    case .strayQuote: return "a quote inside a cell that does not begin with one"
    case .textAfterQuote: return "text after a closing quote"
    case .unclosedQuote: return "a quote that is never closed"
    case .cellTooLong: return "a cell of more than 16 MiB"
    }
  }
}
