import DocketCore
import DocketStore
import Foundation

@testable import DocketSession

/// What someone typed into a session and what came back, as a file: lines after a prompt are typed again.
struct Transcript {
  static let prompt = "docket> "
  static let continuation = "   ...> "

  /// Lines before the first prompt: `office: NAME`, remarks.
  let head: [String]
  /// The lines typed.
  let typed: [String]

  init(_ text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    head = Array(lines.prefix { $0.hasPrefix("office: ") || $0.hasPrefix("-- ") })
    typed = lines.compactMap { line in
      for prompt in [Transcript.prompt, Transcript.continuation] where line.hasPrefix(prompt) {
        return String(line.dropFirst(prompt.count))
      }
      return nil
    }
  }

  /// The office that the session opens; nil: none.
  var office: String? {
    head.first { $0.hasPrefix("office: ") }.map { String($0.dropFirst("office: ".count)) }
  }

  /// The transcript as it comes out today.
  func played(in folder: String, outputFolder: String) -> String {
    let screen = Screen()
    let terminal = TypedTerminal()
    var surroundings = Surroundings(
      files: DiskFileSystem(),
      clock: FixedClock(CivilDate(year: 2025, month: 1, day: 20) ?? .first),
      environment: ["HOME": outputFolder], folder: folder, results: screen, messages: screen)
    surroundings.outputFolder = outputFolder
    surroundings.terminal = terminal
    surroundings.terminalWidth = { 80 }
    let session = Session(surroundings, commands: CommandCatalogue.all)
    if let office { session.attempt { try session.open([office], model: nil) } }
    var text = ""
    for line in typed {
      screen.text += (text.isEmpty ? Transcript.prompt : Transcript.continuation) + line + "\n"
      text += line
      guard session.isComplete(text) else {
        text += "\n"
        continue
      }
      terminal.history.append(text)
      session.enter(text)
      text = ""
      if session.isFinished { break }
    }
    let whole = head.map { $0 + "\n" }.joined() + screen.text
    return whole.replacingOccurrences(of: folder + "/", with: "")
  }
}

/// Results and messages in the order in which they came.
final class Screen: Sink {
  var text = ""

  func write(_ bytes: [UInt8]) throws { text += String(decoding: bytes, as: UTF8.self) }
}

/// A terminal whose user adds a stage to whatever they edit.
final class TypedTerminal: Terminal {
  var history: [String] = []

  func edit(_ text: String) throws -> String? { text.isEmpty ? nil : text + " | top 1" }

  func clear() {}
}
