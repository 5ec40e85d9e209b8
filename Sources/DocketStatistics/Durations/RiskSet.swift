/// How many spells are at risk on each day of a tally: entry < day <= time.
///
/// Whole numbers throughout; O(days) to build, O(log days) to ask.
struct RiskSet: Hashable, Sendable {
  /// The days on which something happens, ascending.
  let days: [Int]
  /// At risk on each of those days, before what happens on it.
  let counts: [Int]
  /// Who is under observation before day 0.
  let initial: Int
  /// Spells in all.
  let size: Int
  /// The last day on which a spell ended or was seen open; nil without spells.
  let lastObserved: Int?
  /// The last day on which a spell entered; nil when none entered late.
  let lastEntered: Int?

  /// The risk set of events (day, leaving, entering); nil when days do not ascend from 0 or more,
  /// a count is negative, more leave than are there, or a sum passes an `Int`.
  init?(_ events: [(day: Int, leaving: Int, entered: Int)]) {
    var (size, late) = (0, 0)
    var previous = -1
    var (lastObserved, lastEntered): (Int?, Int?) = (nil, nil)
    for event in events {
      guard event.day > previous, event.leaving >= 0, event.entered >= 0 else { return nil }
      previous = event.day
      let (all, tooMany) = size.addingReportingOverflow(event.leaving)
      let (entries, tooLate) = late.addingReportingOverflow(event.entered)
      guard !tooMany, !tooLate else { return nil }
      (size, late) = (all, entries)
      if event.leaving > 0 { lastObserved = event.day }
      if event.entered > 0 { lastEntered = event.day }
    }
    guard late <= size else { return nil }
    initial = size - late
    var atRisk = initial
    var counts: [Int] = []
    counts.reserveCapacity(events.count)
    for event in events {
      guard event.leaving <= atRisk else { return nil }
      counts.append(atRisk)
      // At most `size` are ever at risk.
      atRisk = atRisk - event.leaving + event.entered
    }
    days = events.map(\.day)
    self.counts = counts
    self.size = size
    self.lastObserved = lastObserved
    self.lastEntered = lastEntered
  }

  /// At risk on a day, before what happens on it: who is there from the start until day 0, nobody
  /// past the last day.
  func count(on day: Int) -> Int {
    guard day > 0 else { return initial }
    let index = days.firstIndex(after: day - 1) { $0 }
    return index < counts.count ? counts[index] : 0
  }

  /// Whether spells enter on or after the day on which nobody is left; false when there is no such
  /// day.
  func hasEntries(from day: Int?) -> Bool {
    guard let day, let lastEntered else { return false }
    return lastEntered >= day
  }
}
