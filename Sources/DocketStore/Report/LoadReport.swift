import DocketCore

/// What loading read, guessed, rejected, and found worth a look.
public struct LoadReport: Sendable {
  /// One entry a file, in the order read.
  public var files: [FileReport]
  /// Warnings and notes that concern no single cell.
  public var notes: [Diagnostic]
  private let inspected: @Sendable () -> [NounReport]

  /// One entry a noun, in the order of the tables; looked for at first use, which reads all columns.
  public var nouns: [NounReport] { inspected() }

  /// A report from its parts.
  public init(files: [FileReport] = [], nouns: [NounReport] = [], notes: [Diagnostic] = []) {
    self.files = files
    self.notes = notes
    inspected = { nouns }
  }

  init(
    files: [FileReport], notes: [Diagnostic], inspect: @escaping @Sendable () -> [NounReport]
  ) {
    self.files = files
    self.notes = notes
    let made = Lazily<[NounReport]>()
    inspected = { made.value(inspect) }
  }

  /// One line a file: `cases.csv: 10,002 rows = 10,000 loaded + 2 rejected`.
  public var summaryLines: [String] { files.map(\.summary) }
}
