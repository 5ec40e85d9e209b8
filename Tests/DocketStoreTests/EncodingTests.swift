import DocketCore
import Testing

@testable import DocketStore

@Suite struct EncodingTests {
  private static let text = "name,n\nJosé,1\n日本,2\n😎,3\n"

  private func utf16(_ text: String, big: Bool, mark: Bool) -> [UInt8] {
    let units = (mark ? [0xFEFF] : []) + Array(text.utf16)
    return units.flatMap { unit -> [UInt8] in
      let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
      return big ? [high, low] : [low, high]
    }
  }

  @Test func utf8AndUtf16AreOneText() throws {
    let wanted = ["José", "日本", "😎"]
    let plain = Array(EncodingTests.text.utf8)
    #expect(try load(bytes: plain).tables[0].texts("name") == wanted)
    #expect(try load(bytes: [0xEF, 0xBB, 0xBF] + plain).tables[0].texts("name") == wanted)
    for big in [false, true] {
      let bytes = utf16(EncodingTests.text, big: big, mark: true)
      #expect(try load(bytes: bytes).tables[0].texts("name") == wanted)
      let english = utf16("name,n\nplain,1\n", big: big, mark: false)
      #expect(try load(bytes: english).tables[0].texts("name") == ["plain"])
    }
  }

  @Test func latin1IsFoundAndSaid() throws {
    let store = try load(bytes: Array("name,n\nJos".utf8) + [0xE9] + Array(",1\n".utf8))
    #expect(store.tables[0].texts("name") == ["José"])
    #expect(store.report.files[0].encoding == "Latin-1")
    let windows = try load(bytes: Array("name,n\n".utf8) + [0x80, 0x93] + Array("x,1\n".utf8))
    #expect(windows.tables[0].texts("name") == ["€“x"])
    #expect(windows.report.files[0].encoding == "Windows-1252")
  }

  @Test func aFewBadBytesInUtf8AreReplacedAndCounted() throws {
    let good = String(repeating: "é,1\n", count: 50)
    let store = try load(bytes: Array("name,n\n\(good)".utf8) + [0xFF, 0x41] + Array(",2\n".utf8))
    #expect(store.tables[0].texts("name").last == "\u{FFFD}A")
    #expect(store.report.files[0].replacedSequences == 1)
  }

  @Test func surrogatesWithoutAPartnerAreReplaced() throws {
    let bytes: [UInt8] = [0xFF, 0xFE] + [0x61, 0, 0x0A, 0, 0x00, 0xD8, 0x0A, 0, 0x7A]
    let store = try load(bytes: bytes)
    #expect(store.tables[0].texts == [["\u{FFFD}"], ["\u{FFFD}"]])
    #expect(store.report.files[0].replacedSequences == 2)
  }

  @Test func nulIsACharacterLikeOthers() throws {
    let store = try load(bytes: Array("a,b\nx".utf8) + [0] + Array("y,1\nplain,2\n".utf8))
    #expect(store.tables[0].texts("a") == ["x\0y", "plain"])
  }

  @Test func anEncodingNobodyKnowsIsRefused() {
    let refusal = #expect(throws: Diagnostic.self) {
      try load("a\n1\n", options: FileOptions(encoding: "ebcdic"))
    }
    #expect(refusal?.code == .modelBadNote)
  }
}
