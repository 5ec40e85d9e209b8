import DocketSession
import Testing

@testable import DocketShell

@Suite struct LineEditorTests {
  @Test func `A paste keeps its lines and loses its controls`() {
    #expect(LineEditor.pasted(Array("a\r\nb\rc\nd\u{1B}[31me\tf\u{7}".utf8)) == "a\nb\nc\nd[31me f")
  }

  @Test(arguments: [
    (["Homicide", "Homeland"], "Hom"), (["a"], "a"), ([], ""), (["Gang", "gang x"], "Gang"),
    (["x", "y"], ""),
  ])
  func `What candidates share is what Tab may insert`(_ texts: [String], _ common: String) {
    #expect(LineEditor.commonStart(texts) == common)
  }

  @Test func `Candidates stand in columns with their notes in line`() {
    let items = [
      CompletionList.Item("Gang", note: "12"), CompletionList.Item("Homicide", note: "1,204"),
      CompletionList.Item("evil\u{1B}[2J"),
    ]
    let text = CompletionColumns(items, columns: 40, rows: 20).text
    #expect(!text.contains("\u{1B}"))
    #expect(text.contains("Gang      12"))
    let many = (0..<100).map { CompletionList.Item("value\($0)") }
    #expect(CompletionColumns(many, columns: 20, rows: 5).text.contains("more"))
  }

  @Test func `Words of a command are split at blanks and mean nothing else`() {
    #expect(ChildProcess.words("less -R  $(rm) ;x") == ["less", "-R", "$(rm)", ";x"])
  }
}
