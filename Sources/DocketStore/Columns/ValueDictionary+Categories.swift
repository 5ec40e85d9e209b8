/// Categories: spellings that are equal without outer blanks and case are one (rule 24).
extension ValueDictionary {
  /// Whether some category has several spellings; when false, a code is its own category.
  public var mergesSpellings: Bool { categories.merged != nil }

  /// Number of categories; they are numbered from 1 in the order of their first code.
  public var categoryCount: Int { categories.count }

  /// The category of a code; 0 for the missing code.
  public func category(of code: UInt32) -> UInt32 {
    guard Int(code) <= count else { return 0 }
    return categories.merged?.pointer(UInt32.self)[Int(code)] ?? code
  }

  /// The category of every code, from code 0 on, `count + 1` in all; nil when a code is its own category.
  /// Valid while this dictionary lives.
  public var categoryOfCode: UnsafePointer<UInt32>? { categories.merged?.pointer(UInt32.self) }

  /// The category that this text belongs to, without regard to case and outer blanks; nil when the column has none.
  public func category(forText text: String) -> UInt32? {
    var text = text
    return text.withUTF8 { categories.category(ofFolded: FoldedText.folded($0), in: self) }
  }

  /// The codes of a category, ascending; empty when there is no such category.
  public func codes(inCategory category: UInt32) -> [UInt32] {
    guard category > 0, Int(category) <= categoryCount else { return [] }
    guard let merged = categories.merged?.pointer(UInt32.self) else { return [category] }
    return (1...UInt32(count)).filter { merged[Int($0)] == category }
  }

  /// A category's commonest spelling without outer blanks; of equally common ones the first in the file.
  public func label(_ category: UInt32) -> String {
    FoldedText.trimmed(text(categories.labelCode(category)))
  }

  /// Number of rows in a category.
  public func rowsInCategory(_ category: UInt32) -> Int {
    guard categories.merged != nil else { return rows(category) }
    return codes(inCategory: category).reduce(0) { $0 + rows($1) }
  }

  /// The place of each category in natural order, from 0; element 0, for missing, is `categoryCount`. Made at first
  /// use, valid while this dictionary lives.
  public var rankOfCategory: UnsafePointer<UInt32> { categories.ranks(in: self) }

  /// The categories in natural order of their labels.
  public var categoriesInOrder: [UInt32] {
    let ranks = rankOfCategory
    var ordered = [UInt32](repeating: 0, count: categoryCount)
    for category in 0..<categoryCount { ordered[Int(ranks[category + 1])] = UInt32(category + 1) }
    return ordered
  }
}
