import DocketCore

/// Which distinct units a percent is of (rule 28): always those of the whole question, whatever rows are still shown.
enum PercentBase {
  /// All the question's units.
  case all(Int)
  /// The units of the groups with the same value in this column.
  case column(Int, Shares)
  /// The units of the same column of an `across`.
  case slot(Shares)

  /// The groups of each value, and how many distinct units they hold.
  struct Shares {
    let groups: [ResultValue: [Int]]
    let units: [ResultValue: Int]

    /// The groups by the value at this place of their keys.
    init(of measured: any GroupedUnits, at place: Int) throws {
      var groups: [ResultValue: [Int]] = [:]
      for (group, key) in measured.keys.enumerated() where key.indices.contains(place) {
        groups[key[place], default: []].append(group)
      }
      self.groups = groups
      units = try groups.mapValues { try measured.units(inUnion: $0) }
    }

    /// Distinct units in the groups of these values.
    func units(of values: Set<ResultValue>, in measured: any GroupedUnits) throws -> Int {
      if values.count == 1, let value = values.first { return units[value] ?? 0 }
      return try measured.units(inUnion: values.flatMap { groups[$0] ?? [] })
    }
  }
}
