import DocketCore
import DocketEngine
import DocketLanguage
import DocketStore
import Foundation
import GoldenFiles
import Testing

@testable import DocketSession

/// Every question of `Samples/questions` at every stage, on the office of `Samples/harbor`: a failure tells which stage
/// broke. `DOCKET_RECORD=1` rewrites the files of `Tests/Goldens/questions`.
@Suite struct QuestionSnapshotTests {
  private static let samples = Binary.root.appending(path: "Samples/questions")
  private static let goldens = Binary.root.appending(path: "Tests/Goldens/questions")

  static let files = names(in: samples, ending: ".docket")

  /// The names in a folder that end so, in order.
  private static func names(in folder: URL, ending: String) -> [String] {
    let all = try? FileManager.default.contentsOfDirectory(atPath: folder.path)
    return (all ?? []).filter { $0.hasSuffix(ending) }.sorted()
  }

  @Test func `There is a golden for every question, and no other`() {
    #expect(Self.files.count > 40)
    let wanted = Self.files.map { $0.replacingOccurrences(of: ".docket", with: ".txt") }
    #expect(Self.names(in: Self.goldens, ending: ".txt") == wanted)
  }

  @Test(arguments: files) func `A question is the same at every stage`(_ file: String) throws {
    let text = try String(contentsOf: Self.samples.appending(path: file), encoding: .utf8)
    let found = try QuestionSnapshot(text).text
    let place = Self.goldens.appending(
      path: file.replacingOccurrences(of: ".docket", with: ".txt"))
    let golden = GoldenFile(place, heading: QuestionSnapshot.heading)
    if let problem = try golden.problem(with: found) { Issue.record("\(problem)") }
  }
}

/// A file of questions at every stage, as text.
struct QuestionSnapshot {
  /// The stages under their headings.
  let text: String

  static let heading = "=== "

  init(_ question: String) throws {
    let source = SourceText(question)
    let script = Parser.parse(source)
    var parts: [(stage: String, text: String)] = [
      ("tokens", Lexer.dump(source)),
      ("syntax", script.statements.map { Outline($0).tree }.joined(separator: "\n")),
      ("canonical form", try Printer.format(source).get()),
    ]
    let folder = try TemporaryFolder()
    let screen = Screen()
    var surroundings = Surroundings(
      files: DiskFileSystem(),
      clock: FixedClock(CivilDate(year: 2025, month: 1, day: 20) ?? .first), environment: [:],
      folder: Binary.root.path, results: screen, messages: screen)
    surroundings.outputFolder = folder.path
    surroundings.terminalWidth = { 100 }
    let session = Session(surroundings, commands: CommandCatalogue.all)
    try session.open(["Samples/harbor"], model: nil)
    screen.text = ""
    session.enter(question)
    let workspace = try #require(session.workspace)
    let plans = script.statements.compactMap {
      QuestionSnapshot.plan($0, source, workspace, session.context)
    }
    parts.append(("plan", plans.joined(separator: "\n\n")))
    parts.append(("result", screen.text))
    text = parts.map { stage, text in
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map {
        String($0.reversed().drop { $0 == " " }.reversed())
      }
      let body = lines.joined(separator: "\n").trimmingCharacters(in: .newlines)
      return QuestionSnapshot.heading + stage + "\n" + body + "\n"
    }.joined()
  }

  /// How a statement's question is answered, or the code it is refused with; nil for one without a question.
  private static func plan(
    _ statement: Statement, _ source: SourceText, _ workspace: Workspace,
    _ context: QuestionContext
  ) -> String? {
    let question: Question
    switch statement.kind {
    case .ask(let asked), .explain(let asked): question = asked
    case .expect(let expectation): question = expectation.question
    default: return nil
    }
    do {
      return try QuestionRunner(workspace).plan(question, source, context)
    } catch let refused as Diagnostic {
      return "refused with \(refused.code.rawValue)"
    } catch {
      return "refused"
    }
  }
}
