import DocketCore
import Foundation
import Testing

@testable import DocketLanguage

/// Any mebibyte is answered in some two seconds of the processor, built for debugging; one that holds very many
/// statements takes the time that each of them takes.
@Suite struct HostileTextTests {
  /// The seconds of this thread's processor time that a body takes.
  private static func seconds(_ body: () -> Void) -> Double {
    func now() -> Double {
      var time = timespec()
      clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
      return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
    let start = now()
    body()
    return now() - start
  }

  private static func check(_ text: String, _ what: String) {
    var script = Script(statements: [], diagnostics: [])
    let time = seconds { script = Parser.parse(SourceText(text)) }
    // Twice what is measured, for machines that do other things too; it was minutes where reading was not linear.
    let limit = 4 + 50e-6 * Double(script.statements.count)
    #expect(time < limit, "\(what): \(time) s")
    #expect(script.diagnostics.count <= 4 * Lexer.mostErrors, "\(what)")
    for diagnostic in script.diagnostics {
      #expect((diagnostic.source?.text.utf8.count ?? 0) < 8_000, "\(what)")
    }
  }

  private static func filled(_ piece: String, after start: String = "", of size: Int) -> String {
    let room = size - start.utf8.count
    return start + String(repeating: piece, count: room / piece.utf8.count)
  }

  @Test(
    "An eighth of a mebibyte of one piece over and over",
    arguments: [
      "#", "# ", "#;", "#\n", "(", "(;", ")", ");", "|", "| x", "a", "a ", "a;", "a\n", "a,", "a.",
      "a\u{301}",
      "count ", "count;", "count a;", "count a by;", "count a in 2024 and 2025;",
      "count a wher b is c ",
      "count cases # filed in 2024;", "list a showing a, a, a, b # ", "group by a ", "show me a ",
      "show me a;",
      "select a from b;", "select a, ", "select ", "how many a ", "what is a;",
      "conviction rate by a;", "x rate ",
      "and ", "or ", "not ", "is ", "has any a (", "by a ", "by a, ", "where a ",
      "where a = 1 and ", "1 ",
      "1.", "1a ", "2024-13 ", "3/15/2024;", "$", "$a ", "`", "``", "\"", "\"a\" ", "'a' ", "\\q",
      "\"\\q\" ", "--",
      "--\n", "- ", "tile ", "dashboard a (", "dashboard a ( tile \"a\" : count a ; ", "noun a ",
      "noun a field b ",
      "noun a;", "define a as ", "define a as count a;", "set $a = ", "expect 1 from ", "use ",
      "\u{0}", "\u{FFFD}",
      "é", "日本", "\u{1F469}\u{200D}\u{2696}", "\u{2212}", "!", "&", "[", "within 9 ",
      "compared to ", "as of ",
      "|sort by a", "| top 9 by a with ", "| keep a, ", "| chart of ", "| add a = b + ", "\r",
      "\r\n", "\t",
    ])
  func pieces(_ piece: String) {
    Self.check(Self.filled(piece, of: 1 << 17), piece)
    Self.check(Self.filled(piece, after: "count cases ", of: 1 << 17), "count cases " + piece)
  }

  @Test(
    "The longest text of one piece over and over",
    arguments: ["#", "# ", "(;", "a ", "count a by;", "dashboard a ( tile \"a\" : count a ; "])
  func longest(_ piece: String) { Self.check(Self.filled(piece, of: Lexer.longestSource), piece) }

  @Test("A mebibyte of random bytes", arguments: 0..<6)
  func bytes(_ seed: Int) {
    var random = SeededBytes(state: UInt64(seed) + 1)
    let most: UInt8 = [255, 127, 255, 127, 90, 64][seed]
    let bytes = (0..<Lexer.longestSource / 3).map { _ in UInt8.random(in: 0...most, using: &random)
    }
    Self.check(String(decoding: bytes, as: UTF8.self), "seed \(seed)")
  }
}

/// SplitMix64.
private struct SeededBytes: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
