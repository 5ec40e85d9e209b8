import Foundation
import Testing

/// Every command of the README is run and its output compared; `DOCKET_RECORD=1` rewrites the outputs.
@Suite struct ReadmeTests {
  private static let file = Binary.root.appending(path: "README.md")

  @Test func `The commands of the README print what it says`() throws {
    let text = try String(contentsOf: Self.file, encoding: .utf8)
    var rebuilt: [String] = []
    var commands = 0
    var lines = text.components(separatedBy: "\n")[...]
    while let line = lines.popFirst() {
      rebuilt.append(line)
      guard line == "```console", let prompt = lines.popFirst() else { continue }
      let shown = Array(lines.prefix { $0 != "```" })
      lines = lines.dropFirst(shown.count)
      let words = try #require(Self.words(prompt), "\(prompt)")
      let run = try Binary.run(Array(words.dropFirst()))
      let output = Self.visible(run)
      commands += 1
      rebuilt.append(prompt)
      rebuilt += output
      if !Self.records {
        #expect(output == shown, "\(prompt)")
      }
    }
    #expect(commands >= 8)
    if Self.records {
      #expect(ProcessInfo.processInfo.environment["CI"] == nil)
      try rebuilt.joined(separator: "\n").write(to: Self.file, atomically: true, encoding: .utf8)
    }
  }

  private static let records = ProcessInfo.processInfo.environment["DOCKET_RECORD"] == "1"

  @Test func `The README shows the two commands, and they are there`() throws {
    let text = try String(contentsOf: Self.file, encoding: .utf8)
    for script in ["Samples/start.sh", "Tests/run.sh"] {
      #expect(text.contains("`\(script)`"))
      #expect(
        FileManager.default.isExecutableFile(atPath: Binary.root.appending(path: script).path))
    }
  }

  /// What a person sees: the answer, or the error where there is no answer; not the lines about loading.
  private static func visible(_ run: Binary.Run) -> [String] {
    let text = run.output.isEmpty ? run.messages : run.output
    var lines = text.components(separatedBy: "\n")
    if run.output.isEmpty, let start = lines.firstIndex(where: { $0.contains("error: ") }) {
      lines = Array(lines[start...])
    }
    while lines.last == "" { lines.removeLast() }
    return lines
  }

  /// The words of `$ docket ... -c '...'`: blanks separate, single quotes hold together.
  private static func words(_ prompt: String) -> [String]? {
    guard prompt.hasPrefix("$ docket") else { return nil }
    var words: [String] = []
    var word = ""
    var quoted = false
    for c in prompt.dropFirst(2) {
      if c == "'" {
        quoted.toggle()
      } else if c == " " && !quoted {
        if !word.isEmpty { words.append(word) }
        word = ""
      } else {
        word.append(c)
      }
    }
    if !word.isEmpty { words.append(word) }
    return quoted ? nil : words
  }
}
