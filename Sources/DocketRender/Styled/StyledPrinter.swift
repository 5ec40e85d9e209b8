/// The last step of the text modes: marked runs become bytes, with or without colours.
struct StyledPrinter {
  let color: Bool

  /// Adds one line and its LF.
  func print(_ line: StyledText, to sink: inout ByteSink) throws {
    for run in line.runs {
      if color, let code = StyledPrinter.code(run.style) {
        sink.append("\u{1B}[\(code)m")
        sink.append(run.text.string)
        sink.append("\u{1B}[0m")
      } else {
        sink.append(run.text.string)
      }
    }
    try sink.endLine()
  }

  /// The line's bytes without a LF, for a line that is drawn over.
  func bytes(_ line: StyledText) -> [UInt8] {
    var out: [UInt8] = []
    for run in line.runs {
      let code = color ? StyledPrinter.code(run.style) : nil
      if let code { out += Array("\u{1B}[\(code)m".utf8) }
      out += Array(run.text.string.utf8)
      if code != nil { out += Array("\u{1B}[0m".utf8) }
    }
    return out
  }

  /// The SGR parameters of a style: the 8 basic colours, which every terminal lets its user choose, and for the series
  /// of charts those of the 256 that colour-blind readers tell apart. Source: Okabe and Ito, "Color Universal Design".
  private static func code(_ style: Style) -> String? {
    switch style {
    case .plain, .number: return nil
    case .dim: return "2"
    case .bold, .total: return "1"
    case .heading: return "1;4"
    case .error: return "1;31"
    case .warning: return "33"
    case .code: return "36"
    case .ink1: return "38;5;32"
    case .ink2: return "38;5;208"
    case .ink3: return "38;5;36"
    case .ink4: return "38;5;175"
    case .ink5: return "38;5;178"
    case .ink6: return "38;5;74"
    case .inkOther: return "38;5;245"
    }
  }
}
