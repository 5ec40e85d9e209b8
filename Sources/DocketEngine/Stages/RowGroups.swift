import DocketCore

/// The rows of a result as units of their own, grouped by some of its columns: what `show` after a bar measures.
struct RowGroups: GroupedUnits {
  let keys: [[ResultValue]]
  private let members: [[Int]]
  private let values: [[ResultValue]?]
  private let functions: [BoundMeasure.Function]
  private let rowCount: Int

  /// Rows with their keys, and for each measure its value in every row (nil for count).
  init(
    keys: [[ResultValue]], values: [[ResultValue]?], functions: [BoundMeasure.Function],
    isGrouped: Bool
  ) {
    var number: [[ResultValue]: Int] = [:]
    var distinct: [[ResultValue]] = isGrouped ? [] : [[]]
    var members: [[Int]] = isGrouped ? [] : [[]]
    if !isGrouped { number[[]] = 0 }
    for (row, key) in keys.enumerated() {
      if let group = number[key] {
        members[group].append(row)
      } else {
        number[key] = distinct.count
        distinct.append(key)
        members.append([row])
      }
    }
    self.keys = distinct
    self.members = members
    self.values = values
    self.functions = functions
    rowCount = keys.count
  }

  var selected: Int { rowCount }
  var unknown: Int { 0 }
  var unsound: Int { 0 }
  var missingArguments: [Int] {
    values.map { column in column?.filter { $0.isEmptyCell }.count ?? 0 }
  }

  func units(inUnion groups: [Int]) throws -> Int { rows(groups).count }

  func measures(ofUnion groups: [Int]) throws -> [ResultValue] {
    let rows = rows(groups)
    return functions.indices.map { m in
      let cells = values[m].map { column in rows.map { column[$0] } } ?? []
      return RowSummary(function: functions[m], rows: rows.count).value(of: cells)
    }
  }

  /// A row is in one group, so a union has each row once.
  private func rows(_ groups: [Int]) -> [Int] {
    Set(groups).sorted().flatMap { members.indices.contains($0) ? members[$0] : [] }.sorted()
  }
}

extension ResultValue {
  /// Whether a cell has no value to measure.
  var isEmptyCell: Bool {
    switch self {
    case .missing, .none, .notYet, .immature, .label: return true
    default: return false
    }
  }
}
