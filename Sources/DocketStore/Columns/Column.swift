import DocketCore

/// One column of a table: plain memory, a type, and for text a dictionary. Never changes once loaded.
public final class Column: Sendable {
  /// The day of a row without a date.
  public static let missingDay = Int32.min
  /// The number of a row without one.
  public static let missingInteger = Int64.min
  /// The code of a row without text.
  public static let missingCode: UInt32 = 0
  /// The flag of a row without one.
  public static let missingFlag: UInt8 = 2

  /// The header as in the file.
  public let header: String
  /// The header as an identifier: lower case, other characters as `_`, unique in its table.
  public let name: String
  /// What the cells hold.
  public let type: ColumnType
  /// Number of rows.
  public let rowCount: Int
  /// Number of rows without a value (blank, a spelling of missing, or unreadable as `type`).
  public let missingCount: Int
  /// The cells; pointers in it are valid while this column lives.
  public let storage: ColumnStorage
  /// The values of a text column; nil for other types.
  public let dictionary: ValueDictionary?
  /// Whether some row of a date column has a time of day.
  public var hasTimes: Bool { times != nil }

  let block: MemoryBlock
  let times: MemoryBlock?
  let unreadable: [UInt32: String]
  let flagSpellings: (no: String, yes: String)
  private let bitmaps = Lazily<[RowBitmap]>()
  private let days = Lazily<DateIndex>()

  init(
    header: String, name: String, type: ColumnType, rowCount: Int, missingCount: Int,
    storage: ColumnStorage, block: MemoryBlock, dictionary: ValueDictionary? = nil,
    times: MemoryBlock? = nil, unreadable: [UInt32: String] = [:],
    flagSpellings: (no: String, yes: String) = ("no", "yes")
  ) {
    self.header = header
    self.name = name
    self.type = type
    self.rowCount = rowCount
    self.missingCount = missingCount
    self.storage = storage
    self.block = block
    self.dictionary = dictionary
    self.times = times
    self.unreadable = unreadable
    self.flagSpellings = flagSpellings
  }

  /// The rows that hold a code (0: the missing ones) as a bitmap, made at first use; nil for other
  /// types than text and for dictionaries of more than 64 values.
  public func bitmap(_ code: UInt32) -> RowBitmap? {
    guard case .codes(let codes) = storage, let dictionary, dictionary.count <= 64,
      code <= UInt32(dictionary.count)
    else { return nil }
    let all = bitmaps.value {
      RowBitmap.oneEachCode(codes, rowCount: rowCount, codeCount: dictionary.count + 1)
    }
    return all[Int(code)]
  }

  /// The rows in the order of their days, made at first use; nil for other types than date.
  public var dateIndex: DateIndex? {
    guard case .days(let storage) = storage else { return nil }
    return days.value { DateIndex(storage, rowCount: rowCount, missingCount: missingCount) }
  }

  /// The rows whose day is `from` or later and `through` or earlier, ordered by day, then row; nil for other
  /// types than date. Valid while this column lives.
  public func rowsBetween(_ from: Int32, _ through: Int32) -> UnsafeBufferPointer<UInt32>? {
    dateIndex?.rows(from: from, through: through)
  }
}
