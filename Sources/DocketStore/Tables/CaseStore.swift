/// All tables of one office, loaded whole; never changes.
public final class CaseStore: Sendable {
  /// The tables, in the order of the schema's nouns.
  public let tables: [Table]
  /// What was read, guessed, rejected and is worth a look.
  public let report: LoadReport

  init(tables: [Table], report: LoadReport) {
    self.tables = tables
    self.report = report
  }

  /// The index of the table of this noun, compared without case; nil when there is none.
  public func table(named name: String) -> Int? {
    let folded = FoldedText.folded(name)
    return tables.firstIndex { FoldedText.folded($0.name) == folded }
  }
}
