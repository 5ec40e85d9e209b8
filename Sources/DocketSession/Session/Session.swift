import DocketCore
import DocketEngine
import DocketLanguage
import DocketRender

/// The product without a terminal: an opened office, settings, definitions, and what was asked last.
///
/// Not for use from several threads; only its `cancellation` may be raised from elsewhere.
public final class Session {
  /// How answers are shown.
  public internal(set) var settings = Settings()
  /// The process around it.
  public let surroundings: Surroundings
  /// Every command, in the order of help.
  public let commands: [any Command]
  /// The office that questions are asked of; nil before one is loaded.
  public internal(set) var workspace: Workspace?
  /// What to open again on `.reload`.
  var opened: OpenedOffice?
  /// What `define` has named.
  public internal(set) var definitions = Definitions()
  /// Named changes that `mark` has set, by day.
  public internal(set) var marks: [DateMark] = []
  /// What `set` has named, by folded name without the dollar sign.
  public internal(set) var parameters: [String: ParameterValue] = [:]
  /// The question answered last, and its answer.
  var last: AnsweredQuestion?
  /// The answer that stands last on the terminal; nil when something else was shown after it.
  var standing: Answer?
  /// The last question typed, answered or not: what `.edit` opens.
  var lastEntry: String?
  /// Corrected texts that typing 1, 2, 3 runs.
  public internal(set) var suggestions: [String] = []
  /// Whether `.quit` was given or nobody reads the answers any more.
  public internal(set) var isFinished = false
  /// Where answers go while `.output` or `.once` says so.
  var redirection: Redirection?
  /// Whether an answer went to where answers go now.
  var hasAnswered = false
  /// Scripts that are being run, so that one cannot run itself.
  var runningScripts: [String] = []

  /// A session with nothing loaded.
  public init(_ surroundings: Surroundings, commands: [any Command]) {
    self.surroundings = surroundings
    self.commands = commands
  }

  /// The command of a name, without its point and without case.
  public func command(named name: String) -> (any Command)? {
    let folded = name.lowercased()
    return commands.first { $0.names.contains(folded) }
  }
}
