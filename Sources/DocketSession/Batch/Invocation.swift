import DocketCore

/// What a command line asks for.
public struct Invocation: Sendable {
  /// What docket is to do.
  public enum Action: Sendable, Equatable {
    /// A shell, or a batch when there is work or no terminal.
    case session
    /// `docket sample DIR --cases N --seed S`.
    case sample(folder: String, cases: Int, seed: UInt64)
    /// `docket fmt FILE`.
    case format([String])
    /// `docket check FILE`.
    case check([String])
    case help
    case version
  }

  /// One thing to run, in the order given.
  public enum Work: Sendable, Equatable {
    /// `-c`.
    case text(String)
    /// `-f`.
    case file(String)
  }

  /// What docket is to do.
  public var action = Action.session
  /// Folders and files.
  public var data: [String] = []
  /// `-c` and `-f`.
  public var work: [Work] = []
  /// `--model`.
  public var model: String?
  /// `--out`.
  public var outputFolder: String?
  /// `--set`, in the order given.
  public var parameters: [(name: String, value: String)] = []
  /// Settings by name with the text given, in the order given.
  public var settings: [(name: String, value: String)] = []
  /// `--keep-going`.
  public var keepGoing = false
  /// False with `--no-rc`.
  public var readsStartFile = true
  /// False with `--no-history`.
  public var keepsHistory = true

  /// A session on nothing.
  init() {}

  /// Notes a setting once its value is known to fit.
  mutating func set(_ name: String, to value: String) throws {
    var scratch = Settings()
    guard let setting = Setting.named(name), setting.write(&scratch, value) else {
      let choices = Setting.named(name)?.choices ?? ""
      throw CommandLineFault(
        "--\(name) cannot be \(value).", advice: "It can be \(choices).",
        code: name == "mode" ? .unknownFormat : .badArgument)
    }
    settings.append((name, value))
  }
}
