/// `.version`: which docket this is.
struct VersionCommand: Command {
  /// The version of this build.
  static let text = "docket 0.1.0"

  let names = ["version"]
  let usage = ".version"
  let summary = "which docket this is"

  func run(_ arguments: CommandArguments, in session: Session) throws {
    try session.presentText(VersionCommand.text + "\n")
  }
}
