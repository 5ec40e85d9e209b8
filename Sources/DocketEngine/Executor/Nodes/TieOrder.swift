import DocketStore

/// The time of day behind a date: of the first of its columns that has a day, perhaps on a parent's row.
struct TimeOfDay: Sendable {
  let columns: [Column]
  let map: RowMap?

  /// Seconds after midnight, -1 when none is known.
  func seconds(_ row: Int) -> Int32 {
    let at = map.map { Int($0.rows[row]) } ?? row
    if at < 0 { return -1 }
    for column in columns where column.day(at: at) != Column.missingDay {
      return column.timeOfDay(at: at)
    }
    return -1
  }
}

/// Which of two children of equal rank or date comes first: time of day, the smaller key, file order (rule 6).
struct TieOrder: Sendable {
  let table: Table
  let key: [(codes: CodeStorage, dictionary: ValueDictionary)]
  let time: TimeOfDay?
  /// Whether the later time of day comes first.
  let latest: Bool

  init(
    table: Table, key: [(CodeStorage, ValueDictionary)], time: TimeOfDay?, latest: Bool
  ) {
    self.table = table
    self.key = key.map { (codes: $0.0, dictionary: $0.1) }
    self.time = time
    self.latest = latest
  }

  /// Whether row `a` comes before row `b`.
  func precedes(_ a: Int, _ b: Int) -> Bool {
    if let time {
      let x = time.seconds(a)
      let y = time.seconds(b)
      if x != y { return latest ? x > y : x < y }
    }
    let aHasKey = hasKey(a)
    if aHasKey != hasKey(b) { return aHasKey }
    if aHasKey {
      for part in key {
        let x = part.codes[a]
        let y = part.codes[b]
        if x == y { continue }
        let order = KeyText.compare(part.dictionary.bytes(x), part.dictionary.bytes(y))
        if order != 0 { return order < 0 }
      }
    }
    return table.fileRow(a) < table.fileRow(b)
  }

  private func hasKey(_ row: Int) -> Bool {
    if key.isEmpty { return false }
    for part in key where part.codes[row] == 0 { return false }
    return true
  }
}
