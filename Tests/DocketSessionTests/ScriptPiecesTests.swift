import Testing

@testable import DocketSession

@Suite struct ScriptPiecesTests {
  private func pieces(_ text: String) -> [String] {
    ScriptPieces(text).map { ($0.kind == .command ? "." : "") + $0.text }
  }

  @Test func `Semicolons end statements and commands take their line`() {
    #expect(
      pieces("count cases; .mode csv ; x\ncount charges\n  by class;\n")
        == ["count cases", ".mode csv ; x", "count charges\n  by class"])
  }

  @Test func `A line of very many statements is cut in good time`() {
    let clock = ContinuousClock()
    var count = 0
    let time = clock.measure {
      for _ in ScriptPieces(String(repeating: "quiz;", count: 100_000)) { count += 1 }
    }
    #expect(count == 100_000 && time < .seconds(30), "\(time)")
  }

  @Test func `A line that starts with a command ends a statement without a semicolon`() {
    #expect(
      pieces("count cases\n  .mode csv\ncount charges") == [
        "count cases", ".mode csv", "count charges",
      ])
  }

  @Test func `Semicolons in texts, names and comments end nothing`() {
    #expect(pieces("count cases where a is \"x;y\\\";\" -- no; not here\n by `b;c`; d").count == 2)
  }

  @Test func `A quote that is never closed ends with its line`() {
    #expect(pieces("count \"cases;\ncount x;") == ["count \"cases;\ncount x"])
    #expect(pieces("a `b\n; c") == ["a `b", "c"])
  }

  @Test(arguments: ["help", "?", "quit", "exit;", "EXIT ;", "help stages", "quit -- now"])
  func `Bare words are commands when they stand alone`(_ line: String) {
    #expect(ScriptPieces(line).map(\.kind) == [.command])
  }

  @Test(arguments: ["helpers", "quit the job", "help me please", "exits"])
  func `Other sentences are none`(_ line: String) {
    #expect(ScriptPieces(line).map(\.kind) == [.statement])
  }

  @Test func `Offsets point at the texts`() {
    let text = "-- é\n count cases ;\n.mode csv"
    let found = Array(ScriptPieces(text))
    for piece in found {
      let bytes = Array(text.utf8)[piece.offset..<(piece.offset + piece.text.utf8.count)]
      #expect(String(decoding: bytes, as: UTF8.self) == piece.text)
    }
    #expect(found.count == 2)
  }

  @Test func `The tiles of a dashboard end with semicolons of their own`() {
    let text = "dashboard w \"W\" ( tile \"A\" : count cases ; tile \"B\" : count cases (x); )"
    #expect(pieces(text + "; count cases") == [text, "count cases"])
    #expect(pieces("count cases where (a; count b").count == 2)
  }

  @Test func `Nothing but blanks, comments and semicolons is nothing`() {
    #expect(pieces(" ;; -- x\n;\r\n\t").isEmpty)
    #expect(pieces("").isEmpty)
  }

  @Test func `Any bytes are cut without a trap and nothing but separators is lost`() {
    var state: UInt64 = 7
    let alphabet = Array("a;.\"`-\n\\ ?$é\u{FEFF}".unicodeScalars)
    for _ in 0..<2_000 {
      var text = ""
      for _ in 0..<Int(state % 40) {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text.unicodeScalars.append(alphabet[Int(state >> 33) % alphabet.count])
      }
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      var end = 0
      for piece in ScriptPieces(text) {
        #expect(piece.offset >= end)
        end = piece.offset + piece.text.utf8.count
      }
      #expect(end <= text.utf8.count)
    }
  }
}
