/// How the bytes of a file stand for characters.
enum TextEncoding: Hashable, Sendable {
  case utf8
  case utf16LittleEndian
  case utf16BigEndian
  /// Windows-1252, of which Latin-1 is the part without the bytes 80 to 9F.
  case windows1252

  /// The encoding of a name that a person would write; nil when docket does not read it.
  init?(name: String) {
    let letters = name.lowercased().filter { $0.isLetter || $0.isNumber }
    switch letters {
    case "utf8", "utf", "ascii", "usascii": self = .utf8
    case "utf16", "utf16le", "unicode": self = .utf16LittleEndian
    case "utf16be": self = .utf16BigEndian
    case "latin1", "iso88591", "windows1252", "cp1252", "ansi", "iso885915": self = .windows1252
    default: return nil
    }
  }

  /// The encoding that the first bytes give away, and how many of them are a byte order mark. Files that show
  /// nothing are taken for UTF-8, which reading then verifies.
  static func guess(_ bytes: UnsafeBufferPointer<UInt8>) -> (encoding: TextEncoding, mark: Int) {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
    if bytes.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
    if bytes.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
    let sample = min(bytes.count & ~1, 4096)
    var zeros = (even: 0, odd: 0)
    for i in stride(from: 0, to: sample, by: 2) {
      if bytes[i] == 0 { zeros.even += 1 }
      if bytes[i + 1] == 0 { zeros.odd += 1 }
    }
    if sample >= 4 {
      if zeros.odd * 5 > sample * 2, zeros.even * 10 < sample { return (.utf16LittleEndian, 0) }
      if zeros.even * 5 > sample * 2, zeros.odd * 10 < sample { return (.utf16BigEndian, 0) }
    }
    return (.utf8, 0)
  }
}
