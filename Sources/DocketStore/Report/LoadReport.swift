import DocketCore

/// What loading read, guessed, rejected, and found worth a look.
public struct LoadReport: Sendable {
  /// One entry a file, in the order read.
  public var files: [FileReport]
  /// One entry a noun, in the order of the tables.
  public var nouns: [NounReport]
  /// Warnings and notes that concern no single cell.
  public var notes: [Diagnostic]

  /// A report from its parts.
  public init(files: [FileReport] = [], nouns: [NounReport] = [], notes: [Diagnostic] = []) {
    self.files = files
    self.nouns = nouns
    self.notes = notes
  }
}
