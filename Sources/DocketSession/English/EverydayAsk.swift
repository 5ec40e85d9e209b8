import DocketCore

/// What a sentence in plain English asks for, word by word.
struct EverydayAsk {
  /// What kind of thing a word or phrase asks for.
  enum Sign: Hashable {
    case count, share, rate, time, slower, age, length, average, median, list, most, least
    case oldest, compare, change, trend, clearance, flow, pending, chart, again
    /// Than the year, month or quarter before.
    case previous(TimeUnit)
    /// Says nothing that changes the answer.
    case nothing
  }

  /// Something done, and the period that was said with it.
  struct Deed {
    var deed: EverydayOffice.Deed
    var window: String?
  }

  /// What groups are made by.
  enum Group: Equatable {
    case time(TimeUnit)
    case field(EverydayOffice.Grouping)
  }

  var signs: Set<Sign> = []
  /// Nouns in the order they were named.
  var nouns: [Int] = []
  var deeds: [Deed] = []
  var values: [EverydayOffice.Value] = []
  var groups: [Group] = []
  /// Periods that stand with no deed: `in 2024`.
  var windows: [String] = []
  /// `within 180 days`, and the deed from which it runs.
  var within: String?
  var withinOf: String?
  /// The deed that a rate is named for: acquitted for `acquittal rate`.
  var rated: EverydayOffice.Deed?
  /// Deeds that have not been done.
  var undone: [String] = []
  /// `older than a year`.
  var older: String?
  /// `top 5`.
  var top: Int?
  /// `from filing`, `to disposition`.
  var from: String?
  var to: String?
  /// `per case`, `in each case`: the noun whose rows each give a number.
  var per: Int?
  /// `more than 3 charges`: the least number of rows of a noun.
  var counted: (least: Int, noun: Int)?
  /// A number of a noun: `charge count`.
  var number: EverydayOffice.Grouping?
  /// A key such as `24-CR-01187`.
  var key: String?
  /// A measure of the office, and its name.
  var measure: String?
  /// A group of units that the office has named.
  var population: String?
  /// Words that nothing here knows.
  var unknown: [String] = []

  func has(_ sign: Sign) -> Bool { signs.contains(sign) }

  /// The unit of a comparison with the period before.
  var previous: TimeUnit? {
    for case .previous(let unit) in signs { return unit }
    return nil
  }

  /// Every period said.
  var allWindows: [String] { deeds.compactMap(\.window) + windows }

  /// The calendar unit among the groups.
  var timeGroup: TimeUnit? {
    for case .time(let unit) in groups { return unit }
    return nil
  }
}
