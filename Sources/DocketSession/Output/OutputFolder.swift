import DocketCore
import DocketStore

/// The one folder that answers may be saved in, and what inside it a name may stand for.
struct OutputFolder {
  /// The folder, as the user knows it.
  let path: String
  let files: any FileSystem

  /// The path of a file to be written. Refuses whatever leads out of the folder: S106.
  func place(of name: String) throws -> String {
    guard !name.isEmpty, !name.utf8.contains(0) else {
      throw Diagnostic(.cannotWrite, "A file to write needs a name.")
    }
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    guard !name.hasPrefix("/"), !name.hasPrefix("~"), !parts.contains("..") else {
      throw outside(name)
    }
    guard let last = parts.last, !last.isEmpty, last != "." else {
      throw Diagnostic(.cannotWrite, "\(name) names a folder, not a file.")
    }
    if let hidden = parts.first(where: { $0.hasPrefix(".") && $0 != "." }) {
      throw Diagnostic(
        .cannotWrite, "\(hidden) would be hidden: names that start with a point are not listed.",
        details: ["Give the file a name before its ending, as in save \"units.csv\"."])
    }
    guard let found = try? files.status(of: path) else {
      throw Diagnostic(
        .cannotWrite, "The folder \(path) does not exist.",
        details: ["Make it first, or name another one with --out."])
    }
    guard found.isFolder else {
      throw Diagnostic(
        .cannotWrite, "\(path) is a file; answers are saved in a folder.",
        details: ["Name a folder with --out."])
    }
    var folder = path
    for part in parts.dropLast() where part != "." && !part.isEmpty {
      folder = try step(into: String(part), of: folder, for: name)
    }
    let target = folder + "/" + last
    if (try? files.status(of: target))?.isFolder == true {
      throw Diagnostic(.cannotWrite, "\(name) is a folder, so no file can take its place.")
    }
    return target
  }

  /// A folder inside `folder`. A link is known by its parent being another folder than the one it stands in.
  private func step(into part: String, of folder: String, for name: String) throws -> String {
    let next = folder + "/" + part
    guard (try? files.status(of: next))?.isFolder == true else {
      throw Diagnostic(
        .cannotWrite, "There is no folder \(part) to write \(name) in.",
        details: ["Make it first: docket makes no folders for answers."])
    }
    guard let here = try? files.status(of: folder), let above = try? files.status(of: next + "/.."),
      here.identity == above.identity
    else { throw outside(name) }
    return next
  }

  private func outside(_ name: String) -> Diagnostic {
    Diagnostic(
      .outsideFolder, "\(name) leads out of the folder that docket writes in.",
      details: [
        "Files are written under the working folder, or under the folder that --out names; "
          + "a name there has no .., no leading / and goes through no link."
      ])
  }
}
