import DocketCore
import DocketStore

extension ExpressionCompiler {
  /// Compiles a text.
  func text(_ expression: BoundExpression, _ scope: Scope) throws -> TextSource {
    let inside = try scope.deeper()
    switch expression {
    case .text(let value): return .constant(value)
    case .column(let i, _):
      let column = try column(i, inside)
      guard case .codes(let storage) = column.storage, let dictionary = column.dictionary else {
        throw fault("a text column")
      }
      return .column(dictionary, ColumnCodes(column: column, storage: storage))
    case .field(let i, _): return try text(try definition(ofField: i, inside), inside)
    case .up(let steps, let inner):
      let (map, above) = try ancestors(steps, inside)
      return try fetched(inner, above, map)
    case .pick(let selection, let inner):
      let map = try selected(selection, inside)
      return try fetched(inner, try inside.on(selection.path.noun), map)
    default: throw fault("a text")
    }
  }

  private func fetched(
    _ inner: BoundExpression, _ scope: Scope, _ map: RowMap
  ) throws -> TextSource {
    guard case .column(let dictionary, let codes) = try text(inner, scope) else {
      throw fault("a text")
    }
    let source = try source(codes, inner, scope, for: map)
    return .column(dictionary, GatherNode(map: map, source: source, missing: Column.missingCode))
  }

  /// Whether a text is one of these categories.
  func isText(
    _ expression: BoundExpression, _ values: [String], _ scope: Scope
  ) throws -> TruthNode {
    switch try text(expression, scope) {
    case .constant(let own):
      return ConstantNode(value: Truth.of(values.contains(Folding.fold(own))))
    case .column(let dictionary, let source):
      let categories = Set(values.compactMap { dictionary.category(forText: $0) })
      if dictionary.count > 4096 {
        let codes = categories.sorted().flatMap { dictionary.codes(inCategory: $0) }
        if codes.count <= 4 { return CodeIsOneOf(source: source, wanted: codes) }
      }
      let table = Cells<UInt8>(repeating: Truth.no, count: dictionary.count + 1)
      table.base[0] = Truth.unknown
      for category in categories {
        for code in dictionary.codes(inCategory: category) { table.base[Int(code)] = Truth.yes }
      }
      return CodeLookup(source: source, table: table)
    }
  }

  /// Whether a text holds another one, looked up once in the dictionary.
  func contains(
    _ expression: BoundExpression, _ needle: String, _ scope: Scope
  ) throws -> TruthNode {
    switch try text(expression, scope) {
    case .constant(let own):
      let found = FoldedSearch(needle).isFound(in: Folding.fold(own))
      return ConstantNode(value: Truth.of(found))
    case .column(let dictionary, let source):
      let search = FoldedSearch(needle)
      let table = try parallel.fill(dictionary.count + 1, of: UInt8.self) { codes, out in
        for (i, code) in codes.enumerated() {
          out[i] = code == 0 ? 2 : Truth.of(search.isFound(in: dictionary, UInt32(code)))
        }
      }
      return CodeLookup(source: source, table: table)
    }
  }

  /// Two texts by category: those of one dictionary by number, those of two by their folded labels.
  func compareTexts(
    _ left: BoundExpression, _ comparison: BoundExpression.Comparison, _ right: BoundExpression,
    _ scope: Scope
  ) throws -> TruthNode {
    guard comparison == .equal || comparison == .notEqual else { throw fault("an order") }
    let isEqual = comparison == .equal
    switch (try text(left, scope), try text(right, scope)) {
    case (.constant(let a), .constant(let b)):
      return ConstantNode(value: Truth.of((Folding.fold(a) == Folding.fold(b)) == isEqual))
    case (.column, .constant(let value)), (.constant(let value), .column):
      var column = left
      if case .constant = try text(left, scope) { column = right }
      let same = try isText(column, [Folding.fold(value)], scope)
      return isEqual ? same : NotNode(inner: same)
    case (.column(let a, let aCodes), .column(let b, let bCodes)):
      return CompareTexts(
        left: aCodes, right: bCodes, leftIdentity: identities(a, in: b),
        rightIdentity: identities(b, in: b), equal: isEqual)
    }
  }

  /// For every code of `own` the category it would be in `other`; beyond those when it is in none.
  private func identities(_ own: ValueDictionary, in other: ValueDictionary) -> Cells<UInt32> {
    let isSame = own === other
    let cells = Cells<UInt32>(count: own.count + 1)
    cells.base[0] = 0
    var known = [UInt32](repeating: 0, count: own.categoryCount + 1)
    for code in 0..<own.count {
      let category = own.category(of: UInt32(code + 1))
      if isSame {
        cells.base[code + 1] = category
        continue
      }
      if known[Int(category)] == 0 {
        known[Int(category)] = other.category(forText: own.label(category)) ?? UInt32.max
      }
      cells.base[code + 1] = known[Int(category)]
    }
    return cells
  }
}
