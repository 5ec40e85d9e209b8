import DocketCore

/// An evaluator's groups, measured by an estimate.
struct EstimatedGroups: EstimatingUnits {
  private let groups: any GroupedUnits
  private let estimate: any Estimate
  private let maturity: Maturity?

  /// Groups, what is estimated of them, and which of them were not observed long enough.
  init(_ groups: any GroupedUnits, _ estimate: any Estimate, maturity: Maturity? = nil) {
    self.groups = groups
    self.estimate = estimate
    self.maturity = maturity
  }

  var keys: [[ResultValue]] { groups.keys }
  var selected: Int { groups.selected }
  var unknown: Int { groups.unknown }
  var unsound: Int { groups.unsound }
  var missingArguments: [Int] { groups.missingArguments }
  var columns: [AnswerColumn] { estimate.columns }

  func units(inUnion groups: [Int]) throws -> Int { try self.groups.units(inUnion: groups) }

  func tally(ofUnion groups: [Int]) throws -> Tally { try self.groups.tally(ofUnion: groups) }

  func measures(ofUnion groups: [Int]) throws -> [ResultValue] {
    let cells = try totals(ofUnion: groups)
    guard let maturity else { return cells }
    return maturity.ripened(cells, columns, groups.map { keys[$0] })
  }

  func totals(ofUnion groups: [Int]) throws -> [ResultValue] {
    estimate.cells(try tally(ofUnion: groups))
  }

  func cellsOfNothing(at keys: [[ResultValue]]) -> [ResultValue] {
    let cells = columns.map(\.empty)
    return maturity?.ripened(cells, columns, keys) ?? cells
  }

  func remarks(ofUnion groups: [Int]) throws -> [ResultTable.FooterLine] {
    var lines = try estimate.remarks(try tally(ofUnion: groups))
    if let unripe = maturity?.remark(groups.map { keys[$0] }) { lines.append(unripe) }
    guard estimate.looksAtGroups, groups.count > 1 else { return lines }
    return lines + estimate.remarks(onGroups: try groups.map { try tally(ofUnion: [$0]) })
  }

  func curve(ofUnion groups: [Int]) throws -> ResultCurve? {
    estimate.curve(try tally(ofUnion: groups))
  }
}
