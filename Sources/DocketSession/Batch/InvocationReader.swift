import DocketCore
import DocketLanguage

/// Reads a command line.
public enum InvocationReader {
  /// What the arguments (without the program's own name) ask for; throws `CommandLineFault`.
  public static func read(_ arguments: [String]) throws -> Invocation {
    switch arguments.first {
    case "sample": return try readSample(arguments.dropFirst())
    case "fmt": return try readFiles(arguments.dropFirst(), "fmt") { .format($0) }
    case "check": return try readFiles(arguments.dropFirst(), "check") { .check($0) }
    default: return try readSession(arguments[...])
    }
  }

  private static func readSession(_ arguments: ArraySlice<String>) throws -> Invocation {
    var invocation = Invocation()
    var rest = arguments
    while let argument = rest.popFirst() {
      if argument == "--" {
        invocation.data += rest
        break
      }
      guard argument.hasPrefix("-"), argument != "-" else {
        if looksLikeQuestion(argument) {
          throw CommandLineFault(
            "\"\(argument)\" looks like a question, not like data.",
            advice: "A question stands after -c: docket DATA -c '\(argument)'")
        }
        invocation.data.append(argument)
        continue
      }
      let (name, inline) = split(argument)
      guard let flag = CommandLineFlag.named(name) else { throw unknown(name) }
      try flag.apply(&invocation, value(of: flag, name, inline, &rest))
    }
    return invocation
  }

  private static func value(
    of flag: CommandLineFlag, _ name: String, _ inline: String?, _ rest: inout ArraySlice<String>
  ) throws -> String {
    guard let wanted = flag.value else {
      if inline != nil { throw CommandLineFault("\(name) takes no value.") }
      return ""
    }
    if let inline { return inline }
    guard let next = rest.popFirst() else {
      throw CommandLineFault("\(name) needs a value: \(name) \(wanted).")
    }
    return next
  }

  private static func readSample(_ arguments: ArraySlice<String>) throws -> Invocation {
    var invocation = Invocation()
    var rest = arguments
    var folder: String?
    var cases = 10_000
    var seed: UInt64 = 1
    while let argument = rest.popFirst() {
      guard argument.hasPrefix("-") else {
        guard folder == nil else { throw CommandLineFault("docket sample writes one folder.") }
        folder = argument
        continue
      }
      let (name, inline) = split(argument)
      if name == "--help" || name == "-h" {
        invocation.action = .help
        return invocation
      }
      guard name == "--cases" || name == "--seed" else {
        throw unknown(name, among: ["--cases", "--seed"])
      }
      guard let text = inline ?? rest.popFirst() else {
        throw CommandLineFault("\(name) needs a number.")
      }
      if name == "--cases" {
        guard let number = Int(text) else { throw notANumber(name, text) }
        cases = number
      } else {
        guard let number = UInt64(text) else { throw notANumber(name, text) }
        seed = number
      }
    }
    guard let folder else {
      throw CommandLineFault("docket sample needs the folder to write: docket sample FOLDER.")
    }
    invocation.action = .sample(folder: folder, cases: cases, seed: seed)
    return invocation
  }

  private static func readFiles(
    _ arguments: ArraySlice<String>, _ word: String, _ action: ([String]) -> Invocation.Action
  ) throws -> Invocation {
    var invocation = Invocation()
    var files: [String] = []
    var rest = arguments
    while let argument = rest.popFirst() {
      if argument == "--help" || argument == "-h" {
        invocation.action = .help
        return invocation
      }
      let (name, inline) = split(argument)
      if word == "check", name == "--model" || name == "--data" {
        guard let path = inline ?? rest.popFirst() else {
          throw CommandLineFault("\(name) needs a path.")
        }
        if name == "--model" { invocation.model = path } else { invocation.data.append(path) }
      } else if argument.hasPrefix("-"), argument != "-" {
        throw unknown(name, among: word == "check" ? ["--model", "--data"] : [])
      } else {
        files.append(argument)
      }
    }
    guard !files.isEmpty else {
      throw CommandLineFault("docket \(word) needs a file: docket \(word) FILE.")
    }
    invocation.action = action(files)
    return invocation
  }

  /// Several words of which the first starts a question.
  private static func looksLikeQuestion(_ argument: String) -> Bool {
    let words = argument.split(whereSeparator: \.isWhitespace)
    guard words.count > 1, let first = words.first?.lowercased() else { return false }
    return Vocabulary.keywords(.head).contains { $0.word == first }
  }

  /// `--mode=csv` in two; anything else is a name alone.
  private static func split(_ argument: String) -> (name: String, value: String?) {
    guard argument.hasPrefix("--"), let equals = argument.firstIndex(of: "=") else {
      return (argument, nil)
    }
    return (String(argument[..<equals]), String(argument[argument.index(after: equals)...]))
  }

  private static func unknown(_ name: String, among: [String]? = nil) -> CommandLineFault {
    let known = among ?? CommandLineFlag.all.flatMap(\.names)
    let near = Spelling.nearest(to: name, among: known)
    return CommandLineFault(
      "There is no flag \(name).",
      advice: near.isEmpty
        ? "docket --help lists every flag."
        : "Did you mean " + near.joined(separator: " or ") + "?",
      code: .unknownOption)
  }

  private static func notANumber(_ name: String, _ text: String) -> CommandLineFault {
    CommandLineFault("\(name) needs a whole number, not \(text).")
  }
}
