import Foundation

/// The built program, run as a user would run it.
enum Binary {
  /// What one run gave.
  struct Run {
    let status: Int32
    let output: String
    let messages: String
  }

  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The program beside the tests, or the one `DOCKET_BINARY` names.
  static let path: String = {
    if let named = ProcessInfo.processInfo.environment["DOCKET_BINARY"] { return named }
    let beside = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
      .appending(path: "docket").path
    let built = root.appending(path: ".build/debug/docket").path
    return FileManager.default.isExecutableFile(atPath: beside) ? beside : built
  }()

  /// Runs it in `folder` with a home of its own.
  static func run(
    _ arguments: [String], input: String = "", in folder: String? = nil,
    environment: [String: String] = [:]
  ) throws -> Run {
    let home = try TemporaryFolder()
    let files = try TemporaryFolder()
    let process = Process()
    process.executableURL = URL(filePath: path)
    process.arguments = arguments
    process.currentDirectoryURL = folder.map { URL(filePath: $0) } ?? root
    process.environment = ["HOME": home.path, "PATH": "/usr/bin:/bin"].merging(environment) { $1 }
    try Data(input.utf8).write(to: URL(filePath: files.path + "/in"))
    let places = ["out", "err"].map { URL(filePath: files.path + "/" + $0) }
    for place in places { try Data().write(to: place) }
    process.standardInput = try FileHandle(forReadingFrom: URL(filePath: files.path + "/in"))
    process.standardOutput = try FileHandle(forWritingTo: places[0])
    process.standardError = try FileHandle(forWritingTo: places[1])
    try process.run()
    process.waitUntilExit()
    let texts = try places.map { String(decoding: try Data(contentsOf: $0), as: UTF8.self) }
    return Run(status: process.terminationStatus, output: texts[0], messages: texts[1])
  }
}
