import Testing

@testable import DocketCore

@Suite("Source texts and places in them")
struct SourceTextTests {
  /// Line, column and text of an offset.
  private static func place(_ source: SourceText, _ offset: Int) -> (Int, Int, String) {
    let place = source.place(of: offset)
    return (place.line, place.column, place.text)
  }

  @Test("A place is counted in characters, from one")
  func places() {
    let text = SourceText("count cases\nby unité, x\n")
    #expect(Self.place(text, 0) == (1, 1, "count cases"))
    #expect(Self.place(text, 6) == (1, 7, "count cases"))
    #expect(Self.place(text, 11) == (1, 12, "count cases"))
    #expect(Self.place(text, 12) == (2, 1, "by unité, x"))
    #expect(Self.place(text, 21) == (2, 9, "by unité, x"))
  }

  @Test("Offsets outside the text are brought inside")
  func outside() {
    let text = SourceText("ab\ncd")
    #expect(Self.place(text, -5) == (1, 1, "ab"))
    #expect(Self.place(text, .max) == (2, 3, "cd"))
    #expect(Self.place(text, .min) == (1, 1, "ab"))
    #expect(Self.place(SourceText(""), 9) == (1, 1, ""))
    #expect(text.slice(SourceSpan(-3, 99)) == "ab\ncd")
    #expect(text.slice(SourceSpan(4, 2)) == "")
    #expect(text.slice(SourceSpan(.max, .min)) == "")
  }

  @Test("Lines of a Windows file do not carry its line ends")
  func windows() {
    let text = SourceText("count cases\r\nby unit\r\n")
    #expect(text.place(of: 0).text == "count cases")
    #expect(Self.place(text, 13) == (2, 1, "by unit"))
    #expect(SourceText("\r\nx").place(of: 0).text == "")
    _ = SourceText("\r\n").place(of: 1)
  }

  @Test("Every offset of every text has a place that agrees with splitting it by hand")
  func property() {
    var random = SeededNumbers(seed: 12)
    for _ in 0..<300 {
      let pieces = (0..<Int.random(in: 0...20, using: &random)).map { _ in
        ["a", "é", "\n", " ", "日", "👩‍⚖️", "|"].randomElement(using: &random) ?? ""
      }
      let source = SourceText(pieces.joined())
      var (line, column, offset) = (1, 1, 0)
      for character in source.text {
        let place = source.place(of: offset)
        #expect(place.line == line && place.column == column)
        if character == "\n" { (line, column) = (line + 1, 1) } else { column += 1 }
        offset += character.utf8.count
      }
      for offset in -1...(source.bytes.count + 1) { _ = source.place(of: offset) }
    }
  }

  @Test("Places of long lines have the columns of the whole line and what stands around them")
  func longLines() {
    var random = SeededNumbers(seed: 21)
    for _ in 0..<20 {
      let pieces = (0..<Int.random(in: 0...9_000, using: &random)).map { _ in
        ["a", "é", " ", "#", "日"].randomElement(using: &random) ?? ""
      }
      let line = pieces.joined()
      let source = SourceText("first\n\(line)\r\nlast")
      var offset = 6
      for (n, character) in line.enumerated() {
        if n % 97 == 0 {
          let place = source.place(of: offset)
          #expect(place.line == 2 && place.column == n + 1)
          let left = place.column - place.textColumn
          #expect(left <= 4_000 && place.text.dropFirst(left).first == character)
          #expect(place.text.count == line.count || place.text.utf8.count >= 1_990)
          #expect(!place.text.contains("\r") && !place.text.contains("\u{FFFD}"))
        }
        offset += character.utf8.count
      }
    }
  }

  @Test("Half a mebibyte of joined marks is placed in good time")
  func marks() {
    let source = SourceText(String(repeating: "a\u{301}\u{301}", count: 100_000))
    let clock = ContinuousClock()
    let time = clock.measure {
      for i in 0..<1_000 { #expect(source.place(of: i * 499).text.utf8.count < 8_000) }
    }
    #expect(time < .seconds(2))
  }

  @Test("Spans join to the smallest that holds both, and never run backwards")
  func spans() {
    #expect(SourceSpan(3, 5).union(SourceSpan(8, 9)) == SourceSpan(3, 9))
    #expect(SourceSpan(8, 9).union(SourceSpan(3, 5)) == SourceSpan(3, 9))
    #expect(SourceSpan(5, 2).end == 5)
  }
}
