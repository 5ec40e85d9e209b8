import DocketCore
import DocketStore

/// Turns bound expressions into trees of block nodes over the columns of a store.
///
/// Whatever is a whole vector (derived milestones, heavy fields, existence, row maps) is computed while compiling
/// and kept in the cache; the nodes that are left only read.
struct ExpressionCompiler: Sendable {
  let office: Office
  let store: CaseStore
  let cache: VectorCache
  let parallel: Parallel

  /// Where an expression stands while it is compiled.
  struct Scope {
    /// The noun whose rows it is evaluated on.
    var noun: Int
    /// The days it is evaluated on.
    var moment: EvaluationDays
    /// How deep in the expression and the definitions under it.
    var depth = 0

    /// The same noun and days, one level down.
    func deeper() throws -> Scope { try on(noun) }

    /// Another noun, one level down.
    func on(_ noun: Int) throws -> Scope {
      guard depth < Scope.limit else {
        throw Diagnostic(
          .nestingTooDeep, "The definitions behind this question nest too deeply to run.")
      }
      return Scope(noun: noun, moment: moment, depth: depth + 1)
    }

    /// The same noun on other days.
    func at(_ moment: EvaluationDays) throws -> Scope {
      var copy = try deeper()
      copy.moment = moment
      return copy
    }

    /// Above what a typed question (200) and a few levels of definitions can reach.
    static let limit = 600
  }

  var dependence: Dependence { Dependence(office: office) }

  /// The noun in scope.
  func noun(_ scope: Scope) throws -> Noun {
    guard office.nouns.indices.contains(scope.noun) else { throw fault("a noun") }
    return office.nouns[scope.noun]
  }

  /// The table of the noun in scope.
  func table(_ noun: Int) throws -> Table {
    guard store.tables.indices.contains(noun) else { throw fault("a table") }
    return store.tables[noun]
  }

  /// A column of the noun in scope.
  func column(_ i: Int, _ scope: Scope) throws -> Column {
    let table = try table(scope.noun)
    guard table.columns.indices.contains(i) else { throw fault("a column") }
    return table.columns[i]
  }

  /// A bound question that does not fit the store: never the user's fault.
  func fault(_ what: String) -> Diagnostic {
    Diagnostic(
      .internalFault,
      "The question refers to \(what) that the loaded data do not have in this form.")
  }

  /// The days an expression needs to be told apart by: the counted day only when it matters.
  func keyMoment(_ expression: BoundExpression, _ scope: Scope) -> EvaluationDays {
    var moment = scope.moment
    if !dependence.onCountedDay(expression, on: scope.noun) { moment.counted = moment.clock }
    return moment
  }

  // MARK: whole vectors

  /// A plain node's values on all rows of a noun, as a node; computed once per key.
  func materialised<Cell: BitwiseCopyable & Sendable>(
    _ node: any BlockNode<Cell>, _ expression: BoundExpression, _ scope: Scope
  ) throws -> any BlockNode<Cell> {
    if ExpressionCompiler.isDirect(node) { return node }
    let key = VectorKey.expression(
      noun: scope.noun, expression, keyMoment(expression, scope))
    if let held: Cells<Cell> = cache.value(key) { return VectorNode(cells: held) }
    let cells = try vector(node, count: try table(scope.noun).rowCount)
    cache.keep(cells, bytes: cells.bytes, for: key)
    return VectorNode(cells: cells)
  }

  /// A number node's values on all rows of a noun, as a node; computed once per key.
  func materialised(
    _ node: any NumberNode, _ expression: BoundExpression, _ scope: Scope
  ) throws -> any NumberNode {
    if node is VectorNumbers || node is ColumnNumbers || node is ConstantNumber { return node }
    let key = VectorKey.expression(
      noun: scope.noun, expression, keyMoment(expression, scope))
    if let held: NumberCells = cache.value(key) {
      return VectorNumbers(cells: held, isWhole: node.isWhole)
    }
    let parts = try parallel.parts(of: try table(scope.noun).rowCount) { part in
      var pieces: [NumberCells] = []
      try parallel.blocks(part) { pieces.append(try node.evaluate($0)) }
      return NumberCells.joined(pieces)
    }
    let cells = NumberCells.joined(parts)
    cache.keep(cells, bytes: cells.bytes, for: key)
    return VectorNumbers(cells: cells, isWhole: node.isWhole)
  }

  /// A node's values on all rows.
  func vector<Cell: BitwiseCopyable & Sendable>(_ node: any BlockNode<Cell>, count: Int) throws
    -> Cells<Cell>
  {
    try parallel.fill(count) { rows, out in
      let cells = try node.evaluate(rows)
      out.update(from: cells.base, count: cells.count)
    }
  }

  /// Whether single rows of a node can be read without evaluating a range.
  static func isDirect<Cell: BitwiseCopyable & Sendable>(_ node: any BlockNode<Cell>) -> Bool {
    node is VectorNode<Cell> || node is ConstantNode<Cell> || node is ColumnDays
      || node is ColumnCodes || node is ColumnFlags
  }
}
