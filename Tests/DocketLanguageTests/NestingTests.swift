import DocketCore
import Foundation
import Synchronization
import Testing

@testable import DocketLanguage

/// Runs work on a thread with a small stack.
private func onSmallStack<T: Sendable>(_ work: @escaping @Sendable () -> T) -> T? {
  let result = Mutex<T?>(nil)
  let done = DispatchSemaphore(value: 0)
  let box = Box(result)
  let thread = Thread {
    let value = work()
    box.result.withLock { $0 = value }
    done.signal()
  }
  thread.stackSize = 512 * 1024
  thread.start()
  done.wait()
  return box.result.withLock { $0 }
}

private final class Box<T: Sendable>: Sendable {
  let result: Mutex<T?>
  init(_ result: consuming Mutex<T?>) { self.result = result }
}

@Suite struct NestingTests {
  private static func codes(_ text: String) -> [String] {
    onSmallStack {
      let script = Parser.parse(SourceText(text))
      for statement in script.statements {
        let printed = Printer.text(statement)
        let again = Parser.parse(SourceText(printed))
        if again.hasErrors
          || again.statements.map({ Outline($0).line }) != [Outline(statement).line]
        {
          return ["printed differently: \(printed.prefix(200))"]
        }
      }
      return script.diagnostics.map(\.code.rawValue)
    } ?? ["no answer"]
  }

  private static func question(_ condition: String) -> String { "count cases where " + condition }

  @Test("Brackets nest 200 deep and not 201", arguments: [199, 200, 201, 5000])
  func brackets(depth: Int) {
    let text = String(repeating: "(", count: depth) + "a" + String(repeating: ")", count: depth)
    #expect(Self.codes(Self.question(text)) == (depth <= 200 ? [] : ["P108"]))
  }

  @Test("Conditions on children nest 199 deep", arguments: [198, 199, 200, 5000])
  func roles(depth: Int) {
    let text =
      String(repeating: "has any x (", count: depth) + "a" + String(repeating: ")", count: depth)
    #expect(Self.codes(Self.question(text)) == (depth <= 199 ? [] : ["P108"]))
  }

  @Test("Negations, sums and mixed operators are bounded", arguments: [10, 150, 3000, 100_000])
  func chains(length: Int) {
    let limit = length <= 190 ? [] : ["P108"]
    let not = String(repeating: "not ", count: length) + "a"
    #expect(Self.codes(Self.question(not)) == limit)
    let sum = String(repeating: "a + ", count: length) + "a > 1"
    #expect(Self.codes(Self.question(sum)) == limit)
    let product = String(repeating: "a * ", count: length) + "a > 1"
    #expect(Self.codes(Self.question(product)) == limit)
  }

  @Test("Mixed nesting with every operator stays on a small stack", arguments: [30, 60, 2000])
  func ladder(depth: Int) {
    let text =
      String(repeating: "a or b and not 1 + 2 * (", count: depth) + "c"
      + String(repeating: ") > 1", count: depth)
    let codes = Self.codes(Self.question(text))
    #expect(codes == [] || codes == ["P108"], "\(codes)")
    #expect(depth < 60 || codes == ["P108"])
  }

  @Test("Long lists of alternatives are no nesting")
  func alternatives() {
    let text = (0..<20_000).map { "a > \($0)" }.joined(separator: " or ")
    #expect(Self.codes(Self.question(text)) == [])
  }

  @Test("Alternative rules of a milestone are bounded", arguments: [200, 201])
  func rules(count: Int) {
    let rules = Array(repeating: "first a of b", count: count).joined(separator: " else ")
    #expect(Self.codes("noun x milestone m as \(rules);") == (count <= 200 ? [] : ["P108"]))
  }

  @Test("A source of one mebibyte is read and a longer one refused", arguments: [-1, 0, 1])
  func length(more: Int) {
    let start = "count cases where a is \""
    let filler = String(repeating: "x", count: Lexer.longestSource + more - start.utf8.count - 1)
    let script = Parser.parse(SourceText(start + filler + "\""))
    #expect(script.diagnostics.map(\.code) == (more <= 0 ? [] : [.questionTooLong]))
    #expect(script.statements.count == (more <= 0 ? 1 : 0))
  }

  @Test("A quarter of a mebibyte of open brackets, bars or quotes gives an error in good time")
  func hostile() {
    for piece in ["(", "|", ";", "\"", "`", "$", "a ", "- ", "not ", "a.", "[", "count ", "\u{1}"] {
      let text = String(repeating: piece, count: Lexer.longestSource / 4 / piece.utf8.count)
      let script = Parser.parse(SourceText(text))
      #expect([";", "count "].contains(piece) || script.hasErrors, "\(piece)")
    }
  }
}
