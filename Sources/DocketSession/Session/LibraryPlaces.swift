import DocketCore
import DocketStore

/// Where libraries are looked for: the working folder, the script's, the data's, the folders above those two, and a
/// folder `measures` in each.
struct LibraryPlaces {
  private let session: Session

  init(_ session: Session) { self.session = session }

  /// Where a library is: as typed, or with `.docket` after its name, in one of the places.
  func path(of library: String, at span: SourceSpan) throws -> String {
    let typed = session.path(ofTyped: library)
    let names =
      typed.hasSuffix(LibraryPlaces.ending) ? [typed] : [typed, typed + LibraryPlaces.ending]
    if let found = names.first(where: session.canRead) { return found }
    if typed.hasPrefix("/") { return typed }
    for folder in folders {
      for name in names {
        let candidate = LibraryPlaces.join(folder, name)
        if session.canRead(candidate) { return candidate }
      }
    }
    throw missing(library, at: span)
  }

  /// The names of the libraries in the places' `measures` folders, without their ending.
  var known: [String] {
    var names: Set<String> = []
    for folder in folders where folder.hasSuffix(LibraryPlaces.measures) {
      let found = try? session.surroundings.files.names(in: session.surroundings.resolve(folder))
      for name in found ?? [] where name.hasSuffix(LibraryPlaces.ending) {
        names.insert(String(name.dropLast(LibraryPlaces.ending.count)))
      }
    }
    return names.sorted()
  }

  /// Every folder that is looked into, in order.
  private var folders: [String] {
    let bases =
      (session.runningScripts.last.map { [LibraryPlaces.folder(of: $0)] } ?? [])
      + (session.opened?.paths ?? [])
    var all: [String] = ["."]
    for base in bases {
      for folder in [base, LibraryPlaces.folder(of: base)] where !all.contains(folder) {
        all.append(folder)
      }
    }
    return all.flatMap { [$0, LibraryPlaces.join($0, LibraryPlaces.measures)] }
  }

  private func missing(_ library: String, at span: SourceSpan) -> Diagnostic {
    let names = known
    let places = folders.filter { !$0.hasSuffix(LibraryPlaces.measures) }.map {
      $0 == "." ? "the working folder" : $0
    }
    let here =
      names.isEmpty
      ? "No library is in a folder measures there." : "There are \(names.joined(separator: ", "))."
    let near = Spelling.nearest(to: library, among: names)
    return Diagnostic(
      .scriptNotFound, "There is no library \(library).", at: span,
      details: [
        "Looked in \(places.joined(separator: ", ")), and a folder measures in each.", here,
      ],
      suggestions: near.map { .init("use \"\($0)\"", replacement: "use \"\($0)\"") })
  }

  private static let ending = ".docket"
  private static let measures = "measures"

  private static func join(_ folder: String, _ name: String) -> String {
    folder == "." ? name : folder + "/" + name
  }

  private static func folder(of path: String) -> String {
    var trimmed = path[...]
    while trimmed.count > 1, trimmed.last == "/" { trimmed.removeLast() }
    guard let slash = trimmed.lastIndex(of: "/") else { return "." }
    return slash == trimmed.startIndex ? "/" : String(trimmed[..<slash])
  }
}
