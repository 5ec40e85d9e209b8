import DocketCore
import DocketStore
import Synchronization

/// The categories of text columns as questions, `.values`, completion and suggestions may show them: those of
/// sealed rows are left out (rule 48).
public final class VisibleValues: Sendable {
  /// One category.
  public struct Value: Sendable, Hashable {
    /// Its commonest spelling.
    public var label: String
    /// Rows that hold it.
    public var rows: Int
  }

  private let store: CaseStore
  private let sealedRows: [Int: Set<Int>]
  private let counted = Mutex<[[Int]: [String: Value]]>([:])

  /// The values of a store; `sealedRows` are the rows of each noun that nobody may see.
  init(store: CaseStore, sealedRows: [Int: Set<Int>]) {
    self.store = store
    self.sealedRows = sealedRows
  }

  /// Whether some visible row has this category, given as any spelling.
  public func contains(_ text: String, noun: Int, column: Int) -> Bool {
    guard let dictionary = store.tables[noun].columns[column].dictionary else { return false }
    guard dictionary.category(forText: text) != nil else { return false }
    guard sealedRows[noun]?.isEmpty == false else { return true }
    return visible(noun, column)[FoldedText.folded(text)] != nil
  }

  /// The categories with most rows first, at most `limit`; ties in natural order.
  public func commonest(_ limit: Int, noun: Int, column: Int) -> [Value] {
    guard let dictionary = store.tables[noun].columns[column].dictionary else { return [] }
    guard sealedRows[noun]?.isEmpty == false else {
      return dictionary.commonest(limit).map { Value(label: $0.label, rows: $0.rows) }
    }
    let values = visible(noun, column)
    let ordered = dictionary.categoriesInOrder.compactMap {
      values[FoldedText.folded(dictionary.label($0))]
    }
    return ordered.enumerated()
      .sorted { ($1.element.rows, $0.offset) < ($0.element.rows, $1.offset) }
      .prefix(limit).map(\.element)
  }

  /// Up to 5,000 labels that `wanted` takes, in the order of first appearance; never one of sealed rows only.
  func labels(noun: Int, column: Int, where wanted: (String) -> Bool) -> [String] {
    guard let dictionary = store.tables[noun].columns[column].dictionary else { return [] }
    var labels: [String] = []
    for category in 0..<dictionary.categoryCount where labels.count < 5000 {
      let label = dictionary.label(UInt32(category + 1))
      if wanted(label), contains(label, noun: noun, column: column) { labels.append(label) }
    }
    return labels
  }

  private func visible(_ noun: Int, _ column: Int) -> [String: Value] {
    if let known = counted.withLock({ $0[[noun, column]] }) { return known }
    let table = store.tables[noun]
    let sealed = sealedRows[noun] ?? []
    var values: [String: Value] = [:]
    for row in 0..<table.rowCount where !sealed.contains(row) {
      guard let text = table.columns[column].text(at: row) else { continue }
      let label = FoldedText.trimmed(text)
      values[FoldedText.folded(text), default: Value(label: label, rows: 0)].rows += 1
    }
    counted.withLock { $0[[noun, column]] = values }
    return values
  }
}
