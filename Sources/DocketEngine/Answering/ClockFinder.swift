import DocketCore
import DocketStore

/// The as-of day of an office whose questions do not say one (rule 11): the model's `data as of`, else the latest
/// `begins` date (default: the start of `pending`, rule 14) that is not after today, else today.
struct ClockFinder {
  let office: Office
  let store: CaseStore
  let today: CivilDate

  /// The default clock. Cost: one pass over each `begins` column, only without `data as of`.
  func clock() throws -> CivilDate {
    if let day = office.dataAsOf { return day }
    var latest: CivilDate?
    let executor = Executor(office: office, store: store)
    for (n, noun) in office.nouns.enumerated() {
      guard let begins = noun.begins ?? noun.pending?.from,
        let day = try executor.latestDay(of: begins, on: n, clock: today)
      else { continue }
      latest = max(day, latest ?? day)
    }
    return latest ?? today
  }
}
