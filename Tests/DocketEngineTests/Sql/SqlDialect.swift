import DocketCore

/// What two databases say differently.
enum SqlDialect: String, CaseIterable {
  case sqlite
  case duckdb

  /// A day (days since 1970) as the first day of its calendar unit, as a day again; nil for units left out.
  func start(of unit: TimeUnit, _ day: String) -> String? {
    switch unit {
    case .day: return day
    case .week: return "(\(day) - ((((\(day)) + 3) % 7) + 7) % 7)"
    case .weekday: return "((((\(day)) + 3) % 7 + 7) % 7 + 4)"
    case .month, .quarter, .year: return calendarStart(of: unit, day)
    case .fiscalQuarter, .fiscalYear: return nil
    }
  }

  private func calendarStart(of unit: TimeUnit, _ day: String) -> String {
    switch self {
    case .duckdb:
      let date = "(DATE '1970-01-01' + CAST(\(day) AS INTEGER))"
      return
        "date_diff('day', DATE '1970-01-01', CAST(date_trunc('\(unit.rawValue)', \(date)) AS DATE))"
    case .sqlite:
      let seconds = "(\(day)) * 86400, 'unixepoch'"
      let month = "CAST(strftime('%m', \(seconds)) AS INTEGER)"
      let back: String
      switch unit {
      case .quarter: back = ", 'start of month', '-' || ((\(month) - 1) % 3) || ' months'"
      case .year: back = ", 'start of year'"
      default: back = ", 'start of month'"
      }
      return "(CAST(strftime('%s', \(seconds)\(back)) AS INTEGER) / 86400)"
    }
  }

  /// Where one text begins in another, 0 for nowhere.
  func place(of needle: String, in text: String) -> String { "instr(\(text), \(needle))" }

  /// The type of a column of truths.
  var truthType: String { self == .sqlite ? "INTEGER" : "BOOLEAN" }

  /// A text in quotes.
  static func quoted(_ text: String) -> String {
    "'" + text.replacingOccurrences(of: "'", with: "''") + "'"
  }
}
