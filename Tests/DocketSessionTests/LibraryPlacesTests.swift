import DocketCore
import Foundation
import Testing

@testable import DocketSession

@Suite struct LibraryPlacesTests {
  @Test(arguments: ["courtools", "courtools.docket"])
  func `A library is found by its name in a folder measures beside the data`(_ name: String) throws
  {
    let (session, screen) = try Sessions.open("Samples/harbor")
    #expect(session.enter("use \"\(name)\"") == .ok, "\(screen.text)")
    #expect(session.definitions.all.count > 15)
  }

  @Test func `A library that is not there is answered with those that are`() throws {
    let (session, screen) = try Sessions.open("Samples/harbor")
    #expect(session.enter("use \"courtool\"") != .ok)
    #expect(screen.text.contains("There are courtools, ppi."), "\(screen.text)")
    #expect(session.suggestions == ["use \"courtools\""])
    #expect(session.enter("1") == .ok)
  }

  @Test(arguments: ["courtools", "courtools.docket"])
  func `A name without quotes is refused with the quoted one`(_ name: String) throws {
    let (session, screen) = try Sessions.open("Samples/harbor")
    #expect(session.enter("use \(name)") != .ok)
    #expect(session.suggestions == ["use \"\(name)\""], "\(screen.text)")
    #expect(session.enter("1") == .ok)
  }

  @Test(arguments: ["use \"FILE\"", ".run FILE"])
  func `Nothing of a file that is no script is shown`(_ line: String) throws {
    let folder = try TemporaryFolder()
    let file = folder.path + "/secrets"
    for text in [
      "root:x:0:0:root:/root:/bin/sh\n", "hunter2", "key = \"hunter2\";\nx;;", "\u{0}hunter2",
    ] {
      try text.write(toFile: file, atomically: true, encoding: .utf8)
      let (session, screen) = try Sessions.open("Samples/harbor")
      screen.text = ""
      #expect(session.enter(line.replacing("FILE", with: file)) == .questionFailed)
      #expect(screen.text.contains("is no docket script"), "\(screen.text)")
      #expect(!screen.text.contains("root:x") && !screen.text.contains("hunter2"), "\(screen.text)")
    }
  }

  @Test
  func `A file by the name of a script, and one with a statement in it, has its errors shown`()
    throws
  {
    let folder = try TemporaryFolder()
    for (name, text) in [
      ("a.docket", "cuont cases;"), ("a.txt", "cuont cases;\ncount cases;"),
      ("b.txt", ".mode csv\ncuont cases"),
    ] {
      try text.write(toFile: folder.path + "/" + name, atomically: true, encoding: .utf8)
      let (session, screen) = try Sessions.open("Samples/harbor")
      screen.text = ""
      #expect(session.enter(".run \(folder.path)/\(name)") == .questionFailed)
      #expect(screen.text.contains("cuont cases"), "\(screen.text)")
    }
  }

  @Test func `Nothing of a model that is none is shown`() throws {
    let folder = try TemporaryFolder()
    for (name, shows) in [("model.txt", false), ("model.docket", true)] {
      let file = folder.path + "/" + name
      try "hunter2 is secret".write(toFile: file, atomically: true, encoding: .utf8)
      do {
        _ = try Sessions.open("Samples/harbor", model: file)
        Issue.record("\(name) was taken for a model")
      } catch let refusal as Diagnostic {
        #expect(refusal.code == .modelUnreadable && !shows && !refusal.message.contains("hunter2"))
      } catch let refusals as Diagnostics {
        #expect(shows && refusals.all.contains { $0.source?.text.contains("hunter2") == true })
      }
    }
  }

  @Test(arguments: ["use", "libraries"]) func `Help has a page on libraries`(_ word: String) throws
  {
    let (session, screen) = try Sessions.open("Samples/harbor")
    #expect(session.enter(".help \(word)") == .ok)
    #expect(screen.text.contains("use \"courtools\""))
  }
}
