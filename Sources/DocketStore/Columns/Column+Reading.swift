import DocketCore

extension Column {
  /// The dictionary code of a row, 0 when missing or when this is no text column.
  public func code(at row: Int) -> UInt32 {
    guard case .codes(let codes) = storage, row >= 0, row < rowCount else { return 0 }
    return codes[row]
  }

  /// The day of a row, `missingDay` when missing or when this is no date column.
  public func day(at row: Int) -> Int32 {
    guard case .days(let days) = storage, row >= 0, row < rowCount else { return Column.missingDay }
    return days[row]
  }

  /// The number (a decimal's mantissa) of a row, `missingInteger` when missing or no number column.
  public func integer(at row: Int) -> Int64 {
    guard case .integers(let numbers) = storage, row >= 0, row < rowCount else {
      return Column.missingInteger
    }
    return numbers[row]
  }

  /// 0 no, 1 yes, 2 missing or no flag column.
  public func flag(at row: Int) -> UInt8 {
    guard case .flags(let flags) = storage, row >= 0, row < rowCount else {
      return Column.missingFlag
    }
    return flags[row]
  }

  /// Seconds after midnight of a row's date, -1 when it has no time of day.
  public func timeOfDay(at row: Int) -> Int32 {
    guard let times, row >= 0, row < rowCount else { return -1 }
    return times.pointer(Int32.self)[row]
  }

  /// Seconds after midnight, one a row, -1 without a time; nil when no row has one. Valid while this column lives.
  public var timesOfDay: UnsafePointer<Int32>? { times?.pointer(Int32.self) }

  /// Whether a row has no value.
  public func isMissing(at row: Int) -> Bool {
    guard row >= 0, row < rowCount else { return true }
    switch storage {
    case .codes(let codes): return codes[row] == 0
    case .days(let days): return days[row] == Column.missingDay
    case .integers(let numbers): return numbers[row] == Column.missingInteger
    case .flags(let flags): return flags[row] > 1
    }
  }

  /// A row's own spelling; nil when missing. Text is exact, outer blanks included; numbers and dates come in
  /// one form (`1234.50`, `2019-04-08 12:30:00`), flags in their commonest spelling, and a cell that could not
  /// be read as its column's type as it stands in the file.
  public func text(at row: Int) -> String? {
    guard row >= 0, row < rowCount else { return nil }
    switch storage {
    case .codes(let codes):
      let code = codes[row]
      return code == 0 ? nil : dictionary?.text(code)
    case .days(let days):
      if days[row] == Column.missingDay { break }
      let date = CivilDate(day: days[row]).iso
      let seconds = timeOfDay(at: row)
      return seconds < 0 ? date : date + " " + Column.clock(seconds)
    case .integers(let numbers):
      if numbers[row] == Column.missingInteger { break }
      guard case .decimal(let scale) = type else { return String(numbers[row]) }
      return Column.decimal(numbers[row], scale: scale)
    case .flags(let flags):
      if flags[row] > 1 { break }
      return flags[row] == 1 ? flagSpellings.yes : flagSpellings.no
    }
    return unreadable[UInt32(truncatingIfNeeded: row)]
  }

  static func clock(_ seconds: Int32) -> String {
    func two(_ n: Int32) -> String { n < 10 ? "0\(n)" : "\(n)" }
    return two(seconds / 3600) + ":" + two(seconds / 60 % 60) + ":" + two(seconds % 60)
  }

  static func decimal(_ mantissa: Int64, scale: Int) -> String {
    var digits = String(mantissa.magnitude)
    if digits.utf8.count <= scale {
      digits = String(repeating: "0", count: scale + 1 - digits.utf8.count) + digits
    }
    return (mantissa < 0 ? "-" : "") + digits.dropLast(scale) + "." + digits.suffix(scale)
  }
}
