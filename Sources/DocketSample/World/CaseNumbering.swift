/// Case numbers such as 24-CR-01187: the year of referral and a running number in it.
///
/// In an office with fewer than 2,374 referrals in 2024 the running numbers have gaps, evenly wide,
/// so that the case every example names, 24-CR-01187, is always there and in the first half of its
/// year.
struct CaseNumbering {
  /// The running number that the examples name.
  static let example = 1187
  private let step: Int
  private let offset: Int

  init(casesIn2024 count: Int) {
    let count = max(count, 1)
    step = max(1, (CaseNumbering.example * 2 + count - 1) / count)
    offset = CaseNumbering.example - (CaseNumbering.example - 1) / step * step
  }

  /// The running number of the case at this place (from 0) in its year.
  func running(at place: Int) -> Int { place * step + offset }

  /// The case number as the files write it: `24-CR-01187`, longer from 100,000 cases a year on.
  static func text(year: Int, running: Int) -> [UInt8] {
    var bytes = Array("00-CR-00000".utf8)
    bytes[0] = 48 + UInt8(truncatingIfNeeded: year / 10 % 10)
    bytes[1] = 48 + UInt8(truncatingIfNeeded: year % 10)
    var rest = running
    var place = 10
    while rest > 0 {
      let digit = 48 + UInt8(truncatingIfNeeded: rest % 10)
      if place > 5 { bytes[place] = digit } else { bytes.insert(digit, at: 6) }
      rest /= 10
      place -= 1
    }
    return bytes
  }
}
