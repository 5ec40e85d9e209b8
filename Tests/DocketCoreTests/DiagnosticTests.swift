import Testing

@testable import DocketCore

@Suite("Diagnostics")
struct DiagnosticTests {
  @Test("A span becomes a line, a column and a length")
  func located() throws {
    let text = SourceText("count cases\nby agancy", name: "weekly.docket")
    let place = try #require(
      Diagnostic(.unknownField, "No field.", at: SourceSpan(15, 21)).located(in: text).source)
    #expect(place.name == "weekly.docket")
    #expect((place.line, place.column, place.length) == (2, 4, 6))
    #expect(place.text == "by agancy")
  }

  @Test("Lengths are counted in characters, at least one, and end with the line")
  func lengths() {
    func length(_ text: String, _ from: Int, _ to: Int) -> Int? {
      Diagnostic(.unfinished, "x", at: SourceSpan(from, to)).located(in: SourceText(text)).source?
        .length
    }
    #expect(length("é is", 0, 2) == 1)
    #expect(length("abc", 3, 3) == 1)
    #expect(length("abc\ndef", 1, 6) == 2)
    #expect(length("abc\ndef", 3, 4) == 1)
    #expect(length("", 0, 0) == 1)
    #expect(length("abc", -4, 900) == 3)
  }

  @Test("Without a span, or with a place already, nothing changes")
  func unchanged() {
    let text = SourceText("count")
    #expect(Diagnostic(.internalFault, "x").located(in: text).source == nil)
    let first = Diagnostic(.unknownNoun, "x", at: SourceSpan(0, 2)).located(in: text)
    #expect(first.located(in: SourceText("other")) == first)
  }

  @Test("Codes are a letter and three digits, each once, in order within their family")
  func codes() {
    let codes = DiagnosticCode.allCases.map(\.rawValue)
    #expect(Set(codes).count == codes.count)
    for code in codes {
      #expect(
        "LPNTRMDS".contains(code.prefix(1)) && code.count == 4 && Int(code.dropFirst()) != nil)
    }
    for (a, b) in zip(codes, codes.dropFirst()) where a.prefix(1) == b.prefix(1) { #expect(a < b) }
  }
}
