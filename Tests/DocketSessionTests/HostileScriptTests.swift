import Foundation
import Testing

@testable import DocketSession

/// Files that are no scripts, given where scripts are read.
@Suite struct HostileScriptTests {
  private static let texts: [(name: String, bytes: [UInt8])] = {
    var state: UInt64 = 7
    func next() -> UInt8 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return UInt8(truncatingIfNeeded: state >> 56)
    }
    let size = 1 << 20
    return [
      ("random bytes", (0..<size).map { _ in next() }),
      ("lines of signs", (0..<size).map { $0 % 9 == 8 ? 10 : 33 + next() % 15 }),
      ("signs in one line", (0..<size).map { _ in 33 + next() % 32 }),
      ("stray characters", [UInt8](repeating: UInt8(ascii: "#"), count: size)),
      ("stray characters apart", (0..<size).map { $0 % 2 == 0 ? 35 : 32 }),
      ("statements of one sign", (0..<size).map { $0 % 2 == 0 ? 35 : 59 }),
    ]
  }()

  @Test(arguments: texts.map(\.name))
  func `A mebibyte that is no script is checked and run in good time`(_ name: String) throws {
    let bytes = try #require(Self.texts.first { $0.name == name }?.bytes)
    let folder = try TemporaryFolder()
    let file = folder.path + "/x.docket"
    try Data(bytes).write(to: URL(filePath: file))
    let (session, screen) = try Sessions.open("Tests/Goldens/offices/bay")
    let text = try session.readScript(file)
    let time = Self.seconds {
      _ = ScriptFiles(session).check([file], .init())
      _ = session.run(text: text, name: "x", keepGoing: false)
      _ = session.isComplete(text)
    }
    #expect(time < 15, "\(name): \(time) s")
    #expect(screen.text.utf8.count < 1 << 20, "\(name)")
  }

  /// The seconds of this thread's processor time that a body takes.
  private static func seconds(_ body: () -> Void) -> Double {
    func now() -> Double {
      var time = timespec()
      clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
      return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
    let start = now()
    body()
    return now() - start
  }
}
