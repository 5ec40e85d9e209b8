import DocketCore
import Foundation

@testable import DocketRender

/// Tables and shortcuts that several tests render.
enum RenderSamples {
  static let hostile = "\u{1B}[31mred\u{7}\t\n\u{202E}evil\u{200B}"

  /// Wide, combining and hostile cells, a share, a partial row and a total.
  static func mixed() -> ResultTable {
    ResultTable(
      columns: [
        ResultColumn("charge.category", role: .group),
        ResultColumn("count", role: .measure, format: .count, isNumeric: true),
        ResultColumn("share", role: .measure, format: .percent, isNumeric: true),
      ],
      cells: [
        [.text("東京 theft"), .text("Jose\u{301}"), .text(hostile), .missing, .label("total")],
        [.count(12345), .count(7), .count(0), .missing, .count(12352)],
        [.ratio(1, 3), .ratio(1, 2), .immature, .notYet, .missing],
      ],
      rowKinds: [2: .partial, 4: .total],
      footer: [
        .init(.unit, "12,352 cases, each counted once"), .init(.warning, "3 dates were left out"),
      ],
      question: "count cases by charge.category")
  }

  /// A table of one text column.
  static func column(_ texts: [String], title: String = "text") -> ResultTable {
    ResultTable(
      columns: [ResultColumn(title, role: .detail)], cells: [texts.map { .text($0) }])
  }

  static func text(_ table: ResultTable, _ presentation: Presentation) throws -> String {
    var out: [UInt8] = []
    try Renderer(presentation).render(table) { out += $0 }
    return String(decoding: out, as: UTF8.self)
  }

  static func text(_ document: Document, _ presentation: Presentation) throws -> String {
    var out: [UInt8] = []
    try Renderer(presentation).render(document) { out += $0 }
    return String(decoding: out, as: UTF8.self)
  }

  static func text(_ diagnostic: Diagnostic, _ presentation: Presentation) -> String {
    String(decoding: Renderer(presentation).render(diagnostic), as: UTF8.self)
  }

  /// Lines with the width a terminal gives them; the text must be clean already.
  static func widths(_ text: String) -> [Int] {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { line in line.reduce(0) { $0 + DisplayWidth.of($1) } }
  }

  /// Characters of an output that a terminal would obey, LF aside.
  static func hidden(_ text: String) -> [Unicode.Scalar] {
    text.unicodeScalars.filter { $0 != "\n" && Sanitizer.isHidden($0) }
  }

  /// The Big List of Naughty Strings; empty when the corpora are not at hand.
  static var naughty: [String] {
    guard let folder = ProcessInfo.processInfo.environment["DOCKET_CORPORA"],
      let bytes = FileManager.default.contents(
        atPath: folder + "/naughty-strings/blns.txt")
    else { return [] }
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  /// Strings of scalars that are likely to upset a layout; the same for the same seed.
  static func random(_ seed: UInt64, count: Int) -> [String] {
    var generator = Seeded(state: seed)
    let pools: [ClosedRange<UInt32>] = [
      0x20...0x7E, 0x20...0x7E, 0x0...0x1F, 0x7F...0x9F, 0xA0...0x24F, 0x300...0x36F,
      0x590...0x6FF, 0x900...0x97F, 0x1100...0x11FF, 0x2000...0x206F, 0x2600...0x27BF,
      0x3000...0x30FF, 0x4E00...0x4EFF, 0xAC00...0xACFF, 0xFE00...0xFE0F, 0xFFF0...0xFFFF,
      0x1F1E6...0x1F1FF, 0x1F300...0x1F64F, 0xE0000...0xE007F, 0x10FFF0...0x10FFFF,
    ]
    return (0..<count).map { _ in
      var text = ""
      for _ in 0..<Int.random(in: 0...60, using: &generator) {
        let pool = pools[Int.random(in: 0..<pools.count, using: &generator)]
        if let scalar = Unicode.Scalar(UInt32.random(in: pool, using: &generator)) {
          text.unicodeScalars.append(scalar)
        }
      }
      return text
    }
  }
}

/// SplitMix64.
struct Seeded: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
