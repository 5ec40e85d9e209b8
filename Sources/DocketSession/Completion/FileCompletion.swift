import DocketStore

/// Completes the path of a file or folder.
struct FileCompletion {
  private let surroundings: Surroundings

  init(_ surroundings: Surroundings) { self.surroundings = surroundings }

  /// What the path typed so far, which starts at byte `offset`, could be.
  func list(_ typed: String, at offset: Int) -> CompletionList {
    let slash = typed.lastIndex(of: "/")
    let folder = slash.map { String(typed[...$0]) } ?? ""
    let name = slash.map { String(typed[typed.index(after: $0)...]) } ?? typed
    var path = folder.isEmpty ? "." : folder
    if path.hasPrefix("~/"), let home = surroundings.environment["HOME"] {
      path = home + path.dropFirst()
    }
    let resolved = surroundings.resolve(path)
    guard let names = try? surroundings.files.names(in: resolved) else { return .none }
    let items = names.filter { $0.hasPrefix(name) && (!$0.hasPrefix(".") || name.hasPrefix(".")) }
      .sorted().map { found -> CompletionList.Item in
        let isFolder =
          (try? surroundings.files.status(of: resolved + "/" + found))?.isFolder == true
        return .init(folder + found + (isFolder ? "/" : ""))
      }
    return CompletionList(start: offset, items: items)
  }
}
