/// Date cells of one part of a file.
final class DateSink: CellSink, @unchecked Sendable {
  /// The day of each row, `Column.missingDay` where missing or unreadable.
  let days: GrowingMemory<Int32>
  /// Seconds after midnight of each row, -1 without; empty while no row of the part has a time.
  let times: GrowingMemory<Int32>
  private(set) var hasTimes = false
  private(set) var evidence = ColumnEvidence()
  private(set) var facts = DateFacts()
  private(set) var unreadable = UnreadableCells()
  private let task: ColumnTask
  private let monthFirst: Bool

  init(_ task: ColumnTask, monthFirst: Bool, expectedRows: Int) {
    self.task = task
    self.monthFirst = monthFirst
    days = GrowingMemory(capacity: expectedRows)
    times = GrowingMemory()
  }

  func add(
    _ starts: UnsafePointer<UnsafePointer<UInt8>>, _ lengths: UnsafePointer<UInt32>, stride: Int,
    rows: Int
  ) {
    days.reserve(rows)
    if hasTimes { times.reserve(rows) }
    let checksFirst = task.missing.hasDeclared
    for row in 0..<rows {
      let start = starts[row &* stride]
      let length = Int(lengths[row &* stride])
      var day = Column.missingDay
      var seconds: Int32 = -1
      if length > 0 {
        if !checksFirst, let cell = task.date(start, length) {
          take(cell, &day, &seconds, start, length)
        } else {
          slowly(start, length, &day, &seconds)
        }
      }
      days.base[days.count] = day
      days.count &+= 1
      if hasTimes {
        times.append(seconds)
      } else if seconds >= 0 {
        startTimes(seconds)
      }
    }
  }

  private func slowly(
    _ start: UnsafePointer<UInt8>, _ length: Int, _ day: inout Int32, _ seconds: inout Int32
  ) {
    let inner = FoldedText.trimmed(UnsafeBufferPointer(start: start, count: length))
    let text = inner.baseAddress ?? start
    if task.missing.contains(text, inner.count) { return }
    if let cell = task.date(text, inner.count) {
      take(cell, &day, &seconds, start, length)
    } else {
      evidence.present += 1
      unreadable.add(row: days.count, start, length)
    }
  }

  @inline(__always)
  private func take(
    _ cell: DateCell, _ day: inout Int32, _ seconds: inout Int32, _ start: UnsafePointer<UInt8>,
    _ length: Int
  ) {
    evidence.present &+= 1
    if cell.ambiguity == .none {
      evidence.plainDates &+= 1
    } else {
      evidence.add(cell, rows: 1)
      if cell.ambiguity == (monthFirst ? .dayFirstOnly : .monthFirstOnly) {
        unreadable.add(row: days.count, start, length)
        return
      }
    }
    day = monthFirst ? cell.day : cell.dayFirstDay
    seconds = cell.seconds
    facts.add(cell.shape)
    if cell.hadOffset { facts.offsets &+= 1 }
  }

  /// The first time of day of the part is at the row just added.
  private func startTimes(_ seconds: Int32) {
    times.reserve(days.count)
    for _ in 1..<max(1, days.count) { times.append(-1) }
    times.append(seconds)
    hasTimes = true
  }
}
