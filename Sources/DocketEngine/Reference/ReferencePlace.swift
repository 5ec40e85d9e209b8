import DocketCore

/// One row at one moment: what an expression is evaluated on.
struct ReferencePlace: Hashable {
  /// Number of the noun.
  var noun: Int
  /// Row in the noun's table.
  var row: Int
  /// When, and with which rows.
  var moment: ReferenceMoment

  /// Another row seen at the same moment.
  func moved(to noun: Int, row: Int) -> ReferencePlace {
    ReferencePlace(noun: noun, row: row, moment: moment)
  }

  /// The same row seen at another moment.
  func seen(at moment: ReferenceMoment) -> ReferencePlace {
    ReferencePlace(noun: noun, row: row, moment: moment)
  }
}

/// From which day the data are looked at.
struct ReferenceMoment: Hashable {
  /// The as-of day: later rows and dates are unseen (rules 11 to 14).
  var clock: CivilDate
  /// The day that is counted, at most the clock (rule 20).
  var counted: CivilDate
  /// Whether sealed rows are seen: only while deciding what is sealed (rule 48).
  var seesSealed: Bool

  /// Everything the file knows but sealed rows.
  static let wholeFile = ReferenceMoment(clock: .last, counted: .last, seesSealed: false)
  /// Everything the file knows, to decide what is sealed.
  static let beforeSealing = ReferenceMoment(clock: .last, counted: .last, seesSealed: true)
}
