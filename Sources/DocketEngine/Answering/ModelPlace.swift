import DocketCore
import DocketLanguage
import DocketStore

/// Where the model of some data lies.
enum ModelPlace {
  /// The name of a model beside its data.
  static let name = "model.docket"

  /// The folder that a model's `from` paths are under: the folder given, or the one of the first file.
  static func folder(of paths: [String], _ files: any FileSystem) throws -> String {
    guard let first = paths.first else {
      throw Diagnostic(
        .noDataLoaded, "No data were named.",
        details: ["Name a folder of csv files, or a csv file: docket FOLDER"])
    }
    return isFolder(first, files) ? first : parent(of: first)
  }

  /// `model.docket` in the one folder given; nil when there is none or single files were named.
  static func beside(_ paths: [String], _ files: any FileSystem) -> String? {
    guard paths.count == 1, let folder = paths.first, isFolder(folder, files) else { return nil }
    let path = join(folder, name)
    return files.exists(path) ? path : nil
  }

  /// The text of a model file, invalid UTF-8 replaced.
  static func text(of path: String, _ files: any FileSystem) throws -> String {
    do {
      let bytes = try files.read(path)
      let text = String(
        decoding: UnsafeBufferPointer(start: bytes.base, count: bytes.count), as: UTF8.self)
      return text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text
    } catch {
      throw Diagnostic(
        .modelUnreadable, "The model \(shortName(path)) cannot be read.",
        details: ["Check that the file exists and that you may read it."])
    }
  }

  /// Refuses, without a line of it, a text that holds no statement of a model, unless its name says it is one: the
  /// file may have been named by mistake, and what it holds is not to be shown.
  static func check(_ script: Script, _ source: SourceText) throws {
    if source.name?.hasSuffix(".docket") == true || source.text.isEmpty { return }
    let isModel = script.statements.contains { statement in
      switch statement.kind {
      case .model, .fiscalYear, .dataAsOf, .dataFrom, .dataLag, .noun: return true
      default: return false
      }
    }
    guard !isModel else { return }
    throw Diagnostic(
      .modelUnreadable,
      "\(source.name ?? "This") is no model: nothing in it declares a noun of the data.",
      details: [
        "If it is one in which every statement is wrong, a name that ends in .docket shows the errors."
      ])
  }

  /// The last part of a path.
  static func shortName(_ path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }

  private static func isFolder(_ path: String, _ files: any FileSystem) -> Bool {
    (try? files.status(of: path))?.isFolder ?? false
  }

  private static func parent(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  private static func join(_ folder: String, _ name: String) -> String {
    folder.hasSuffix("/") ? folder + name : folder + "/" + name
  }
}
