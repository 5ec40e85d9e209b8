/// Finds dates that are nearly always in one order, and counts the rows where they are not.
struct DateOrders {
  let table: Table

  /// Columns compared, the first ones.
  private static let mostColumns = 12

  /// Pairs with a few rows out of order, most first.
  func found() -> [NounReport.DateOrder] {
    let dated = table.columns.filter {
      if case .days = $0.storage { return true }
      return false
    }.prefix(DateOrders.mostColumns)
    var found: [NounReport.DateOrder] = []
    for (i, a) in dated.enumerated() {
      for b in dated.dropFirst(i + 1) {
        var both = 0
        var firstLater = 0
        var secondLater = 0
        for row in 0..<table.rowCount {
          let x = a.day(at: row)
          let y = b.day(at: row)
          if x == Column.missingDay || y == Column.missingDay { continue }
          both += 1
          if x > y { firstLater += 1 } else if y > x { secondLater += 1 }
        }
        let (earlier, later, wrong) =
          firstLater <= secondLater ? (a, b, firstLater) : (b, a, secondLater)
        guard both >= 20, wrong > 0, wrong * 20 <= both else { continue }
        found.append(
          NounReport.DateOrder(
            earlier: earlier.header, later: later.header, rows: wrong, both: both))
      }
    }
    return found.sorted { $0.rows > $1.rows }
  }
}
