import DocketCore
import DocketStore

/// The groups of one stock point.
struct PointPiece {
  /// The rows pending then, ascending.
  let rows: Cells<UInt32>
  /// Their groups, numbered from 0.
  let entries: GroupEntries
  /// The number of group 0 among those of all points.
  let firstGroup: Int
  /// Measures of the rows on that day.
  let columns: [MeasuredColumn]

  /// The entries of all points, points in order, with units numbered among `units`.
  static func joined(
    _ pieces: [PointPiece], _ units: Cells<UInt32>, groupCount: Int, _ cancellation: Cancellation
  ) throws -> GroupEntries {
    let total = pieces.reduce(0) { $0 + $1.entries.units.count }
    let entryUnits = Cells<UInt32>(count: total)
    let groups = Cells<UInt32>(count: total)
    var first = 0
    for piece in pieces {
      try cancellation.check()
      let numbers = Cells<UInt32>(count: piece.rows.count)
      var unit = 0
      for i in 0..<piece.rows.count {
        while unit < units.count, units[unit] < piece.rows[i] { unit += 1 }
        numbers.base[i] = UInt32(truncatingIfNeeded: unit)
      }
      for i in 0..<piece.entries.units.count {
        entryUnits.base[first + i] = numbers[Int(piece.entries.units[i])]
      }
      for group in 0..<piece.entries.groupCount {
        for place in piece.entries.entries(of: group) {
          groups.base[first + Int(piece.entries.order[place])] = UInt32(
            truncatingIfNeeded: piece.firstGroup + group)
        }
      }
      first += piece.entries.units.count
    }
    return try GroupEntries(
      units: entryUnits, groups: groups, groupCount: groupCount, overlap: true, cancellation)
  }
}

extension MeasuredColumn {
  /// One measure's values over the entries of all points.
  static func joined(_ pieces: [PointPiece], _ i: Int, _ measure: BoundMeasure) -> MeasuredColumn {
    func cells<Cell: BitwiseCopyable>(_ of: (Values) -> Cells<Cell>?) -> Cells<Cell> {
      let out = Cells<Cell>(count: pieces.reduce(0) { $0 + $1.entries.units.count })
      var at = 0
      for piece in pieces {
        guard let values = of(piece.columns[i].values) else { continue }
        for entry in 0..<piece.entries.units.count {
          out.base[at] = values[Int(piece.entries.units[entry])]
          at += 1
        }
      }
      return out
    }
    guard let first = pieces.first?.columns[i].values else {
      return MeasuredColumn(measure: measure, values: .none)
    }
    switch first {
    case .none, .moves: return MeasuredColumn(measure: measure, values: .none)
    case .days:
      let all: Cells<Int32> = cells { if case .days(let values) = $0 { values } else { nil } }
      return MeasuredColumn(measure: measure, values: .days(all))
    case .categories:
      let all: Cells<UInt32> = cells {
        if case .categories(let values) = $0 { values } else { nil }
      }
      return MeasuredColumn(measure: measure, values: .categories(all))
    case .truths:
      let all: Cells<UInt8> = cells { if case .truths(let values) = $0 { values } else { nil } }
      return MeasuredColumn(measure: measure, values: .truths(all))
    case .numbers:
      let parts = pieces.map { piece -> NumberCells in
        guard case .numbers(let numbers) = piece.columns[i].values else { return .general([]) }
        let units = piece.entries.units
        return units.base.withMemoryRebound(to: Int32.self, capacity: units.count) {
          numbers.gathered($0, count: units.count, first: 0)
        }
      }
      return MeasuredColumn(measure: measure, values: .numbers(NumberCells.joined(parts)))
    }
  }
}
