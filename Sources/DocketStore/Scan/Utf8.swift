/// Verification of UTF-8, fast over plain ASCII.
enum Utf8 {
  /// Whether all bytes are valid UTF-8.
  static func isValid(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> Bool {
    let raw = UnsafeRawPointer(bytes)
    var i = 0
    while i < count {
      while i &+ 32 <= count {
        let a = raw.loadUnaligned(fromByteOffset: i, as: UInt64.self)
        let b = raw.loadUnaligned(fromByteOffset: i &+ 8, as: UInt64.self)
        let c = raw.loadUnaligned(fromByteOffset: i &+ 16, as: UInt64.self)
        let d = raw.loadUnaligned(fromByteOffset: i &+ 24, as: UInt64.self)
        if (a | b | c | d) & 0x8080_8080_8080_8080 != 0 { break }
        i &+= 32
      }
      guard i < count else { break }
      if bytes[i] < 0x80 {
        i &+= 1
        continue
      }
      let length = sequence(bytes + i, count &- i)
      if length <= 0 { return false }
      i &+= length
    }
    return true
  }

  /// The length of the multi-byte character at `bytes`; negative, the length of the longest invalid start, when there
  /// is none. (Unicode 15, table 3-7 and the "maximal subpart" practice.)
  static func sequence(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> Int {
    let first = bytes[0]
    let length: Int
    var low: UInt8 = 0x80
    var high: UInt8 = 0xBF
    switch first {
    case 0xC2...0xDF: length = 2
    case 0xE0: (length, low) = (3, 0xA0)
    case 0xE1...0xEC, 0xEE, 0xEF: length = 3
    case 0xED: (length, high) = (3, 0x9F)
    case 0xF0: (length, low) = (4, 0x90)
    case 0xF1...0xF3: length = 4
    case 0xF4: (length, high) = (4, 0x8F)
    default: return -1
    }
    var i = 1
    while i < length {
      guard i < count, bytes[i] >= low, bytes[i] <= high else { return -i }
      low = 0x80
      high = 0xBF
      i += 1
    }
    return length
  }

  /// Valid characters of several bytes and invalid sequences in the bytes.
  static func census(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> (valid: Int, invalid: Int) {
    var valid = 0
    var invalid = 0
    var i = 0
    while i < count {
      if bytes[i] < 0x80 {
        i += 1
        continue
      }
      let length = sequence(bytes + i, count - i)
      if length > 0 { valid += 1 } else { invalid += 1 }
      i += abs(length)
    }
    return (valid, invalid)
  }
}
