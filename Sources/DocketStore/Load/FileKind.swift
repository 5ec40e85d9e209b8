/// Kinds of files that are no text, known by their first bytes.
enum FileKind {
  case workbook, oldWorkbook, zip, gzip, parquet, sqlite, pdf, image, binary

  /// The kind of a file that cannot be csv; nil when it may be.
  init?(_ bytes: FileBytes) {
    let start = Array(UnsafeBufferPointer(start: bytes.base, count: min(bytes.count, 4096)))
    func begins(_ with: [UInt8]) -> Bool { start.starts(with: with) }
    if begins([0x50, 0x4B, 3, 4]) || begins([0x50, 0x4B, 5, 6]) {
      let isOffice =
        FileKind.holds(start, "[Content_Types].xml") || FileKind.holds(start, "xl/")
        || FileKind.holds(start, "opendocument")
      self = isOffice ? .workbook : .zip
    } else if begins([0xD0, 0xCF, 0x11, 0xE0]) {
      self = .oldWorkbook
    } else if begins([0x1F, 0x8B]) {
      self = .gzip
    } else if begins([0x50, 0x41, 0x52, 0x31]) {
      self = .parquet
    } else if begins(Array("SQLite format 3".utf8)) {
      self = .sqlite
    } else if begins(Array("%PDF-".utf8)) {
      self = .pdf
    } else if begins([0x89, 0x50, 0x4E, 0x47]) || begins([0xFF, 0xD8, 0xFF])
      || begins([0x47, 0x49, 0x46, 0x38])
    {
      self = .image
    } else if begins([0x7F, 0x45, 0x4C, 0x46]) {
      self = .binary
    } else {
      return nil
    }
  }

  private static func holds(_ bytes: [UInt8], _ word: String) -> Bool {
    let wanted = Array(word.utf8)
    guard bytes.count >= wanted.count else { return false }
    for i in 0...(bytes.count - wanted.count)
    where bytes[i..<(i + wanted.count)].elementsEqual(wanted) {
      return true
    }
    return false
  }

  /// What it is, with its article.
  var words: String {
    switch self {
    case .workbook: return "a spreadsheet (xlsx)"
    case .oldWorkbook: return "a spreadsheet (xls)"
    case .zip: return "a zip archive"
    case .gzip: return "a gzip archive"
    case .parquet: return "a parquet file"
    case .sqlite: return "an SQLite database"
    case .pdf: return "a PDF"
    case .image: return "a picture"
    case .binary: return "a program"
    }
  }

  /// What to do about it.
  var advice: String {
    switch self {
    case .workbook, .oldWorkbook:
      return
        "Open it in the spreadsheet program and save it as csv (\"CSV UTF-8\"), one file a sheet."
    case .zip, .gzip: return "Unpack it first, then load the csv files inside."
    case .parquet, .sqlite: return "Export its tables and save them as csv."
    case .pdf, .image, .binary: return "Ask for the data and save it as csv."
    }
  }
}
