/// Where the lines of a text start, with marks inside long lines, so that a place is found without reading the text
/// again.
struct LineIndex: Sendable {
  /// A byte offset, and how many characters stand before it in its line.
  private struct Mark {
    var offset: Int
    var characters: Int
  }

  private var starts = [0]
  private var marks: [Mark] = []

  /// Bytes between two marks of a line.
  private static let step = 1_024
  /// How far a mark moves on to come between two plain characters; else it may cut a composed one in two.
  private static let reach = 256

  /// Reads the text once.
  init(_ bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { bytes in
      var start = 0
      for i in bytes.indices where bytes[i] == 10 {
        mark(bytes, from: start, to: i)
        start = i + 1
        starts.append(start)
      }
      mark(bytes, from: start, to: bytes.count)
    }
  }

  /// The 0-based line that holds an offset, and where that line starts.
  func line(of offset: Int) -> (number: Int, start: Int) {
    let number = max(0, LineIndex.count(starts) { $0 <= offset } - 1)
    return (number, starts[number])
  }

  /// The last known place at or before an offset in the line that starts at `start`, and the characters before it.
  func known(before offset: Int, in start: Int) -> (offset: Int, characters: Int) {
    let before = LineIndex.count(marks) { $0.offset <= offset }
    guard before > 0, marks[before - 1].offset > start else { return (start, 0) }
    return (marks[before - 1].offset, marks[before - 1].characters)
  }

  /// How many elements, from the first on, hold a condition that holds for none after the first that fails it.
  private static func count<T>(_ all: [T], _ holds: (T) -> Bool) -> Int {
    var (low, high) = (0, all.count)
    while low < high {
      let middle = (low + high) / 2
      if holds(all[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private mutating func mark(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int
  ) {
    var (from, characters) = (start, 0)
    while end - from > LineIndex.step + LineIndex.reach {
      let next = LineIndex.cut(bytes, near: from + LineIndex.step)
      characters += String(decoding: bytes[from..<next], as: UTF8.self).count
      marks.append(Mark(offset: next, characters: characters))
      from = next
    }
  }

  /// A place at or a little after an offset where a character starts.
  private static func cut(_ bytes: UnsafeBufferPointer<UInt8>, near offset: Int) -> Int {
    let plain: ClosedRange<UInt8> = 0x20...0x7E
    for i in offset..<(offset + reach) where plain ~= bytes[i - 1] && plain ~= bytes[i] {
      return i
    }
    var scalar = offset
    while bytes[scalar] & 0xC0 == 0x80, scalar < offset + 4 { scalar += 1 }
    return scalar
  }
}
