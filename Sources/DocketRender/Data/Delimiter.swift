/// How a line of cells is written: RFC 4180 commas, or tabs with escapes.
enum Delimiter: Sendable {
  case comma, tab

  /// The byte between cells.
  var byte: UInt8 { self == .comma ? UInt8(ascii: ",") : 0x09 }

  /// Adds one cell of text. `alone`: an empty cell that is the whole line would read as no line.
  func write(_ text: String, alone: Bool, to sink: inout ByteSink) {
    switch self {
    case .comma: Delimiter.quoted(text, alone: alone, to: &sink)
    case .tab: Delimiter.escaped(text, to: &sink)
    }
  }

  private static func quoted(_ text: String, alone: Bool, to sink: inout ByteSink) {
    let special = text.utf8.contains { $0 == 0x2C || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }
    if !special && !(alone && text.isEmpty) { return sink.append(text) }
    sink.append(0x22)
    for byte in text.utf8 {
      if byte == 0x22 { sink.append(0x22) }
      sink.append(byte)
    }
    sink.append(0x22)
  }

  private static func escaped(_ text: String, to sink: inout ByteSink) {
    let special = text.utf8.contains { $0 == 0x09 || $0 == 0x0A || $0 == 0x0D || $0 == 0x5C }
    if !special { return sink.append(text) }
    for byte in text.utf8 {
      switch byte {
      case 0x09: sink.append("\\t")
      case 0x0A: sink.append("\\n")
      case 0x0D: sink.append("\\r")
      case 0x5C: sink.append("\\\\")
      default: sink.append(byte)
      }
    }
  }
}
