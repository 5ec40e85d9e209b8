import DocketCore

/// Reads the rows of one part of a file into sinks.
struct ChunkReader: Sendable {
  /// Rejected rows kept of each part.
  static let keptRejects = 1000
  /// Characters kept of a rejected row.
  static let keptCharacters = 1000

  let text: DecodedText
  let layout: FileLayout
  let chunk: ChunkPlan.Chunk
  let unclosedAt: Int?
  let tasks: [ColumnTask]
  let fileName: String
  let cancellation: Cancellation?

  /// Reads all rows that begin in the part.
  func read() throws -> ChunkRows {
    var result = ChunkRows()
    guard chunk.start < chunk.limit else {
      result.sinks = tasks.map { sink($0, rows: 0) }
      return result
    }
    let width = layout.headers.count
    var scanner = RowScanner(
      text.bytes.base, count: text.bytes.count, dialect: layout.dialect,
      hasQuotes: chunk.hasQuotes, unclosedAt: unclosedAt)
    let blockRows = max(1, min(512, 16384 / max(1, width)))
    let spans = CellSpans(width: width, rows: blockRows)
    defer { spans.deallocate() }
    let sinks = tasks.map { sink($0, rows: (chunk.limit - chunk.start) / 64) }
    var at = chunk.start
    var held = 0
    while at < chunk.limit {
      let row = scanner.scan(from: at, into: spans, row: held)
      if row.isBlank, width > 1 {
        result.blankLines += 1
      } else if let fault = fault(of: row, width) {
        result.rejectedCount += 1
        if result.rejects.count < ChunkReader.keptRejects {
          result.rejects.append(reject(row, fault, from: at, line: result.lines))
        }
      } else {
        if row.cells > width { result.paddedRows += 1 }
        result.strayQuotes += row.strayQuotes
        note(&result, row: result.rowCount + held)
        held += 1
      }
      result.lines += row.lines
      at = row.next
      if held == blockRows {
        try flush(&held, spans, sinks, &result)
      }
    }
    try flush(&held, spans, sinks, &result)
    if text.isUnverified {
      result.isValid = Utf8.isValid(
        text.bytes.base + chunk.start, min(at, text.bytes.count) - chunk.start)
    }
    result.sinks = sinks
    result.scratch = scanner.scratch
    return result
  }

  private func sink(_ task: ColumnTask, rows: Int) -> any CellSink {
    switch task.plan {
    case .text: return TextSink(expectedRows: rows, empty: text.bytes.base)
    case .number: return NumberSink(task, expectedRows: rows)
    case .date(let monthFirst):
      return DateSink(task, monthFirst: monthFirst, expectedRows: rows)
    }
  }

  private func flush(
    _ held: inout Int, _ spans: CellSpans, _ sinks: [any CellSink], _ result: inout ChunkRows
  ) throws {
    try cancellation?.check()
    for (task, sink) in zip(tasks, sinks) {
      sink.add(
        UnsafePointer(spans.starts + task.index), UnsafePointer(spans.lengths + task.index),
        stride: spans.width, rows: held)
    }
    result.rowCount += held
    held = 0
  }

  private func note(_ result: inout ChunkRows, row: Int) {
    if let last = result.steps.last, last.line + (row - last.row) == result.lines { return }
    result.steps.append((row, result.lines))
  }

  private func fault(of row: RowScan, _ width: Int) -> RowFault? {
    if let fault = row.fault { return fault }
    if row.cells < width { return .tooFewCells(found: row.cells, wanted: width) }
    if row.surplusAt != nil { return .tooManyCells(found: row.cells, wanted: width) }
    return nil
  }

  private func reject(_ row: RowScan, _ fault: RowFault, from start: Int, line: Int)
    -> RejectedRow
  {
    let base = text.bytes.base
    let place = row.fault != nil ? row.faultAt : row.surplusAt ?? row.end
    let before = QuoteMap.lineEnds(base, from: start, to: place, text.bytes.count)
    var lineStart = place
    while lineStart > start, base[lineStart - 1] != 10, base[lineStart - 1] != 13 { lineStart -= 1 }
    let prefix = UnsafeBufferPointer(start: base + lineStart, count: place - lineStart)
    let column = prefix.reduce(into: 1) { if $1 & 0xC0 != 0x80 { $0 += 1 } }
    return RejectedRow(
      file: fileName, line: line + before + 1, column: column, reason: fault.reason,
      raw: ChunkReader.raw(base, start, row.end))
  }

  /// The text of a row, cut after `keptCharacters`.
  static func raw(_ base: UnsafePointer<UInt8>, _ start: Int, _ end: Int) -> String {
    let length = max(0, end - start)
    let some = UnsafeBufferPointer(start: base + start, count: min(length, 4 * keptCharacters))
    return String(String(decoding: some, as: UTF8.self).prefix(keptCharacters))
  }
}
