/// Settles the type of a column that was read as text, from its distinct texts, and converts it without reading the
/// file again.
struct DictionaryTyping {
  let task: ColumnTask
  let text: ColumnData
  let codes: CodeStorage
  let arena: ByteArena

  /// The column as what it is.
  func typed() -> ColumnData {
    if task.isKey || task.declared == .text {
      var data = text
      data.facts.isDeclared = task.declared != nil
      return data
    }
    let rows = rowsOfCodes()
    let evidence = evidence(rows)
    switch task.declared {
    case .integer, .decimal: return numbers(scale: scale(evidence), rows)
    case .date: return dates(evidence, monthFirst: evidence.isMonthFirst, rows)
    case .flag: return flags(rows)
    case .text, nil: break
    }
    switch evidence.verdict {
    case .text:
      var data = text
      data.facts.whyText = evidence.whyText
      return data
    case .number(let scale): return numbers(scale: scale, rows)
    case .date(let monthFirst): return dates(evidence, monthFirst: monthFirst, rows)
    case .flag: return flags(rows)
    }
  }

  private func rowsOfCodes() -> [Int] {
    var rows = [Int](repeating: 0, count: arena.count + 1)
    for row in 0..<text.rowCount { rows[Int(codes[row])] += 1 }
    return rows
  }

  private func trimmed(_ code: Int) -> (UnsafePointer<UInt8>, Int) {
    let bytes = arena[code - 1]
    let inner = FoldedText.trimmed(bytes)
    guard let base = inner.baseAddress else { return (text.block.pointer(UInt8.self), 0) }
    return (base, inner.count)
  }

  /// Stops early once too many cells fit nothing for any type to reach its share.
  private func evidence(_ rows: [Int]) -> ColumnEvidence {
    var evidence = ColumnEvidence()
    let present = text.rowCount - rows[0]
    var hopeless = 0
    for code in 1..<max(1, rows.count) {
      let (start, count) = trimmed(code)
      let before = (evidence.numbers, evidence.dates, evidence.flags)
      if let pattern = task.pattern {
        evidence.present += rows[code]
        if let date = pattern.read(start, count) { evidence.add(date, rows: rows[code]) }
        continue
      }
      evidence.add(start, count, rows: rows[code])
      if before == (evidence.numbers, evidence.dates, evidence.flags) { hopeless += rows[code] }
      if task.declared == nil, hopeless * 20 > present { break }
    }
    evidence.present = present
    return evidence
  }

  private func scale(_ evidence: ColumnEvidence) -> Int {
    min(evidence.scale, max(0, NumberCell.mostDigits - evidence.wholeDigits))
  }

  private func numbers(scale: Int, _ rows: [Int]) -> ColumnData {
    var values = [Int64](repeating: Column.missingInteger, count: rows.count)
    for code in 1..<max(1, rows.count) {
      let (start, count) = trimmed(code)
      let cell = NumberCell.read(start, count)
      guard cell.form == .number || (cell.form == .leadingZero && task.declared != nil),
        cell.scale <= scale,
        let mantissa = NumberCell.rescaled(cell.mantissa, by: scale - cell.scale)
      else { continue }
      values[code] = mantissa
    }
    let cells = (0..<text.rowCount).map { values[Int(codes[$0])] }
    var data = NumberColumn.data(
      task, cells, text.rowCount, type: scale == 0 ? .integer : .decimal(scale: scale))
    data.unreadable = unreadable { values[$0] == Column.missingInteger }
    return data
  }

  private func dates(_ evidence: ColumnEvidence, monthFirst: Bool, _ rows: [Int]) -> ColumnData {
    var days = [Int32](repeating: Column.missingDay, count: rows.count)
    var seconds = [Int32](repeating: -1, count: rows.count)
    var facts = DateFacts()
    let wrong: DateCell.Ambiguity = monthFirst ? .dayFirstOnly : .monthFirstOnly
    for code in 1..<max(1, rows.count) where rows[code] > 0 {
      let (start, count) = trimmed(code)
      guard let cell = task.date(start, count), cell.ambiguity != wrong else { continue }
      days[code] = monthFirst ? cell.day : cell.dayFirstDay
      seconds[code] = cell.seconds
      facts.add(cell.shape, rows: rows[code])
      if cell.hadOffset { facts.offsets += rows[code] }
    }
    facts.flush()
    let cells = (0..<text.rowCount).map { days[Int(codes[$0])] }
    let times = (0..<text.rowCount).map { seconds[Int(codes[$0])] }
    var data = DateColumn.data(task, cells, times, text.rowCount)
    data.unreadable = unreadable { days[$0] == Column.missingDay }
    data.facts.formats = facts.formats(monthFirst: monthFirst, pattern: task.pattern?.text)
    data.facts.offsets = facts.offsets
    data.facts.isOrderUndecided = task.pattern == nil && evidence.isOrderUndecided
    return data
  }

  private func flags(_ rows: [Int]) -> ColumnData {
    var values = [UInt8](repeating: Column.missingFlag, count: rows.count)
    var best = (no: 0, yes: 0)
    var spellings = (no: "no", yes: "yes")
    for code in 1..<max(1, rows.count) {
      let (start, count) = trimmed(code)
      guard let word = FlagCell.word(start, count, declared: task.declared != nil) else { continue }
      values[code] = FlagCell.isYes(word) ? 1 : 0
      let spelling = String(
        decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
      if values[code] == 1, rows[code] > best.yes {
        (best.yes, spellings.yes) = (rows[code], spelling)
      }
      if values[code] == 0, rows[code] > best.no {
        (best.no, spellings.no) = (rows[code], spelling)
      }
    }
    let block = MemoryBlock(UInt8.self, count: text.rowCount)
    let out = block.mutable(UInt8.self)
    for row in 0..<text.rowCount { out[row] = values[Int(codes[row])] }
    var data = ColumnData(
      header: task.header, name: task.name, type: .flag, rowCount: text.rowCount,
      storage: .flags(block.pointer(UInt8.self)), block: block)
    data.flagSpellings = spellings
    data.unreadable = unreadable { values[$0] == Column.missingFlag }
    data.facts.isDeclared = task.declared != nil
    return data
  }

  /// Cells that have a text but no value.
  private func unreadable(_ isUnreadable: (Int) -> Bool) -> UnreadableCells {
    var result = UnreadableCells()
    for row in 0..<text.rowCount {
      let code = Int(codes[row])
      if code == 0 || !isUnreadable(code) { continue }
      let bytes = arena[code - 1]
      if let base = bytes.baseAddress { result.add(row: row, base, bytes.count) }
    }
    return result
  }
}
