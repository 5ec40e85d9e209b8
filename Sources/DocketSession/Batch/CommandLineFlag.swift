import DocketEngine

/// One flag of the command line.
struct CommandLineFlag: Sendable {
  /// `--mode`, or `-c` for the short ones; the first is the name in messages.
  let names: [String]
  /// What its value is called in help; nil: it takes none.
  let value: String?
  /// What it is for, in a phrase.
  let summary: String
  /// What it changes; throws `CommandLineFault` for a value that does not fit.
  let apply: @Sendable (inout Invocation, String) throws -> Void

  /// Every flag, in the order of `--help`.
  static let all: [CommandLineFlag] = [
    CommandLineFlag(names: ["-c"], value: "QUESTION", summary: "answer it and end; may be repeated")
    {
      $0.work.append(.text($1))
    },
    CommandLineFlag(names: ["-f"], value: "FILE", summary: "run a script and end; may be repeated")
    {
      $0.work.append(.file($1))
    },
    CommandLineFlag(
      names: ["--model"], value: "FILE", summary: "the model, when it is not beside the data"
    ) { $0.model = $1 },
    setting("--mode", "MODE", "table, vertical, csv, tsv, json, jsonl, markdown, html"),
    CommandLineFlag(names: ["--out"], value: "FOLDER", summary: "where save and .output write") {
      $0.outputFolder = $1
    },
    CommandLineFlag(
      names: ["--set"], value: "NAME=VALUE", summary: "the value of $NAME; may be repeated"
    ) { invocation, text in
      guard let equals = text.firstIndex(of: "="), equals > text.startIndex else {
        throw CommandLineFault("--set needs NAME=VALUE, not \(text).")
      }
      var name = text[..<equals]
      if name.first == "$" { name = name.dropFirst() }
      guard ParameterValue.canBeNamed(name.lowercased()) else {
        throw CommandLineFault(
          "--set cannot set \(name): it is no name for a parameter.", advice: ParameterValue.naming)
      }
      invocation.parameters.append((String(name), String(text[text.index(after: equals)...])))
    },
    setting("--as-of", "DAY", "what is known up to that day"),
    setting("--width", "COLUMNS", "how wide tables may be"),
    setting("--color", "WHEN", "auto, always or never"),
    switched("--ascii", "draw with ASCII characters only"),
    CommandLineFlag(
      names: ["--no-charts"], value: nil, summary: "tables and a sentence in place of charts"
    ) { invocation, _ in try invocation.set("charts", to: "off") },
    switched("--quiet", "no lines under the answers"),
    switched("--timing", "say how long each answer took"),
    CommandLineFlag(names: ["--keep-going"], value: nil, summary: "go on after a failed question") {
      invocation, _ in invocation.keepGoing = true
    },
    CommandLineFlag(names: ["--no-rc"], value: nil, summary: "do not run ~/.docketrc") {
      invocation, _ in invocation.readsStartFile = false
    },
    CommandLineFlag(names: ["--no-history"], value: nil, summary: "do not keep what is typed") {
      invocation, _ in invocation.keepsHistory = false
    },
    CommandLineFlag(names: ["--help", "-h"], value: nil, summary: "this page") { invocation, _ in
      invocation.action = .help
    },
    CommandLineFlag(names: ["--version"], value: nil, summary: "which docket this is") {
      invocation, _ in invocation.action = .version
    },
  ]

  /// The flag of this name.
  static func named(_ name: String) -> CommandLineFlag? { all.first { $0.names.contains(name) } }

  /// A flag that is a setting of the session, checked before anything is loaded.
  private static func setting(_ flag: String, _ value: String, _ summary: String) -> CommandLineFlag
  {
    CommandLineFlag(names: [flag], value: value, summary: summary) { invocation, text in
      try invocation.set(String(flag.dropFirst(2)), to: text)
    }
  }

  private static func switched(_ flag: String, _ summary: String) -> CommandLineFlag {
    CommandLineFlag(names: [flag], value: nil, summary: summary) { invocation, _ in
      try invocation.set(String(flag.dropFirst(2)), to: "on")
    }
  }
}
