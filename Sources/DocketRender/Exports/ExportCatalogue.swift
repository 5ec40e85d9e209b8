/// Every form an answer can leave in.
enum ExportCatalogue {
  static let all: [any Export] = [
    TableExport(), VerticalExport(), CSVExport(), TSVExport(), JSONExport(), JSONLinesExport(),
    MarkdownExport(), HTMLExport(),
  ]

  /// The writer of a mode.
  static func export(for mode: OutputMode) -> any Export {
    all.first { $0.mode == mode } ?? TableExport()
  }
}

extension OutputMode {
  /// What the mode is for, in a phrase for help.
  public var summary: String { ExportCatalogue.export(for: self).summary }

  /// The extension of its files, without a point; `txt` for both kinds of text table.
  public var fileExtension: String { ExportCatalogue.export(for: self).fileExtension }

  /// The mode of `save "file.EXT"` or a short name such as `md`; nil when docket writes no such file.
  public init?(fileExtension name: String) {
    let folded = name.lowercased()
    guard let export = ExportCatalogue.all.first(where: { $0.fileExtension == folded }) else {
      return nil
    }
    self = export.mode
  }

  /// The mode of a name a user gave: `markdown`, `md`, `CSV`; nil when there is none.
  public init?(named name: String) {
    guard let mode = OutputMode(rawValue: name.lowercased()) ?? OutputMode(fileExtension: name)
    else { return nil }
    self = mode
  }
}
