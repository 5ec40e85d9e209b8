import DocketCore

/// Which rows are printed although no unit is in them (laws 3 and 5, rule 23).
///
/// Time units, bands, ranked and listed values, the rows of a parent noun and stock points are printed within each
/// combination of the other groups that occurs.
struct EmptyGroups {
  /// The domains, one a dimension.
  let domains: [DimensionDomain]

  /// More rows than this are not filled in.
  static let most = 200_000

  /// Every row key to print, occurring ones included; nil when there would be too many.
  func filled(_ occurring: Set<[ResultValue]>) -> Set<[ResultValue]>? {
    guard !domains.isEmpty else { return occurring }
    // A dimension that has nothing to print of itself (dates that are all missing) only has what occurs.
    let fills = domains.map { $0.printed?.isEmpty == false }
    guard fills.contains(true) else { return occurring }
    var rows = occurring
    var bases = Set(occurring.map { key in domains.indices.map { fills[$0] ? nil : key[$0] } })
    if occurring.isEmpty, !fills.contains(false) {
      bases.insert([ResultValue?](repeating: nil, count: domains.count))
    }
    for base in bases {
      guard add(base, to: &rows) else { return nil }
    }
    return rows
  }

  /// Adds every row of a combination, nil standing for all printed values; false when there would be too many.
  private func add(_ base: [ResultValue?], to rows: inout Set<[ResultValue]>) -> Bool {
    var keys: [[ResultValue]] = [[]]
    for (i, value) in base.enumerated() {
      let values = value.map { [$0] } ?? domains[i].printed ?? []
      if keys.count * values.count + rows.count > EmptyGroups.most { return false }
      keys = keys.flatMap { key in values.map { key + [$0] } }
    }
    rows.formUnion(keys)
    return true
  }
}
