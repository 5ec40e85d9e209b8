import Testing

@testable import DocketCore

@Suite("Source texts and places in them")
struct SourceTextTests {
  @Test("A place is counted in characters, from one")
  func places() {
    let text = SourceText("count cases\nby unité, x\n")
    #expect(text.place(of: 0) == (1, 1, "count cases"))
    #expect(text.place(of: 6) == (1, 7, "count cases"))
    #expect(text.place(of: 11) == (1, 12, "count cases"))
    #expect(text.place(of: 12) == (2, 1, "by unité, x"))
    #expect(text.place(of: 21) == (2, 9, "by unité, x"))
  }

  @Test("Offsets outside the text are brought inside")
  func outside() {
    let text = SourceText("ab\ncd")
    #expect(text.place(of: -5) == (1, 1, "ab"))
    #expect(text.place(of: .max) == (2, 3, "cd"))
    #expect(text.place(of: .min) == (1, 1, "ab"))
    #expect(SourceText("").place(of: 9) == (1, 1, ""))
    #expect(text.slice(SourceSpan(-3, 99)) == "ab\ncd")
    #expect(text.slice(SourceSpan(4, 2)) == "")
    #expect(text.slice(SourceSpan(.max, .min)) == "")
  }

  @Test("Lines of a Windows file do not carry its line ends")
  func windows() {
    let text = SourceText("count cases\r\nby unit\r\n")
    #expect(text.place(of: 0).text == "count cases")
    #expect(text.place(of: 13) == (2, 1, "by unit"))
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

  @Test("Spans join to the smallest that holds both, and never run backwards")
  func spans() {
    #expect(SourceSpan(3, 5).union(SourceSpan(8, 9)) == SourceSpan(3, 9))
    #expect(SourceSpan(8, 9).union(SourceSpan(3, 5)) == SourceSpan(3, 9))
    #expect(SourceSpan(5, 2).end == 5)
  }
}
