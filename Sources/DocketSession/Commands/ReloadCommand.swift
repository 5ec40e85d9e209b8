import DocketCore

/// `.reload`: reads the same data and model again.
struct ReloadCommand: Command {
  let names = ["reload"]
  let usage = ".reload"
  let summary = "read the same data and model again"

  func run(_ arguments: CommandArguments, in session: Session) throws {
    guard let opened = session.opened else {
      throw Diagnostic(
        .noDataLoaded, "Nothing has been loaded yet.", details: ["Use .load FOLDER first."])
    }
    try session.open(opened.paths, model: opened.model)
  }
}
