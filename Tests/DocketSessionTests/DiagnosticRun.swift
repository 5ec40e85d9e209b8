import DocketCore
import DocketEngine
import DocketStore
import Foundation
import Testing

@testable import DocketSession

/// A case of a diagnostic golden, run through the real session with files in memory.
struct DiagnosticRun {
  /// What appeared beside answers.
  let printed: String
  let session: Session
  let messages = CollectingSink()
  private let results = CollectingSink()

  /// What was answered.
  var answered: String { results.text }

  /// One text entered with the sample office open.
  init(entering text: String, cancelled: Bool = false) {
    self.init(
      DiagnosticCase(sections: [.init(head: "enter", text: text)]), cancelled: cancelled)
  }

  init(_ each: DiagnosticCase, cancelled: Bool = false) {
    let files = FaultyFiles(Self.files(of: each), faults: each.sections("fault").map(\.argument))
    let surroundings = Surroundings(
      files: files, clock: FixedClock(Self.today), environment: [:], folder: ".",
      results: results, messages: messages)
    session = Session(surroundings, commands: CommandCatalogue.all)
    let commandLine = each.sections("docket").first?.argument ?? ""
    if !each.sections("model").isEmpty {
      Self.run("harbor", session)
    } else if each.sections("docket").isEmpty {
      session.workspace = Self.harbor
      session.opened = OpenedOffice(paths: ["harbor"], model: nil)
    } else {
      Self.run(commandLine, session)
    }
    if cancelled { surroundings.cancellation.cancel() }
    for entered in each.sections("enter") { session.enter(entered.text) }
    printed = messages.text
  }

  /// Corrections that do not run as they stand.
  func problemsWithSuggestions() -> [String] {
    var problems: [String] = []
    for suggestion in session.suggestions {
      messages.clear()
      let kept = (session.definitions, session.parameters)
      // An expectation that is not met has been tested all the same.
      if ![.ok, .expectationFailed].contains(session.enter(suggestion)) {
        problems.append("the correction does not run: \(suggestion)\n\(messages.text)")
      }
      (session.definitions, session.parameters) = kept
    }
    return problems
  }

  private static func run(_ commandLine: String, _ session: Session) {
    do {
      let invocation = try InvocationReader.read(words(commandLine))
      _ = BatchRun(invocation, session) { "" }.run()
    } catch let fault as CommandLineFault {
      session.show([fault.diagnostic])
    } catch {
      Issue.record("\(commandLine): \(error)")
    }
  }

  /// Words as a system's own shell would cut them: at blanks, but for text in single quotes.
  private static func words(_ commandLine: String) -> [String] {
    commandLine.split(separator: "'", omittingEmptySubsequences: false).enumerated()
      .flatMap { index, part in
        index % 2 == 1 ? [String(part)] : part.split(separator: " ").map(String.init)
      }
  }

  private static let today = CivilDate(iso: "2025-01-20") ?? CivilDate.first

  private static let sample = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Samples/harbor")

  private static let harbor = try? Workspace.open(
    [sample.path], modelFile: nil, fileSystem: DiskFileSystem(), options: LoadOptions(),
    today: today)

  /// The first rows of every file of the sample office.
  private static let beginning: [String: [UInt8]] = {
    var files: [String: [UInt8]] = [:]
    let names = (try? FileManager.default.contentsOfDirectory(atPath: sample.path)) ?? []
    for name in names {
      guard let data = try? Data(contentsOf: sample.appending(path: name)) else { continue }
      let lines = String(decoding: data, as: UTF8.self).split(separator: "\n")
      let shown = name.hasSuffix(".csv") ? lines.prefix(600) : lines[...]
      files["harbor/" + name] = Array((shown.joined(separator: "\n") + "\n").utf8)
    }
    return files
  }()

  private static func files(of each: DiagnosticCase) -> [String: [UInt8]] {
    var files = beginning
    for (path, text) in each.sections("file") { files[path] = Array(text.utf8) }
    for (path, text) in each.sections("bytes") { files[path] = bytes(text) }
    for (_, text) in each.sections("model") { files["harbor/model.docket"] = Array(text.utf8) }
    return files
  }

  /// `\xE9` is one byte, a final `\` joins the next line.
  private static func bytes(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "\\"), rest.first == UInt8(ascii: "x"),
        let value = UInt8(String(decoding: rest.dropFirst().prefix(2), as: UTF8.self), radix: 16)
      {
        bytes.append(value)
        rest = rest.dropFirst(3)
      } else if byte == UInt8(ascii: "\\"), rest.first == 10 {
        rest = rest.dropFirst()
      } else {
        bytes.append(byte)
      }
    }
    return bytes
  }
}

/// A sink that keeps what it is given.
final class CollectingSink: Sink {
  private var bytes: [UInt8] = []

  var text: String { String(decoding: bytes, as: UTF8.self) }

  func write(_ bytes: [UInt8]) { self.bytes += bytes }

  func clear() { bytes = [] }
}
