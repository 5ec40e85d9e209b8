import DocketStore

extension ValueDictionary {
  /// The categories with most rows first, at most `limit` of them; ties in natural order.
  /// Cost: one pass over the categories and a sort of them.
  public func commonest(_ limit: Int) -> [(label: String, rows: Int)] {
    categoriesInOrder.map { (category: $0, rows: rowsInCategory($0)) }
      .enumerated().sorted { ($1.element.rows, $0.offset) < ($0.element.rows, $1.offset) }
      .prefix(limit).map { (label: label($0.element.category), rows: $0.element.rows) }
  }
}
