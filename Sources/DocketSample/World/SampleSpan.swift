/// The days that frame the sample office, as days since 1970-01-01.
enum SampleSpan {
  /// 2018-01-01, the model's `data from`: the first day a case can be referred.
  static let first = 17_532
  /// 2025-01-15, the model's `data as of`: nothing later is in the files.
  static let last = 20_103
  /// 2023-07-01, the first day of the wider diversion policy.
  static let policyChange = 19_539
  /// 2019-10-01 and 2021-01-01: courts that nearly stood still in between.
  static let slowCourts = 18_170..<18_628
  /// 2021-01-01 to 2022-01-01: courts that worked off what had piled up.
  static let recoveringCourts = 18_628..<18_993

  /// The day when it lies within the data, else none: later things have not happened yet.
  static func seen(_ day: Int) -> Int? { day <= last ? day : nil }

  /// The day itself, or the Monday after a weekend.
  static func workday(_ day: Int) -> Int {
    let weekday = (day &+ 3) % 7
    return weekday < 5 ? day : day &+ 7 &- weekday
  }
}
