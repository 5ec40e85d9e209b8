import DocketCore

/// The one clock of the process: what day it is where the user is.
struct SystemClock: Clock {
  var today: CivilDate {
    var now = time(nil)
    var parts = tm()
    guard localtime_r(&now, &parts) != nil,
      let day = CivilDate(
        year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
    else { return CivilDate(day: Int32(clamping: now / 86_400)) }
    return day
  }
}
