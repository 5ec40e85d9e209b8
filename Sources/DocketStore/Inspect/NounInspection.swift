import DocketCore

/// Looks through the rows of one noun for what is worth a look.
struct NounInspection: Sendable {
  let table: Table
  let staged: StagedFacts
  /// What keys and links showed.
  let report: NounReport

  /// What reading showed, kept after the staged columns are gone.
  struct StagedFacts: Sendable {
    var facts: [ColumnFacts]
    var unreadable: [UnreadableCells]
    var places: RowPlaces
  }

  /// The noun's whole entry.
  func inspected() -> NounReport {
    var report = report
    report.rowCount = table.rowCount
    report.columns = table.columns.indices.map { column($0) }
    report.outOfOrder = DateOrders(table: table).found()
    report.missingByYear = missingByYear()
    return report
  }

  private func column(_ place: Int) -> ColumnReport {
    let column = table.columns[place]
    var entry = ColumnReport(header: column.header, name: column.name, type: column.type)
    let isKey = table.key.contains(place) || table.links.contains { $0.columns.contains(place) }
    entry.missing = column.missingCount
    if staged.facts.indices.contains(place) {
      let facts = staged.facts[place]
      let unreadable = staged.unreadable[place]
      entry.isDeclared = facts.isDeclared
      entry.unreadable = unreadable.count
      entry.unreadableExamples = unreadable.kept.prefix(20).map { cell in
        let at = staged.places.place(ofFileRow: cell.row, files: table.files)
        return ColumnReport.CellExample(
          place: at.map { "\($0.file):\($0.line)" } ?? "", text: cell.text)
      }
      entry.dateFormats = facts.formats
      entry.ignoredOffsets = facts.offsets
      entry.isDayOrderUndecided = facts.isOrderUndecided
      entry.whyText = facts.whyText
    }
    switch column.storage {
    case .codes: if let dictionary = column.dictionary { look(dictionary, isKey: isKey, &entry) }
    case .days(let days): look(days, &entry)
    case .integers(let numbers): look(numbers, column.type, &entry)
    case .flags: break
    }
    return entry
  }

  /// Dictionaries beyond this many values are names or identifiers, where spellings are not compared.
  private static let mostValues = 50_000

  private func look(_ dictionary: ValueDictionary, isKey: Bool, _ entry: inout ColumnReport) {
    entry.categories = dictionary.count
    guard !isKey, dictionary.count <= NounInspection.mostValues else { return }
    for code in 1...max(1, UInt32(dictionary.count)) where Int(code) <= dictionary.count {
      if dictionary.bytes(code).count > 20 { continue }
      let text = dictionary.text(code)
      if MissingSuspects.contains(text) {
        entry.suspects.append(ColumnReport.Spelling(text, dictionary.rows(code)))
      }
    }
    entry.categories = dictionary.categoryCount
    guard dictionary.mergesSpellings else { return }
    var codes: [UInt32: [UInt32]] = [:]
    for code in 1...UInt32(dictionary.count) {
      codes[dictionary.category(of: code), default: []].append(code)
    }
    for (_, codes) in codes.sorted(by: { $0.key < $1.key }) where codes.count > 1 {
      let spellings = codes.map {
        ColumnReport.Spelling(dictionary.text($0), dictionary.rows($0))
      }
      entry.merged.append(spellings.sorted { $0.rows > $1.rows })
    }
  }

  private func look(_ days: DayStorage, _ entry: inout ColumnReport) {
    var low = Int32.max
    var high = Int32.min
    var strange: [Int32: Int] = [:]
    var usual: [Int32: Int] = [:]
    for date in MissingSuspects.dates {
      if let day = CivilDate(year: date.year, month: date.month, day: date.day)?.day {
        usual[day] = 0
      }
    }
    for row in 0..<table.rowCount {
      let day = days[row]
      if day == Column.missingDay { continue }
      low = min(low, day)
      high = max(high, day)
      if day < NounInspection.firstUsualDay || day > NounInspection.lastUsualDay {
        strange[day, default: 0] += 1
      }
      if usual[day] != nil { usual[day, default: 0] += 1 }
    }
    if low <= high { entry.dayRange = low...high }
    entry.outOfRange = NounInspection.spellings(strange)
    entry.suspects = NounInspection.spellings(usual.filter { $0.value > 0 })
  }

  private static let firstUsualDay = CivilDate(year: 1900, month: 1, day: 1)?.day ?? 0
  private static let lastUsualDay = CivilDate(year: 2100, month: 12, day: 31)?.day ?? 0

  private static func spellings(_ days: [Int32: Int]) -> [ColumnReport.Spelling] {
    days.sorted { $0.key < $1.key }.prefix(50)
      .map { ColumnReport.Spelling(CivilDate(day: $0.key).iso, $0.value) }
  }

  private func look(_ numbers: IntegerStorage, _ type: ColumnType, _ entry: inout ColumnReport) {
    guard type == .integer else { return }
    var suspects: [Int64: Int] = [:]
    for row in 0..<table.rowCount {
      let value = numbers[row]
      if value == Column.missingInteger || (value >= 0 && value < 888) || value < -999 { continue }
      if NounInspection.isSuspect(value) { suspects[value, default: 0] += 1 }
    }
    entry.suspects = suspects.sorted { $0.key < $1.key }
      .map { ColumnReport.Spelling(String($0.key), $0.value) }
  }

  /// -1, -9, -99, 999, 88888888 and the like.
  private static func isSuspect(_ value: Int64) -> Bool {
    if value == -1 { return true }
    let digits = Array(String(value.magnitude).utf8)
    guard let first = digits.first, first == 56 || first == 57 else { return false }
    return digits.allSatisfy { $0 == first }
  }

  private func missingByYear() -> NounReport.MissingByYear? {
    let dated = table.columns.first { column in
      if case .days = column.storage { return column.missingCount * 2 < max(1, table.rowCount) }
      return false
    }
    guard let dated, table.rowCount > 0 else { return nil }
    let shown = table.columns.filter { $0.missingCount > 0 && $0.missingCount < table.rowCount }
    var rows: [Int: Int] = [:]
    var years = [Int32](repeating: -1, count: table.rowCount)
    for row in 0..<table.rowCount {
      let day = dated.day(at: row)
      if day == Column.missingDay { continue }
      let year = CivilDate(day: day).year
      years[row] = Int32(year)
      rows[year, default: 0] += 1
    }
    let ordered = rows.keys.sorted()
    let kept =
      ordered.count <= 40
      ? ordered : Array(rows.sorted { $0.value > $1.value }.prefix(40).map(\.key)).sorted()
    let places = Dictionary(uniqueKeysWithValues: kept.enumerated().map { ($1, $0) })
    let counts = shown.map { column in
      var counts = [Int](repeating: 0, count: kept.count)
      for row in 0..<table.rowCount where years[row] >= 0 && column.isMissing(at: row) {
        if let place = places[Int(years[row])] { counts[place] += 1 }
      }
      return counts
    }
    return NounReport.MissingByYear(
      dateColumn: dated.header, years: kept, rows: kept.map { rows[$0] ?? 0 },
      headers: shown.map(\.header), missing: counts)
  }
}
