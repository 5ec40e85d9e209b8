import DocketCore

/// Which rows are printed although no unit is in them (laws 3 and 5, rule 23).
///
/// Time units, bands, ranked and listed values and stock points are printed within each combination of the other
/// groups that occurs. The rows of a parent noun are all printed where nothing else says which combinations make
/// sense: when no other dimension shows occurring values only.
struct EmptyGroups {
  /// The domains, one a dimension.
  let domains: [DimensionDomain]

  /// More rows than this are not filled in.
  static let most = 200_000

  /// Every row key to print, occurring ones included; nil when there would be too many.
  func filled(_ occurring: Set<[ResultValue]>) -> Set<[ResultValue]>? {
    guard !domains.isEmpty else { return occurring }
    let parents = domains.indices.filter { domains[$0].isParent }
    let plain = domains.indices.filter { domains[$0].printed == nil }
    let fillsParents = parents.count == 1 && plain.isEmpty
    let free = domains.indices.filter {
      domains[$0].printed != nil && (fillsParents || !domains[$0].isParent)
    }
    if free.isEmpty { return occurring }
    let fixed = domains.indices.filter { !free.contains($0) }
    let found = Set(occurring.map { key in fixed.map { key[$0] } })
    let bases = fixed.isEmpty ? [[]] : Array(found)
    var size = bases.count
    for i in free {
      size = size.multipliedReportingOverflow(by: domains[i].printed?.count ?? 0).partialValue
      if size > EmptyGroups.most || size < 0 { return nil }
    }
    var rows = occurring
    var keys = bases.map { base -> [ResultValue] in
      var key = [ResultValue](repeating: .missing, count: domains.count)
      for (place, i) in fixed.enumerated() { key[i] = base[place] }
      return key
    }
    for i in free {
      let printed = domains[i].printed ?? []
      keys = keys.flatMap { key in
        printed.map { value in
          var longer = key
          longer[i] = value
          return longer
        }
      }
    }
    rows.formUnion(keys)
    return rows
  }
}
