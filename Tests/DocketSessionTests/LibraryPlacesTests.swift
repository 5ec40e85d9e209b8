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

  @Test(arguments: ["use", "libraries"]) func `Help has a page on libraries`(_ word: String) throws
  {
    let (session, screen) = try Sessions.open("Samples/harbor")
    #expect(session.enter(".help \(word)") == .ok)
    #expect(screen.text.contains("use \"courtools\""))
  }
}
