/// A line that starts with a point. A new command is a file in `Commands` and a line in its catalogue.
public protocol Command: Sendable {
  /// What it is called, without the point; the first is the name in help.
  var names: [String] { get }
  /// How it is written: `.rows N`.
  var usage: String { get }
  /// What it does, in a phrase.
  var summary: String { get }
  /// More to know, for `.help NAME`: paragraphs.
  var details: [String] { get }
  /// What its argument can be.
  var argument: CommandArgument { get }
  /// How many words it takes; more are refused, so that none is passed over.
  var mostWords: Int { get }
  /// Does it; throws `Diagnostic`, `Diagnostics` or `OutputFailure`.
  func run(_ arguments: CommandArguments, in session: Session) throws
}

extension Command {
  /// The name in help.
  var name: String { names.first ?? "" }

  /// Nothing more to know.
  public var details: [String] { [] }

  /// No argument.
  public var argument: CommandArgument { .none }

  /// How many words it takes: one where its argument is one thing, else any number.
  public var mostWords: Int {
    switch argument {
    case .words, .field, .noun, .definition, .file: return 1
    case .none, .name, .question, .setting, .helpTopic: return .max
    }
  }
}

/// What stands after a command, for completion.
public enum CommandArgument: Sendable {
  case none
  /// One of these words.
  case words([String])
  /// A field of the office.
  case field
  /// A noun.
  case noun
  /// Anything that has a name: noun, field, milestone, definition.
  case name
  /// The name of a definition.
  case definition
  /// A path of a file or folder.
  case file
  /// A question, perhaps after one of these words.
  case question(after: [String])
  /// The name of a setting, then its value.
  case setting
  /// A command, a topic or a code.
  case helpTopic
}

/// What a command was given.
public struct CommandArguments: Sendable {
  /// Everything after the name, trimmed.
  public let text: String
  /// Where `text` starts, in bytes of the command line.
  public let offset: Int
  /// The text as words; `"two words"` is one.
  public let words: [String]

  /// Arguments from their text.
  init(_ text: String, offset: Int) {
    self.text = text
    self.offset = offset
    self.words = CommandWords.split(text)
  }
}
