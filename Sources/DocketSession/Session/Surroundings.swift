import DocketCore
import DocketStore

/// What a session needs from the process around it; tests give their own.
public struct Surroundings {
  /// Where files are read and written.
  public var files: any FileSystem
  /// What day it is.
  public var clock: any Clock
  /// The environment variables.
  public var environment: [String: String]
  /// The folder that relative paths start from.
  public var folder: String
  /// Where `save` and `.output` write; nil: the working folder.
  public var outputFolder: String?
  /// Where answers go.
  public var results: any Sink
  /// Where everything else goes.
  public var messages: any Sink
  /// Whether a person at a terminal reads answers.
  public var resultsAreTerminal: Bool
  /// Whether a person at a terminal reads messages.
  public var messagesAreTerminal: Bool
  /// Raised by Ctrl-C.
  public var cancellation: Cancellation
  /// The columns of the terminal, asked anew for each answer; nil when there is none.
  public var terminalWidth: @Sendable () -> Int?
  /// Draws on the terminal of the messages from any thread; nil when there is none.
  public var drawOver: (@Sendable ([UInt8]) -> Void)?
  /// What only a shell can do; nil in a batch.
  public var terminal: (any Terminal)?

  /// The surroundings of a batch: no terminal, files below `folder`.
  public init(
    files: any FileSystem, clock: any Clock, environment: [String: String], folder: String,
    results: any Sink, messages: any Sink, cancellation: Cancellation = Cancellation()
  ) {
    self.files = files
    self.clock = clock
    self.environment = environment
    self.folder = folder
    self.results = results
    self.messages = messages
    self.cancellation = cancellation
    resultsAreTerminal = false
    messagesAreTerminal = false
    terminalWidth = { nil }
  }
}
