/// The text of a file as valid UTF-8, without a byte order mark.
struct DecodedText: Sendable {
  /// Owner of the bytes.
  let bytes: FileBytes
  /// Where the text begins.
  let start: Int
  /// The encoding of the file in words.
  let encoding: String
  /// Invalid sequences that were replaced by U+FFFD.
  let replaced: Int
  /// Whether the text is the file's own bytes, not yet verified to be UTF-8.
  let isUnverified: Bool

  /// The file as it stands, trusted to be UTF-8 until a reader finds otherwise; other encodings are converted.
  init(_ file: FileBytes, declared: TextEncoding?) {
    let all = UnsafeBufferPointer(start: file.base, count: file.count)
    var (encoding, mark) = TextEncoding.guess(all)
    if let declared, declared != encoding {
      encoding = declared
      mark = 0
    }
    switch encoding {
    case .utf8:
      self.init(file, mark, mark > 0 ? "UTF-8 with a byte order mark" : "UTF-8", 0, true)
    case .utf16LittleEndian, .utf16BigEndian:
      let big = encoding == .utf16BigEndian
      let (text, replaced) = DecodedText.fromUtf16(all, from: mark, bigEndian: big)
      self.init(text, 0, big ? "UTF-16 (big endian)" : "UTF-16 (little endian)", replaced, false)
    case .windows1252:
      let (text, name) = DecodedText.fromWindows1252(all)
      self.init(text, 0, name, 0, false)
    }
  }

  private init(
    _ bytes: FileBytes, _ start: Int, _ encoding: String, _ replaced: Int, _ isUnverified: Bool
  ) {
    self.bytes = bytes
    self.start = start
    self.encoding = encoding
    self.replaced = replaced
    self.isUnverified = isUnverified
  }

  /// The text of a file that is no valid UTF-8: Windows-1252 when nearly none of its high bytes are UTF-8 (and no
  /// encoding was said), else UTF-8 with its invalid sequences replaced.
  func repaired(declared: TextEncoding?) -> DecodedText {
    let (valid, invalid) = Utf8.census(bytes.base + start, bytes.count - start)
    let all = UnsafeBufferPointer(start: bytes.base, count: bytes.count)
    if invalid > 5 * valid, declared == nil, start == 0 {
      let (text, name) = DecodedText.fromWindows1252(all)
      return DecodedText(text, 0, name, 0, false)
    }
    let block = MemoryBlock(UInt8.self, count: bytes.count - start + 2 * invalid)
    let out = block.mutable(UInt8.self)
    var to = 0
    var i = start
    while i < bytes.count {
      let length =
        bytes.base[i] < 0x80 ? 1 : Utf8.sequence(bytes.base + i, bytes.count - i)
      if length > 0 {
        for k in 0..<length { out[to + k] = bytes.base[i + k] }
        to += length
        i += length
      } else {
        to = DecodedText.put(0xFFFD, out, to)
        i -= length
      }
    }
    return DecodedText(FileBytes(block: block, count: to), 0, encoding, invalid, false)
  }

  private static func fromUtf16(
    _ bytes: UnsafeBufferPointer<UInt8>, from mark: Int, bigEndian: Bool
  ) -> (FileBytes, Int) {
    let units = (bytes.count - mark) / 2
    let block = MemoryBlock(UInt8.self, count: units * 3 + 3)
    let out = block.mutable(UInt8.self)
    func unit(_ i: Int) -> UInt32 {
      let a = UInt32(bytes[mark + 2 * i])
      let b = UInt32(bytes[mark + 2 * i + 1])
      return bigEndian ? a << 8 | b : b << 8 | a
    }
    var to = 0
    var replaced = (bytes.count - mark) & 1
    var i = 0
    while i < units {
      let u = unit(i)
      i += 1
      if u & 0xFC00 == 0xD800, i < units, unit(i) & 0xFC00 == 0xDC00 {
        to = put(0x10000 + ((u & 0x3FF) << 10 | unit(i) & 0x3FF), out, to)
        i += 1
      } else if u & 0xF800 == 0xD800 {
        replaced += 1
        to = put(0xFFFD, out, to)
      } else {
        to = put(u, out, to)
      }
    }
    if (bytes.count - mark) & 1 == 1 { to = put(0xFFFD, out, to) }
    return (FileBytes(block: block, count: to), replaced)
  }

  private static func fromWindows1252(_ bytes: UnsafeBufferPointer<UInt8>) -> (FileBytes, String) {
    let block = MemoryBlock(UInt8.self, count: bytes.count * 3)
    let out = block.mutable(UInt8.self)
    var to = 0
    var name = "Latin-1"
    for byte in bytes {
      if byte < 0x80 {
        out[to] = byte
        to += 1
      } else if byte < 0xA0 {
        name = "Windows-1252"
        to = put(windows1252[Int(byte) - 0x80], out, to)
      } else {
        to = put(UInt32(byte), out, to)
      }
    }
    return (FileBytes(block: block, count: to), name)
  }

  private static func put(_ scalar: UInt32, _ out: UnsafeMutablePointer<UInt8>, _ at: Int) -> Int {
    if scalar < 0x80 {
      out[at] = UInt8(scalar)
      return at + 1
    }
    let tail = UInt8(scalar & 0x3F) | 0x80
    if scalar < 0x800 {
      out[at] = UInt8(scalar >> 6) | 0xC0
      out[at + 1] = tail
      return at + 2
    }
    let second = UInt8(scalar >> 6 & 0x3F) | 0x80
    if scalar < 0x10000 {
      out[at] = UInt8(scalar >> 12) | 0xE0
      out[at + 1] = second
      out[at + 2] = tail
      return at + 3
    }
    out[at] = UInt8(scalar >> 18 & 7) | 0xF0
    out[at + 1] = UInt8(scalar >> 12 & 0x3F) | 0x80
    out[at + 2] = second
    out[at + 3] = tail
    return at + 4
  }

  /// The characters of the bytes 80 to 9F; the five unassigned ones stand for themselves, as browsers read them.
  private static let windows1252: [UInt32] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0x8D, 0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178,
  ]
}
