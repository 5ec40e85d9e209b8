import DocketCore

extension ResultTable {
  /// The column names for csv headers and json keys: a name seen before gets `_2`, `_3`, ...
  var uniqueNames: [String] {
    var used = Set(columns.map(\.name))
    var seen: Set<String> = []
    return columns.map { column in
      if seen.insert(column.name).inserted { return column.name }
      var n = 2
      while !used.insert("\(column.name)_\(n)").inserted { n += 1 }
      return "\(column.name)_\(n)"
    }
  }
}
