/// A prosecutor's time in one position.
struct Attorney {
  /// The place in the list of names, and so in attorneys.csv.
  let name: Int
  let unit: Unit
  /// First and last day in the position; the last may lie after the data end.
  let started: Int
  let ended: Int
}
