import DocketCore
import Foundation
import Testing

@testable import DocketLanguage

@Suite struct FlipTests {
  @Test(
    "Each word of each sample dropped, doubled or exchanged still gives syntax or a place",
    arguments: Samples.questions)
  func flips(question: String) {
    let tokens = Lexer.lex(SourceText(question)).tokens.dropLast()
    let bytes = Array(question.utf8)
    func text(_ from: Int, _ to: Int) -> String {
      String(decoding: bytes[from..<to], as: UTF8.self)
    }
    for token in tokens {
      let before = text(0, token.span.start)
      let after = text(token.span.end, bytes.count)
      let own = text(token.span.start, token.span.end)
      for other in ["", own + " " + own, "by", "(", "7", "|", "\"", ";"] {
        checkSound(before + other + after)
      }
    }
    for token in tokens { checkSound(text(0, token.span.start)) }
  }

  @Test(
    "Each word of the model dropped or exchanged still gives syntax or a place", arguments: 0..<8)
  func model(part: Int) {
    let bytes = Array(Samples.model.utf8)
    let tokens = Lexer.lex(SourceText(Samples.model)).tokens.dropLast()
    func text(_ from: Int, _ to: Int) -> String {
      String(decoding: bytes[from..<to], as: UTF8.self)
    }
    for (i, token) in tokens.enumerated() where i % 8 == part {
      let others = ["", "fact", ")"]
      checkSound(text(0, token.span.start) + others[i / 8 % 3] + text(token.span.end, bytes.count))
    }
  }

  @Test("Random bytes and random words never trap", arguments: 0..<8)
  func noise(seed: Int) {
    var random = Seeded(UInt64(seed + 7))
    let pieces = [
      "count ", "cases ", "by ", "where ", "is ", "(", ")", "|", ";", ",", "\"", "'", "`", "$",
      "2024",
      "-", "-01", "Q1", "not ", "or ", "\n", "select ", "how many ", "show ", "noun ", "milestone ",
      "as ", "of ", "in ", "%", "\u{201C}", "\u{0}", "é", "👮", "\\", "--", ".", "&&", "last ",
      "define ",
      "dashboard x (", "tile \"t\": ", "expect ", "with ", "has ", "\u{FEFF}", "1.", "=", "~",
    ]
    for i in 0..<400 {
      if i % 2 == 0 {
        let bytes = (0..<Int.random(in: 0..<60, using: &random)).map { _ in
          UInt8.random(in: 0...255, using: &random)
        }
        checkSound(String(decoding: bytes, as: UTF8.self))
      } else {
        let words = (0..<Int.random(in: 0..<14, using: &random)).map { _ in
          pieces[Int.random(in: 0..<pieces.count, using: &random)]
        }
        checkSound(words.joined())
      }
    }
  }

  @Test("Naughty strings are safe in a question")
  func naughty() throws {
    guard let folder = ProcessInfo.processInfo.environment["DOCKET_CORPORA"] else { return }
    let naughty = URL(fileURLWithPath: folder).appendingPathComponent("naughty-strings")
    let files = try FileManager.default.contentsOfDirectory(
      at: naughty, includingPropertiesForKeys: nil)
    for file in files where file.pathExtension == "txt" {
      let lines = String(decoding: try Data(contentsOf: file), as: UTF8.self).split(separator: "\n")
      for line in lines {
        checkSound(String(line))
        checkSound("count cases where unit is \(line) by severity")
        let quoted = Printer.quoted(String(line))
        let script = Parser.parse(SourceText("count cases where unit is " + quoted))
        #expect(!script.hasErrors, "\(line)")
        #expect(script.statements.first.map(Printer.text) == "count cases where unit is " + quoted)
      }
    }
  }
}
