import DocketCore
import DocketStatistics

/// One series of a table under control, with the rows that a stage before has cut: limits are those of all periods in
/// a row, whichever of them are shown.
struct ControlSeries {
  /// Its stored rows in the order of time.
  let rows: [Int]
  /// Their calendar units.
  let buckets: [Bucket]

  /// The series of which at least one row is shown, in the order of the rows; groups that are not shown as columns
  /// tell series apart, too.
  static func all(of table: WorkingTable, time: Int) -> [ControlSeries] {
    let others = table.columns.indices.filter { table.columns[$0].isGroup && $0 != time }
    var order: [[ResultValue]] = []
    var found: [[ResultValue]: [(row: Int, bucket: Bucket)]] = [:]
    for row in table.cells[time].indices {
      guard case .bucket(let bucket) = table.cells[time][row] else { continue }
      let key = others.map { table.cells[$0][row] }
      if found[key] == nil { order.append(key) }
      found[key, default: []].append((row, bucket))
    }
    let shown = Set(table.view)
    return order.compactMap { key in
      let members = (found[key] ?? []).sorted { $0.bucket < $1.bucket }
      guard members.contains(where: { shown.contains($0.row) }) else { return nil }
      return ControlSeries(rows: members.map(\.row), buckets: members.map(\.bucket))
    }
  }

  /// The first two neighbours with a period missing between them; nil when all follow each other.
  var hole: (before: Bucket, after: Bucket)? {
    zip(buckets, buckets.dropFirst()).first { $0.end != $1.start }.map { ($0, $1) }
  }

  /// What was read in each period.
  func periods(_ measure: Int, of table: WorkingTable) -> [ControlPeriod] {
    zip(rows, buckets).map { row, bucket in
      let isComplete = table.partial[row] == nil && !table.isProvisional(row, measure)
      let column = table.columns[measure]
      switch table.cells[measure][row] {
      case .ratio(let part, let whole):
        return ControlPeriod(
          column.unaveraged == "a share"
            ? .share(part, of: whole) : .value(Double(part) / Double(max(1, whole))),
          isComplete: isComplete)
      case .number(let number):
        return ControlPeriod(
          Self.reading(of: number, table.counting(measure), bucket), isComplete: isComplete)
      case .notYet, .immature: return ControlPeriod(.gap, isComplete: false)
      default: return ControlPeriod(.gap, isComplete: isComplete)
      }
    }
  }

  private static func reading(
    of number: Number, _ counting: AnswerColumn.Counting?, _ bucket: Bucket
  ) -> ControlReading {
    guard let counting, let count = number.integer else { return .value(number.double) }
    switch counting {
    case .events: return .count(count, days: bucket.days)
    case .level: return .level(count)
    }
  }
}

extension WorkingTable {
  /// Whether later entries will still change a cell: those of its row, or of the time that its column gives.
  func isProvisional(_ row: Int, _ column: Int) -> Bool {
    guard provisional.contains(row) else { return false }
    guard let horizons = provisionalHorizons[row],
      case .measure(let m, _) = columns[column].recipe, let groups,
      groups.columns.indices.contains(m), let own = groups.columns[m].horizon
    else { return true }
    return horizons.contains(own)
  }

  /// What a column counts; nil when it is no count.
  func counting(_ column: Int) -> AnswerColumn.Counting? {
    guard case .measure(let m, _) = columns[column].recipe, let groups,
      groups.columns.indices.contains(m)
    else { return nil }
    return groups.columns[m].counting
  }
}
