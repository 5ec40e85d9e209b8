import DocketStore

/// Statements typed at the prompt, kept from one session to the next: one a line, for the user's eyes alone.
final class HistoryFile {
  /// Statements, oldest first.
  private(set) var statements: [String] = []
  private let path: String?
  private let files: any FileSystem

  /// Statements kept in the file; older ones are forgotten when twice as many have gathered.
  private static let most = 10_000

  /// Reads what is there. A nil path keeps nothing beyond the session.
  init(_ path: String?, files: any FileSystem) {
    self.path = path
    self.files = files
    guard let path, let bytes = try? files.read(path) else { return }
    let text = String(
      decoding: UnsafeBufferPointer(start: bytes.base, count: bytes.count), as: UTF8.self)
    let lines = text.split(separator: "\n").map { HistoryFile.statement(ofLine: $0) }
    statements = lines.suffix(HistoryFile.most)
    if lines.count > 2 * HistoryFile.most {
      let kept = statements.map { HistoryFile.line(of: $0) + "\n" }.joined()
      try? files.replace(path, with: Array(kept.utf8), permissions: 0o600)
    }
  }

  /// Where history lies: the state folder when one is named, else the home folder; nil without a home.
  static func path(_ environment: [String: String], files: any FileSystem) -> String? {
    if let state = environment["XDG_STATE_HOME"], state.hasPrefix("/") {
      let folder = state + "/docket"
      guard (try? files.makeFolder(folder, permissions: 0o700)) != nil else { return nil }
      return folder + "/history"
    }
    guard let home = environment["HOME"], home.hasPrefix("/") else { return nil }
    return home + "/.docket_history"
  }

  /// Adds a statement; it is on the disk when this returns. A repetition of the one before is not added.
  func add(_ statement: String) throws(FileFault) {
    if statement == statements.last { return }
    statements.append(statement)
    guard let path else { return }
    let line = HistoryFile.line(of: statement) + "\n"
    try files.append(Array(line.utf8), to: path, permissions: 0o600)
  }

  /// A statement in one line: line ends and backslashes are escaped.
  static func line(of statement: String) -> String {
    var line = ""
    for scalar in statement.unicodeScalars {
      switch scalar {
      case "\\": line += "\\\\"
      case "\n": line += "\\n"
      case "\r": line += "\\r"
      default: line.unicodeScalars.append(scalar)
      }
    }
    return line
  }

  /// The statement of a line.
  static func statement(ofLine line: Substring) -> String {
    var statement = ""
    var isEscaped = false
    for scalar in line.unicodeScalars {
      if isEscaped {
        let unescaped: Unicode.Scalar = scalar == "n" ? "\n" : scalar == "r" ? "\r" : scalar
        statement.unicodeScalars.append(unescaped)
        isEscaped = false
      } else if scalar == "\\" {
        isEscaped = true
      } else {
        statement.unicodeScalars.append(scalar)
      }
    }
    return statement
  }
}
