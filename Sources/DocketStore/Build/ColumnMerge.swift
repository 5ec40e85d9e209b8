/// Makes one column out of its parts, and settles its type.
struct ColumnMerge: Sendable {
  let task: ColumnTask

  /// What became of a column.
  enum Outcome: Sendable {
    case done(ColumnData)
    /// The first rows misled: the cells must be read again under another plan.
    case again(ColumnTask.Plan)
  }

  /// The column of these parts, in file order, with `rowCount` rows in all.
  func merge(_ parts: [any CellSink], rowCount: Int) -> Outcome {
    switch task.plan {
    case .text: return .done(text(parts.compactMap { $0 as? TextSink }, rowCount))
    case .number: return numbers(parts.compactMap { $0 as? NumberSink }, rowCount)
    case .date(let monthFirst):
      return dates(parts.compactMap { $0 as? DateSink }, rowCount, monthFirst)
    }
  }

  private func text(_ parts: [TextSink], _ rowCount: Int) -> ColumnData {
    var merge = TextMerge(missing: task.missing)
    let codes = parts.map { part in
      defer { part.dropTexts() }
      return merge.codes(of: part)
    }
    let arena = merge.arena()
    let block: MemoryBlock
    let storage: CodeStorage
    if arena.count <= 0xFF {
      block = ColumnMerge.fill(UInt8.self, parts, codes, rowCount)
      storage = .u8(block.pointer(UInt8.self))
    } else if arena.count <= 0xFFFF {
      block = ColumnMerge.fill(UInt16.self, parts, codes, rowCount)
      storage = .u16(block.pointer(UInt16.self))
    } else {
      block = ColumnMerge.fill(UInt32.self, parts, codes, rowCount)
      storage = .u32(block.pointer(UInt32.self))
    }
    let data = ColumnData(
      header: task.header, name: task.name, type: .text, rowCount: rowCount,
      storage: .codes(storage), block: block, arena: arena)
    return DictionaryTyping(task: task, text: data, codes: storage, arena: arena).typed()
  }

  private static func fill<T: FixedWidthInteger & BitwiseCopyable>(
    _ type: T.Type, _ parts: [TextSink], _ codes: [[UInt32]], _ rowCount: Int
  ) -> MemoryBlock {
    let block = MemoryBlock(T.self, count: rowCount)
    var out = block.mutable(T.self)
    for (part, codes) in zip(parts, codes) {
      codes.withUnsafeBufferPointer { part.codes.translate(by: $0, to: out) }
      out += part.codes.count
    }
    return block
  }

  private func numbers(_ parts: [NumberSink], _ rowCount: Int) -> Outcome {
    var evidence = ColumnEvidence()
    for part in parts { evidence.add(part.evidence) }
    let scale = parts.reduce(0) { max($0, $1.scale) }
    if task.declared == nil {
      guard case .number = evidence.verdict, !parts.contains(where: \.overflows) else {
        return .again(.text)
      }
    } else if parts.contains(where: \.overflows) {
      return .again(.text)
    }
    let values = GrowingMemory<Int64>(capacity: rowCount)
    var unreadable = UnreadableCells()
    for part in parts {
      unreadable.add(part.unreadable, from: values.count)
      let factor = scale - part.scale
      for i in 0..<part.mantissas.count {
        let mantissa = part.mantissas.base[i]
        if factor == 0 || mantissa == Column.missingInteger {
          values.append(mantissa)
        } else if let wider = NumberCell.rescaled(mantissa, by: factor) {
          values.append(wider)
        } else {
          return .again(.text)
        }
      }
    }
    var data = NumberColumn.data(
      task, values.base, rowCount, type: scale == 0 ? .integer : .decimal(scale: scale))
    data.unreadable = unreadable
    return .done(data)
  }

  private func dates(_ parts: [DateSink], _ rowCount: Int, _ monthFirst: Bool) -> Outcome {
    var evidence = ColumnEvidence()
    for part in parts { evidence.add(part.evidence) }
    let verdict = evidence.verdict
    if task.declared == nil {
      guard case .date(let decided) = verdict else { return .again(.text) }
      if decided != monthFirst { return .again(.date(monthFirst: decided)) }
    } else if evidence.isMonthFirst != monthFirst {
      return .again(.date(monthFirst: evidence.isMonthFirst))
    }
    let days = GrowingMemory<Int32>(capacity: rowCount)
    let times = GrowingMemory<Int32>()
    let hasTimes = parts.contains(where: \.hasTimes)
    var facts = DateFacts()
    var unreadable = UnreadableCells()
    for part in parts {
      facts.add(part.facts)
      unreadable.add(part.unreadable, from: days.count)
      days.reserve(part.days.count)
      (days.base + days.count).update(from: part.days.base, count: part.days.count)
      days.count += part.days.count
      if hasTimes {
        if part.hasTimes {
          times.reserve(part.times.count)
          (times.base + times.count).update(from: part.times.base, count: part.times.count)
          times.count += part.times.count
        } else {
          for _ in 0..<part.days.count { times.append(-1) }
        }
      }
    }
    facts.flush()
    var data = DateColumn.data(task, days.base, hasTimes ? times.base : nil, rowCount)
    data.unreadable = unreadable
    data.facts.formats = facts.formats(monthFirst: monthFirst, pattern: task.pattern?.text)
    data.facts.offsets = facts.offsets
    data.facts.isOrderUndecided = task.pattern == nil && evidence.isOrderUndecided
    return .done(data)
  }
}
