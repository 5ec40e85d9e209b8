import DocketCore
import DocketEngine
import DocketLanguage
import DocketRender
import DocketStore
import Foundation
import Testing

/// The rules that decide numbers, each a small office with questions and the answers that the rule asks for.
///
/// A file of `Tests/Goldens/rules` holds csv files, a model, definitions and questions, each under a line that starts
/// with `--- `. Under a question stand the csv of its answer, or `! CODE`; a line `# kind: text` wants a footer line of
/// that kind (left out, partial, overlap, note) that holds the text, `# text` any footer line, `# not: kind` none.
@Suite struct RuleGoldens {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Goldens/rules")

  static let files: [String] =
    (try? FileManager.default.contentsOfDirectory(atPath: folder.path))?.filter {
      $0.hasSuffix(".txt")
    }.sorted() ?? []

  @Test func `There is a golden for every rule within reach`() {
    let rules = Set(Self.files.compactMap { Int($0.dropFirst(5).prefix(2)) })
    let later: Set<Int> = []
    let elsewhere: Set<Int> = [50, 51, 53]
    #expect(Set(1...53).subtracting(later).subtracting(elsewhere).subtracting(rules) == [])
  }

  @Test(arguments: files) func `A rule holds on its small office`(_ file: String) throws {
    let golden = try RuleGolden(
      String(contentsOf: Self.folder.appending(path: file), encoding: .utf8))
    let workspace = try golden.open()
    var context = QuestionContext(today: try #require(CivilDate(iso: "2025-01-15")))
    for definition in golden.definitions {
      let script = Parser.parse(SourceText(definition))
      guard case .define(let parsed)? = script.statements.first?.kind else {
        Issue.record("\(file): cannot read: \(definition): \(script.diagnostics)")
        continue
      }
      context.definitions.define(parsed)
    }
    for ask in golden.asks {
      let found = RuleGolden.outcome(of: ask.question, workspace, context)
      for problem in ask.problems(with: found) {
        Issue.record("\(file): \(ask.question)\n\(problem)")
      }
    }
  }
}

/// One file of rules, read.
struct RuleGolden {
  struct Ask {
    var question: String
    var expected: [String]
    var footer: [String]

    func problems(with outcome: Outcome) -> [String] {
      var problems: [String] = []
      if outcome.lines != expected {
        problems.append(
          "expected:\n\(expected.joined(separator: "\n"))\nfound:\n"
            + outcome.lines.joined(separator: "\n") + "\n\(outcome.detail)")
      }
      for want in footer {
        let parts = want.split(separator: ":", maxSplits: 1).map {
          $0.trimmingCharacters(in: .whitespaces)
        }
        let kinds = [
          "left out": "leftOut", "partial": "partial", "overlap": "overlap", "note": "note",
          "warning": "warning",
        ]
        if parts.count == 2, parts[0] == "not" {
          if outcome.footer.contains(where: { $0.kind.rawValue == kinds[parts[1]] }) {
            problems.append("unwanted footer \(parts[1]): \(outcome.footer.map(\.text))")
          }
        } else if parts.count == 2, let kind = kinds[parts[0]] {
          if !outcome.footer.contains(where: {
            $0.kind.rawValue == kind && $0.text.contains(parts[1])
          }) {
            problems.append("no footer \(want): \(outcome.footer.map { "\($0.kind): \($0.text)" })")
          }
        } else if !outcome.footer.contains(where: { $0.text.contains(want) }) {
          problems.append("no footer \(want): \(outcome.footer.map(\.text))")
        }
      }
      return problems
    }
  }

  struct Outcome {
    var lines: [String]
    var footer: [ResultTable.FooterLine]
    var detail = ""
  }

  var files: [(name: String, text: String)] = []
  var definitions: [String] = []
  var asks: [Ask] = []

  init(_ text: String) throws {
    var section = ""
    var body: [String] = []
    func close(_ golden: inout RuleGolden) {
      if section.hasPrefix("define ") {
        golden.definitions.append(section)
      } else if section.hasPrefix("ask ") {
        golden.asks.append(
          Ask(
            question: String(section.dropFirst(4)), expected: body.filter { !$0.hasPrefix("# ") },
            footer: body.filter { $0.hasPrefix("# ") }.map { String($0.dropFirst(2)) }))
      } else if !section.isEmpty {
        golden.files.append((section, body.joined(separator: "\n") + "\n"))
      }
    }
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      if line.hasPrefix("--- ") {
        close(&self)
        section = String(line.dropFirst(4))
        body = []
      } else {
        body.append(line)
      }
    }
    if body.last == "" { body.removeLast() }
    close(&self)
  }

  func open() throws -> Workspace {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "docket-rule-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for file in files {
      try Data(file.text.utf8).write(to: folder.appending(path: file.name))
    }
    return try Workspace.open(
      [folder.path], modelFile: nil, fileSystem: DiskFileSystem(), options: LoadOptions(),
      today: try #require(CivilDate(iso: "2025-01-15")))
  }

  static func outcome(of text: String, _ workspace: Workspace, _ context: QuestionContext)
    -> Outcome
  {
    let source = SourceText(text)
    let script = Parser.parse(source)
    if let error = script.diagnostics.first(where: { $0.severity == .error }) {
      return Outcome(lines: ["! \(error.code.rawValue)"], footer: [], detail: error.message)
    }
    guard case .ask(let question)? = script.statements.first?.kind else {
      return Outcome(lines: ["no question"], footer: [])
    }
    do {
      let answer = try QuestionRunner(workspace).answer(question, source, context)
      guard case .table(let table) = answer else { return Outcome(lines: ["a page"], footer: []) }
      var bytes: [UInt8] = []
      let renderer = Renderer(
        Presentation(
          width: 100, color: false, ascii: false, quiet: false, mode: .csv, terminal: false)
      )
      _ = try renderer.render(table, cancellation: Cancellation()) { bytes += $0 }
      let lines = String(decoding: bytes, as: UTF8.self).split(
        separator: "\n", omittingEmptySubsequences: false
      ).map(String.init).dropLast()
      return Outcome(lines: Array(lines), footer: table.footer)
    } catch let diagnostic as Diagnostic {
      return Outcome(
        lines: ["! \(diagnostic.code.rawValue)"], footer: [], detail: diagnostic.message)
    } catch {
      return Outcome(lines: ["\(error)"], footer: [])
    }
  }
}
