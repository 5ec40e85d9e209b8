import DocketCore
import Foundation
import Testing

@testable import DocketSession

@Suite struct CommandCatalogueTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The core row of the plan of commands.
  private static let core = [
    "help", "fields", "values", "units", "data", "model", "define", "undefine", "describe", "load",
    "reload", "explain", "last", "rows", "again", "format", "mode", "output", "once", "set",
    "params", "run", "history", "edit", "timing", "version", "clear", "quit", "measures",
  ]

  @Test func `Every command of the core is there, and no other`() {
    #expect(Set(CommandCatalogue.all.map { $0.names[0] }) == Set(Self.core))
  }

  @Test func `Every file of the folder is in the catalogue`() throws {
    let folder = Self.root.appending(path: "Sources/DocketSession/Commands").path
    let files = try FileManager.default.contentsOfDirectory(atPath: folder)
      .filter { $0.hasSuffix("Command.swift") }.map { String($0.dropLast(6)) }
    let types = CommandCatalogue.all.map { String(describing: type(of: $0)) }
    #expect(Set(files) == Set(types))
  }

  @Test func `Names are lower case and unique, usages start with the name`() {
    var seen: Set<String> = []
    for command in CommandCatalogue.all {
      for name in command.names {
        #expect(name == name.lowercased())
        #expect(seen.insert(name).inserted, "\(name) is taken")
      }
      #expect(command.usage.hasPrefix("." + command.names[0]))
      #expect(!command.summary.isEmpty && command.summary.last != ".")
    }
  }

  @Test func `Every command stands in a golden transcript`() throws {
    let folder = Self.root.appending(path: "Tests/Goldens/sessions")
    let text = try FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil
    ).filter { $0.pathExtension == "session" }
      .map { try String(contentsOf: $0, encoding: .utf8) }.joined()
    for command in CommandCatalogue.all {
      #expect(text.contains("docket> ." + command.names[0]), "no golden types .\(command.names[0])")
    }
  }
}
