/// Finds dialect, header and first row of a file.
struct LayoutSniffer {
  let text: DecodedText
  let options: FileOptions

  /// The layout; nil when the file has no text at all.
  func layout() -> FileLayout? {
    var start = text.start
    var line = 1
    var options = options
    if start >= text.bytes.count { return nil }
    var guessed: Set<String> = []
    if options.delimiter == nil { guessed.insert("delimiter") }
    if options.quote == nil { guessed.insert("quote") }
    if options.headerLine == nil { guessed.insert("header") }
    if options.delimiter == nil, let (said, next) = separatorLine(from: start) {
      options.delimiter = said
      start = next
      line = 2
      if start >= text.bytes.count { return nil }
    }
    let dialect = DialectSniffer(text: text, start: start, options: options).dialect()
    let sample = SampleRows(text, from: start, line: line, dialect: dialect, most: 1000).rows
    guard let header = header(in: sample, options) else { return nil }
    let width = header.cells.count
    let data = sample.filter { $0.start >= header.dataStart && !$0.isFaulty && !$0.isBlank }
    var columns = [[String]](repeating: [], count: width)
    for row in data where row.cells.count == width {
      for (i, cell) in row.cells.enumerated() { columns[i].append(cell) }
    }
    return FileLayout(
      dialect: dialect, headers: header.cells, headerLine: header.line,
      dataStart: header.dataStart, dataLine: header.dataLine, guessed: guessed, samples: columns)
  }

  /// `sep=;`, which spreadsheets write before the header.
  private func separatorLine(from start: Int) -> (Character, Int)? {
    let end = min(text.bytes.count, start + 8)
    let line = Array(UnsafeBufferPointer(start: text.bytes.base + start, count: end - start))
    guard line.count >= 6, line.starts(with: [115, 101, 112, 61]), line[4] < 0x80 else {
      return nil
    }
    var next = 5
    if line[next] == 13 { next += 1 }
    guard next < line.count, line[next] == 10 else { return nil }
    return (Character(UnicodeScalar(line[4])), start + next + 1)
  }

  private struct Header {
    var cells: [String]
    var line: Int
    var dataStart: Int
    var dataLine: Int
  }

  private func header(in sample: [SampleRows.Row], _ options: FileOptions) -> Header? {
    guard let first = sample.first else { return nil }
    if let said = options.headerLine {
      if said == 0 { return unnamed(sample, from: 0) }
      let row = sample.last { $0.line <= said } ?? first
      return named(row)
    }
    let filled = sample.map(\.filled).filter { $0 > 0 }.sorted()
    guard !filled.isEmpty else { return named(first) }
    let typical = filled[filled.count / 2]
    let candidates = sample.indices.filter { i in
      sample[i].filled * 2 > typical && (typical > 1 || sample[i].filled > 0)
    }
    guard let candidate = candidates.first else { return named(first) }
    var place = candidate
    if sample[candidate].filled > 3, !hasDistinctCells(sample[candidate]),
      let better = candidates.prefix(6).first(where: { isAllNames(sample[$0]) })
    {
      place = better
    }
    let below = sample[(place + 1)...].filter { !$0.isBlank }
    if looksLikeData(sample[place], below: Array(below.prefix(200))) {
      return unnamed(sample, from: candidate)
    }
    return named(sample[place])
  }

  private func named(_ row: SampleRows.Row) -> Header {
    Header(cells: row.cells, line: row.line, dataStart: row.next, dataLine: row.nextLine)
  }

  private func unnamed(_ sample: [SampleRows.Row], from place: Int) -> Header {
    let widths = sample[place...].filter { !$0.isBlank }.map(\.cells.count)
    var counts: [Int: Int] = [:]
    for width in widths { counts[width, default: 0] += 1 }
    let width = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? 1
    return Header(
      cells: [String](repeating: "", count: width), line: 0, dataStart: sample[place].start,
      dataLine: sample[place].line)
  }

  private func hasDistinctCells(_ row: SampleRows.Row) -> Bool {
    let filled = row.cells.map { FoldedText.folded($0) }.filter { !$0.isEmpty }
    return Set(filled).count * 2 > filled.count
  }

  /// Whether a row could be a header below a line that repeats one word over all columns.
  private func isAllNames(_ row: SampleRows.Row) -> Bool {
    hasDistinctCells(row) && !row.cells.contains { CellLook($0) == .value }
  }

  /// Whether the row has numbers or dates above numbers or dates and no name above any.
  private func looksLikeData(_ row: SampleRows.Row, below: [SampleRows.Row]) -> Bool {
    if below.isEmpty {
      let looks = row.cells.map { CellLook($0) }
      return looks.contains(.value) && !looks.contains(.text)
    }
    var names = 0
    var values = 0
    for (i, cell) in row.cells.enumerated() {
      let look = CellLook(cell)
      if look == .empty { continue }
      let looks = below.compactMap { $0.cells.indices.contains(i) ? CellLook($0.cells[i]) : nil }
        .filter { $0 != .empty }
      let isValues = !looks.isEmpty && looks.filter { $0 == .value }.count * 10 >= looks.count * 9
      if isValues, look == .text { names += 1 }
      if isValues, look == .value { values += 1 }
    }
    return names == 0 && values > 0 && !isRunOfYears(row)
  }

  /// Whether the numbers of a row are years one after another: a header over one column a year.
  private func isRunOfYears(_ row: SampleRows.Row) -> Bool {
    let numbers = row.cells.compactMap { Int(FoldedText.trimmed($0)) }
    guard numbers.count >= 3, let first = numbers.first, (1900...2100).contains(first) else {
      return false
    }
    return zip(numbers, numbers.dropFirst()).allSatisfy { $1 == $0 + 1 }
  }
}
