import DocketCore
import DocketStore
import Foundation

@testable import DocketSession

/// Sessions for tests.
enum Sessions {
  /// A session on an office of the repository, with its screen.
  static func open(_ path: String, model: String? = nil, outputFolder: String? = nil) throws
    -> (session: Session, screen: Screen)
  {
    let screen = Screen()
    var surroundings = Surroundings(
      files: DiskFileSystem(),
      clock: FixedClock(CivilDate(year: 2025, month: 1, day: 20) ?? .first),
      environment: [:], folder: Binary.root.path, results: screen, messages: screen)
    surroundings.terminalWidth = { 80 }
    surroundings.outputFolder = outputFolder
    let session = Session(surroundings, commands: CommandCatalogue.all)
    try session.open([path], model: model)
    screen.text = ""
    return (session, screen)
  }

  /// The small office that answers can be counted in by hand.
  static let bay = "Tests/Goldens/offices/bay"
}
