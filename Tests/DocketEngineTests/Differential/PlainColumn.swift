import DocketCore

@testable import DocketStore

/// The cells of one column, given the type that the schema or the cells say.
struct PlainColumn {
  var name: String
  var cells: [String?]
  var declared: ColumnSchema?
  /// Where each cell stands in the file: spellings are numbered in that order.
  var fileRows: [Int] = []

  /// The stored column.
  var column: Column {
    switch type {
    case .text: return text
    case .date: return date
    case .flag: return flag
    case .integer: return number(scale: 0)
    case .decimal(let scale): return number(scale: scale)
    }
  }

  /// Columns of the made-up offices that hold numbers even when no cell says so.
  private static let numbers: Set<String> = [
    "points", "amount", "age_years", "counts", "weight", "minutes",
  ]

  private var type: ColumnType {
    let texts = cells.compactMap(\.self)
    if let type = declared?.type {
      // A number declared as one has as many decimals as its cells.
      let scale = texts.compactMap { PlainColumn.scale($0) }.max() ?? 0
      return type == .integer && scale > 0 ? .decimal(scale: scale) : type
    }
    if texts.isEmpty { return PlainColumn.numbers.contains(name) ? .integer : .text }
    let scales = texts.map { PlainColumn.scale($0) }
    if !scales.contains(where: { $0 == nil }) {
      let scale = scales.compactMap(\.self).max() ?? 0
      return scale == 0 ? .integer : .decimal(scale: scale)
    }
    if texts.allSatisfy({ PlainColumn.day($0) != nil }) { return .date }
    return .text
  }

  private var text: Column {
    var codeOf: [String: UInt32] = [:]
    var spellings: [String] = []
    var counts: [UInt32] = []
    var codes = [UInt32](repeating: 0, count: cells.count)
    let order =
      fileRows.count == cells.count
      ? cells.indices.sorted { fileRows[$0] < fileRows[$1] } : Array(cells.indices)
    for row in order {
      guard let cell = cells[row] else { continue }
      if codeOf[cell] == nil {
        spellings.append(cell)
        counts.append(0)
        codeOf[cell] = UInt32(spellings.count)
      }
      codes[row] = codeOf[cell] ?? 0
      counts[Int(codes[row]) - 1] += 1
    }
    let bytes = MemoryBlock(spellings.flatMap { Array($0.utf8) })
    let lengths = spellings.map { UInt32($0.utf8.count) }
    let arena = lengths.withUnsafeBufferPointer { ByteArena(bytes: bytes, lengths: $0) }
    let block = MemoryBlock(codes)
    let missing = UInt32(codes.filter { $0 == 0 }.count)
    return make(
      .text, .codes(.u32(block.pointer(UInt32.self))), block, missing: Int(missing),
      dictionary: ValueDictionary(arena: arena, rowCounts: MemoryBlock([missing] + counts)))
  }

  private var date: Column {
    let days = cells.map { $0.flatMap(PlainColumn.day) }
    let block = MemoryBlock(days.map { $0?.day ?? Column.missingDay })
    let seconds = days.map { $0?.seconds ?? -1 }
    // A column in which every time of day is midnight has none.
    let times = seconds.contains { $0 > 0 } ? MemoryBlock(seconds) : nil
    return make(
      .date, .days(.i32(block.pointer(Int32.self))), block,
      missing: days.filter { $0 == nil }.count, times: times)
  }

  private var flag: Column {
    let flags = cells.map { cell -> UInt8 in
      switch cell.map({ FoldedText.folded($0) }) {
      case "yes": return 1
      case "no": return 0
      default: return Column.missingFlag
      }
    }
    let block = MemoryBlock(flags)
    return make(
      .flag, .flags(block.pointer(UInt8.self)), block, missing: flags.filter { $0 > 1 }.count)
  }

  private func number(scale: Int) -> Column {
    let numbers = cells.map { cell -> Int64 in
      guard let cell, let own = PlainColumn.scale(cell) else { return Column.missingInteger }
      var digits = FoldedText.trimmed(cell).filter { $0 != "." }
      digits += String(repeating: "0", count: scale - own)
      return Int64(digits) ?? Column.missingInteger
    }
    let block = MemoryBlock(numbers)
    return make(
      scale == 0 ? .integer : .decimal(scale: scale),
      .integers(.i64(block.pointer(Int64.self))), block,
      missing: numbers.filter { $0 == Column.missingInteger }.count)
  }

  private func make(
    _ type: ColumnType, _ storage: ColumnStorage, _ block: MemoryBlock, missing: Int,
    dictionary: ValueDictionary? = nil, times: MemoryBlock? = nil
  ) -> Column {
    Column(
      header: name, name: name.lowercased(), type: type, rowCount: cells.count,
      missingCount: missing, storage: storage, block: block, dictionary: dictionary, times: times)
  }

  /// The decimals of a plain number; nil for anything else.
  private static func scale(_ cell: String) -> Int? {
    var text = Substring(FoldedText.trimmed(cell))
    if text.first == "-" { text.removeFirst() }
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(\.isNumber) }) else {
      return nil
    }
    return parts.count == 2 ? parts[1].count : 0
  }

  /// `2024-01-05`, perhaps with ` 09:30:00`.
  private static func day(_ cell: String) -> (day: Int32, seconds: Int32)? {
    let parts = FoldedText.trimmed(cell).split(separator: " ")
    guard let first = parts.first, parts.count <= 2, let day = CivilDate(iso: String(first)) else {
      return nil
    }
    guard parts.count == 2 else { return (day.day, -1) }
    let clock = parts[1].split(separator: ":").compactMap { Int32($0) }
    guard clock.count == 3 else { return nil }
    return (day.day, clock[0] * 3600 + clock[1] * 60 + clock[2])
  }
}
