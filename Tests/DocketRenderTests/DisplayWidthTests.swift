import DocketCore
import Testing

@testable import DocketRender

@Suite struct DisplayWidthTests {
  @Test(arguments: [
    ("", 0), ("abc", 3), ("é", 1), ("Jose\u{301}", 4), ("東京", 4), ("한국", 4), ("ｱ", 1), ("Ａ", 2),
    ("🙂", 2), ("👍🏽", 2), ("🇺🇸", 2), ("❤\u{FE0F}", 2), ("❤", 1), ("…", 1), ("─", 1), ("␛", 1),
    ("\u{1112}\u{1161}\u{11AB}", 2), ("שָׁ", 1), ("ก็", 1), ("𠀀", 2),
  ])
  func `text fills its columns`(_ text: String, _ columns: Int) {
    #expect(Sanitizer().clean(text).width == columns)
  }

  @Test func `the wide ranges ascend and do not meet`() {
    for (a, b) in zip(WideCharacters.ranges, WideCharacters.ranges.dropFirst()) {
      #expect(a.first <= a.last)
      #expect(a.last < b.first)
    }
  }

  @Test func `elided text fits and tells`() {
    let text = Sanitizer().clean("東京 theft")
    #expect(text.elided(to: 10, "…").string == "東京 theft")
    #expect(text.elided(to: 6, "…").string == "東京 …")
    #expect(text.elided(to: 4, "…").string == "東…")
    #expect(text.elided(to: 2, "...").string == "東")
    #expect(text.elided(to: 0, "…").string == "")
  }

  @Test func `wrapped text breaks at blanks, inside words only when it must`() {
    let text: SafeText = "the quick brown fox jumped-over-the-lazy-dog"
    #expect(
      text.wrapped(to: 10).map(\.string) == [
        "the quick", "brown fox", "jumped-ove", "r-the-lazy", "-dog",
      ])
    #expect(("" as SafeText).wrapped(to: 5).map(\.string) == [""])
    #expect(("東京" as SafeText).wrapped(to: 1).map(\.string) == ["東", "京"])
  }

  @Test func `one character wider than the page is broken too`() {
    let stack = Sanitizer().clean(String(repeating: "\u{1100}", count: 30))
    #expect(stack.string.count == 1)
    #expect(stack.wrapped(to: 9).map(\.width) == [8, 8, 8, 8, 8, 8, 8, 4])
  }

  @Test func `wrapping keeps every letter and every limit`() {
    for (i, raw) in RenderSamples.random(2, count: 1000).enumerated() {
      let text = Sanitizer().clean(raw)
      let limit = 2 + i % 40
      let lines = text.wrapped(to: limit)
      #expect(lines.allSatisfy { $0.width <= limit })
      #expect(text.elided(to: limit, "…").width <= limit)
      let letters = { (s: String) in s.unicodeScalars.filter { $0 != " " } }
      let kept = lines.map { String(String.UnicodeScalarView(letters($0.string))) }.joined()
      #expect(kept == String(String.UnicodeScalarView(letters(text.string))))
    }
  }

  @Test func `a very long cell wraps in one pass`() {
    let text = Sanitizer().clean(String(repeating: "lorem ", count: 100_000))
    #expect(text.wrapped(to: 60).count > 9000)
  }
}
