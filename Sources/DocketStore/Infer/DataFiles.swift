import DocketCore

/// Finds the csv files that paths given by a user mean.
struct DataFiles {
  let fileSystem: any FileSystem

  /// The folder that names are relative to (empty: they are whole paths) and the files' names in it.
  struct Found {
    var folder: String
    var names: [String]
  }

  private static let endings = ["csv", "tsv", "tab", "psv", "ssv"]

  /// The files of folders and files; throws when there are none, or one is given twice.
  func find(_ paths: [String]) throws -> Found {
    var files: [(path: String, identity: [UInt64])] = []
    for path in paths {
      let status = try status(path, name: path)
      if status.isFolder {
        for name in try csvNames(in: path) {
          let inner = FilePatterns.join(path, name)
          files.append((inner, try self.status(inner, name: name).identity))
        }
      } else {
        files.append((path, status.identity))
      }
    }
    for (i, file) in files.enumerated() {
      if let first = files[..<i].first(where: {
        $0.identity == file.identity || $0.path == file.path
      }) {
        throw Diagnostic(
          .givenTwice,
          first.path == file.path
            ? "\(file.path) is given twice."
            : "\(file.path) and \(first.path) are one and the same file.",
          details: ["Every row would count double. Give it once."])
      }
    }
    let folders = Set(files.map { DataFiles.split($0.path).folder })
    if let only = folders.first, folders.count == 1 {
      return Found(folder: only, names: files.map { DataFiles.split($0.path).name })
    }
    return Found(folder: "", names: files.map(\.path))
  }

  private func status(_ path: String, name: String) throws -> FileStatus {
    do {
      return try fileSystem.status(of: path)
    } catch {
      throw FileOpener.diagnostic(for: error, name: name)
    }
  }

  private func csvNames(in folder: String) throws -> [String] {
    let all: [String]
    do {
      all = try fileSystem.names(in: folder)
    } catch {
      throw FileOpener.diagnostic(for: error, name: folder)
    }
    let names = all.filter { DataFiles.ending($0).map { DataFiles.endings.contains($0) } ?? false }
      .filter { !$0.hasPrefix(".") }.sorted(by: NaturalOrder.precedes)
    if !names.isEmpty { return names }
    let books = all.filter { ["xlsx", "xls", "ods"].contains(DataFiles.ending($0) ?? "") }.sorted()
    let advice =
      books.isEmpty
      ? "Export each table as csv into this folder, then open it again."
      : "It has \(books.joined(separator: ", ")): open each in the spreadsheet program and save it as csv."
    throw Diagnostic(
      .folderWithoutCsv, "The folder \(folder) has no csv files.", details: [advice])
  }

  private static func ending(_ name: String) -> String? {
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return nil }
    return name[name.index(after: dot)...].lowercased()
  }

  private static func split(_ path: String) -> (folder: String, name: String) {
    guard let slash = path.lastIndex(of: "/") else { return (".", path) }
    let folder = slash == path.startIndex ? "/" : String(path[..<slash])
    return (folder, String(path[path.index(after: slash)...]))
  }

  /// The name of a file without folder and ending, its stars and outer marks taken out.
  static func stem(_ pattern: String) -> String {
    let name = split(pattern).name
    let end = name.lastIndex(of: ".") ?? name.endIndex
    return String(name[..<end]).replacing("*", with: "")
  }

  /// Files whose headers are equal and whose names differ in digits only, under one pattern; others alone.
  static func grouped(_ files: [(name: String, headers: [String])])
    -> [(pattern: String, names: [String])]
  {
    var groups: [(pattern: String, headers: [String], names: [String])] = []
    for file in files {
      let pattern = starred(file.name)
      let place = groups.firstIndex { $0.pattern == pattern && $0.headers == file.headers }
      if let place, pattern.contains("*") {
        groups[place].names.append(file.name)
      } else {
        groups.append((pattern, file.headers, [file.name]))
      }
    }
    return groups.flatMap { group -> [(pattern: String, names: [String])] in
      let others = files.filter { file in
        !group.names.contains(file.name) && FilePatterns.matches(file.name, group.pattern)
      }
      if group.names.count == 1 || !others.isEmpty { return group.names.map { ($0, [$0]) } }
      return [(group.pattern, group.names)]
    }
  }

  /// A file's name with each run of digits, and the marks between runs, as a star.
  private static func starred(_ name: String) -> String {
    var out = ""
    for character in name {
      if character.isNumber {
        if out.last != "*" { out.append("*") }
      } else {
        out.append(character)
      }
    }
    return out
  }
}
