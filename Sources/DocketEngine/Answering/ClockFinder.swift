import DocketCore
import DocketStore

/// The as-of day of an office whose questions do not say one (rule 11): the model's `data as of`, else the latest
/// `begins` date that is not after today, else today.
struct ClockFinder {
  let office: Office
  let store: CaseStore
  let today: CivilDate

  /// The default clock. Cost: one pass over each `begins` column, only without `data as of`.
  func clock() throws -> CivilDate {
    if let day = office.dataAsOf { return day }
    var latest: CivilDate?
    for (n, noun) in office.nouns.enumerated() {
      guard let begins = noun.begins else { continue }
      let executor = Executor(office: office, store: store, cancellation: Cancellation())
      let rows = Array(0..<store.tables[n].rowCount)
      let cells = try executor.evaluate(
        begins, on: n, rows: rows, clock: today, countedDay: today)
      for case .date(let day) in cells where day <= today && day > latest ?? .first {
        latest = day
      }
    }
    return latest ?? today
  }
}
