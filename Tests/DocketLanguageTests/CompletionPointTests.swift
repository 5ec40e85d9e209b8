import DocketCore
import Testing

@testable import DocketLanguage

@Suite struct CompletionPointTests {
  /// What is expected at the bar sign `¦` of a text, names of kinds and keywords.
  private func expected(_ marked: String) -> Set<String> {
    let point = point(marked)
    return Set(
      point.expected.map { item in
        switch item {
        case .keyword(let word): word
        case .symbol(let symbol): symbol.rawValue
        case .value(let path): "value of \(path)"
        case .member(let owner): "member of \(owner)"
        default: "<\(item)>"
        }
      })
  }

  private func point(_ marked: String) -> CompletionPoint {
    let parts = marked.split(separator: "¦", omittingEmptySubsequences: false)
    return CompletionPoint.at(parts[0].utf8.count, in: parts.joined())
  }

  @Test("An empty line expects statements", arguments: ["¦", "count cases; ¦", "co¦"])
  func start(text: String) {
    let found = expected(text)
    #expect(found.isSuperset(of: ["count", "list", "define", "<measure>"]))
    #expect(!found.contains("by"))
  }

  @Test("After a head comes a noun", arguments: ["count ¦", "count ca¦", "share declined of ¦"])
  func noun(text: String) {
    #expect(expected(text) == ["<noun>", "pending"])
  }

  @Test("After a noun come qualifiers, and a bar")
  func qualifiers() {
    let found = expected("count cases ¦")
    #expect(found.isSuperset(of: ["by", "where", "with", "<milestone>", "|", "pending", "<noun>"]))
    #expect(!found.contains("in"))
    #expect(expected("count cases filed ¦").contains("in"))
    let rest = expected("count cases by unit ¦")
    #expect(!rest.contains("by"))
    #expect(rest.contains("across"))
  }

  @Test("A condition expects fields, then tests, then values")
  func condition() {
    #expect(expected("count cases where ¦").contains("<field>"))
    #expect(expected("count cases where severity ¦").contains("is"))
    #expect(expected("count cases where severity is ¦").contains("value of severity"))
    #expect(expected("count cases where severity is fe¦").contains("value of severity"))
    #expect(
      expected("count cases where severity is one of (felony, ¦").contains("value of severity"))
    #expect(expected("count cases where charge.class is ¦").contains("value of charge.class"))
    #expect(expected("count cases where charge.¦") == ["member of charge"])
  }

  @Test("A quoted value is completed inside its quote")
  func quoted() {
    let point = point("count cases where unit is \"Hom¦")
    #expect(point.opening == "\"")
    #expect(point.typed == "Hom")
    #expect(point.partial == SourceSpan(27, 30))
    #expect(point.expected.contains(.value(of: "unit")))
  }

  @Test("The subject and the child noun are known where fields are asked for")
  func scope() {
    let outer = point("count felony cases where ¦")
    #expect(outer.subject?.noun.text == "cases")
    #expect(outer.child == nil)
    let inner = point("count cases with any charge (¦")
    #expect(inner.child?.text == "charge")
    #expect(point("count cases with any charge (a is b) where ¦").child == nil)
    #expect(expected("count cases with any ¦") == ["<childNoun>"])
  }

  @Test("Stages, columns, charts, files and groups each expect their own")
  func others() {
    #expect(expected("count cases | ¦").isSuperset(of: ["sort", "top", "total", "save"]))
    #expect(expected("count cases | sort by ¦") == ["<column>"])
    #expect(expected("count cases | chart ¦").contains("<chartKind>"))
    #expect(expected("count cases | save \"¦") == ["<fileName>"])
    #expect(expected("count cases by ¦").isSuperset(of: ["<field>", "<timeUnit>", "each", "lead"]))
    #expect(expected("time from ¦") == ["<milestone>"])
    #expect(
      expected("count cases filed in ¦").isSuperset(of: ["<moment>", "last", "this", "fiscal"]))
    #expect(expected("show median of ¦").contains("<field>"))
    #expect(expected("count cases where unit is $¦").contains("<parameter>"))
    #expect(expected("count cases -- by ¦") == [])
  }

  @Test("Any offset of any text is answered", arguments: Samples.questions)
  func everywhere(question: String) {
    for offset in -1...(question.utf8.count + 1) {
      let point = CompletionPoint.at(offset, in: question)
      #expect(point.partial.end <= question.utf8.count)
    }
  }
}
