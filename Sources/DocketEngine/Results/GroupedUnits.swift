import DocketCore

/// What running a `count` or `show` question gives before the table is laid out: non-empty groups of distinct
/// units, and the means to measure any union of them again (totals are recomputed, never summed: law 4).
public protocol GroupedUnits {
  /// The key of every non-empty group: one value a dimension in question order, `across` last. Groups in any order;
  /// without dimensions exactly one group with an empty key, even when no unit was selected.
  /// Text groups carry `.text` of the category's commonest spelling, missing `.missing`, no child or parent `.none`.
  var keys: [[ResultValue]] { get }
  /// The measures over the distinct units in the union of these groups, one a measure (`count` alone has one). A unit
  /// that stands at several stock points of the union is measured as it stands at the latest of them.
  func measures(ofUnion groups: [Int]) throws -> [ResultValue]
  /// Distinct units in the union of these groups.
  func units(inUnion groups: [Int]) throws -> Int
  /// Units that passed all filters.
  var selected: Int { get }
  /// Units left out because their whole condition was unknown.
  var unknown: Int { get }
  /// Units left out of a stock because they have no start or end before they start (rule 19).
  var unsound: Int { get }
  /// For each measure: units whose argument was missing and so took no part.
  var missingArguments: [Int] { get }
  /// What the question's estimate is made of, over the distinct units in the union of these groups.
  func tally(ofUnion groups: [Int]) throws -> Tally
}

extension GroupedUnits {
  /// Groups of counts and summaries have nothing to estimate.
  public func tally(ofUnion groups: [Int]) throws -> Tally {
    throw Diagnostic(.internalFault, "These groups were not observed for an estimate.")
  }
}

/// What running a `list` question gives: rows of the noun's table in file order with lazily read cells.
public struct ListedUnits: Sendable {
  /// Row numbers in the noun's table.
  public var rows: [Int]
  /// Column-major cells, parallel to `rows`.
  public var cells: [[ResultValue]]
  /// Units left out because their whole condition was unknown.
  public var unknown: Int
  /// Units left out as unsound (rule 19).
  public var unsound: Int
  /// Units that passed all filters, also those a pushed-down `top` did not return.
  public var selected: Int

  /// Listed units from their parts.
  public init(
    rows: [Int], cells: [[ResultValue]], unknown: Int, unsound: Int, selected: Int
  ) {
    self.rows = rows
    self.cells = cells
    self.unknown = unknown
    self.unsound = unsound
    self.selected = selected
  }
}

/// An evaluator of bound questions: the executor and the reference interpreter.
public protocol QuestionEvaluator {
  /// One expression on some rows of a noun: the cells of a page about single units.
  func evaluate(
    _ expression: BoundExpression, on noun: Int, rows: [Int], clock: CivilDate,
    countedDay: CivilDate
  ) throws -> [ResultValue]
  /// Whether a row exists on a day (rule 14) and is not sealed (rule 48).
  func exists(_ row: Int, of noun: Int, clock: CivilDate) throws -> Bool
  /// The rows counted in a group, in file order; nil: in any group.
  func rows(of question: BoundQuestion, inGroup key: [ResultValue]?) throws -> [Int]
  /// Runs a `count` or `show` question up to its groups.
  func group(_ question: BoundQuestion) throws -> any GroupedUnits
  /// Runs a `list` question up to its rows.
  func list(_ question: BoundQuestion) throws -> ListedUnits
}
