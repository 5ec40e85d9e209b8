import DocketCore
import Foundation

@testable import DocketEngine

/// Asks random questions of the executor and of a database.
struct SqlComparison {
  let dialect: SqlDialect
  /// Whether windows lose their last day on the way to the executor, to see that a difference shows.
  var spoils = false

  /// What came of it.
  struct Outcome {
    var asked = 0
    var compared = 0
    var differences: [String] = []
    /// How many compared questions used each part of the language.
    var used: [String: Int] = [:]
  }

  private struct Ask {
    var question: BoundQuestion
    var loaded: LoadedOffice
    var seed: UInt64
    var sql: String
  }

  /// Compares so many questions; nil when the database is not installed.
  func run(_ wanted: Int, seed: UInt64) throws -> Outcome? {
    var outcome = Outcome()
    var asks: [Ask] = []
    var script = ""
    var officeSeed = seed
    // A few more: what a database finds too deep for its parser is not compared.
    let most = wanted + wanted / 20 + 5
    while asks.count < most {
      let office = RandomOffice(seed: officeSeed, rows: officeSeed % 4 == 0 ? 60 : 20)
      let loaded = try LoadedOffice(office)
      // Sealed rows are a matter of several passes, which SQL has no plain words for.
      if loaded.office.nouns.allSatisfy({ $0.sealed == nil }) {
        script += "#\n"
        for statement in SqlOffice(dialect: dialect, store: loaded.store).statements {
          script += statement + "\n.\n"
        }
        var maker = QuestionMaker(seed: officeSeed, office: office)
        let writer = SqlWriter(office: loaded.office, store: loaded.store, dialect: dialect)
        for _ in 0..<150 where asks.count < most {
          outcome.asked += 1
          guard let bound = try? loaded.bind(maker.question().text),
            let sql = try? SqlQuestion(bound, writer)
          else { continue }
          asks.append(Ask(question: bound, loaded: loaded, seed: officeSeed, sql: sql.text))
          script += sql.text + "\n.\n"
        }
      }
      officeSeed &+= 1
    }
    guard let lines = try answers(to: script) else { return nil }
    guard lines.count == asks.count else {
      outcome.differences.append(
        "\(lines.count) answers to \(asks.count) questions: \(lines.last ?? "")")
      return outcome
    }
    for (ask, line) in zip(asks, lines) {
      let expected = SqlAnswer(line)
      if expected.error?.contains("parser stack overflow") == true { continue }
      outcome.compared += 1
      for feature in features(of: ask.question) { outcome.used[feature, default: 0] += 1 }
      if expected.selected > 0 { outcome.used["answer", default: 0] += 1 }
      var question = ask.question
      if spoils { question.filters = question.filters.map(spoiled) }
      let found = try SqlAnswer(
        Executor(office: ask.loaded.office, store: ask.loaded.store).group(question))
      if let difference = expected.difference(from: found) {
        outcome.differences.append(
          "\(difference)\n\(ask.question.text)\noffice \(ask.seed)\n\(ask.sql)")
      }
    }
    return outcome
  }

  private func spoiled(_ filter: BoundFilter) -> BoundFilter {
    guard case .inRange(let date, let from, let until, let notYet) = filter.expression else {
      return filter
    }
    var changed = filter
    changed.expression = .inRange(
      date, from: from, until: until?.adding(days: -400), notYetIsFalse: notYet)
    return changed
  }

  private func features(of question: BoundQuestion) -> Set<String> {
    var used: Set<String> = []
    for filter in question.filters {
      switch filter.origin {
      case .window: used.insert("window")
      case .condition: used.insert("where")
      case .children: used.insert("children")
      case .pending: used.insert("pending")
      case .adjective: used.insert("adjective")
      case .definition: break
      }
    }
    if !question.dimensions.isEmpty { used.insert("by") }
    if question.across != nil { used.insert("across") }
    return used
  }

  /// The lines that the database answers; nil when it is not installed.
  private func answers(to script: String) throws -> [String]? {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "docket-sql-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let (input, output) = (folder.appending(path: "in"), folder.appending(path: "out"))
    try Data(script.utf8).write(to: input)
    try Data().write(to: output)
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    process.arguments = ["python3", tests.appending(path: "Sql/run_sql.py").path, dialect.rawValue]
    process.standardInput = try FileHandle(forReadingFrom: input)
    process.standardOutput = try FileHandle(forWritingTo: output)
    try process.run()
    process.waitUntilExit()
    if process.terminationStatus == 3 { return nil }
    let text = String(decoding: try Data(contentsOf: output), as: UTF8.self)
    return text.split(separator: "\n").map(String.init)
  }
}
