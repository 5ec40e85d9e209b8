import Testing

@testable import DocketSession

@Suite struct CommandWordsTests {
  @Test(arguments: [
    ("", []), ("  a  b ", ["a", "b"]), ("\"two words\" x", ["two words", "x"]),
    ("a\"b c\"d", ["ab cd"]), ("\"a \\\" b\"", ["a \" b"]), ("\"open", ["open"]), ("\"\"", [""]),
  ])
  func `Blanks part words and quotes hold them together`(_ text: String, _ words: [String]) {
    #expect(CommandWords.split(text) == words)
  }
}
