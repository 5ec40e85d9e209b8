import DocketCore

/// The rows of an answer as series along one axis of time, bands or numbers.
struct SeriesSet {
  /// The values along the axis; buckets ascending, others as the answer has them.
  let positions: [ResultValue]
  /// What the positions are.
  let positionTitle: String
  /// What tells the series apart; nil when there is one.
  let seriesTitle: String?
  /// The column whose numbers are drawn, for formats and titles.
  let column: Int
  /// At most six, and one of all others where they can be added.
  private(set) var series: [ChartSeries]
  /// What was joined or left out.
  private(set) var notes: [String] = []

  /// More cannot be told apart.
  static let most = 6

  /// Reads a table; refuses one whose rows have no order. `most` series stay apart.
  init(_ table: ChartTable, most: Int = SeriesSet.most) throws(ChartRefusal) {
    let picked = try table.pickedTogether()
    guard let first = picked.first else { throw ChartRefusal("it has no column of numbers") }
    column = first.value
    guard let axis = SeriesSet.axis(of: table) else {
      throw ChartRefusal("its rows are not in an order of time, bands or numbers")
    }
    positionTitle = table.title(axis)
    let keys = table.groups.filter { $0 != axis }
    let rows = table.rows.filter { table.value($0, axis).isOrdered }
    positions = SeriesSet.positions(rows.map { table.value($0, axis) })
    if rows.count < table.rows.count {
      let left = table.rows.count - rows.count
      notes.append("\(left == 1 ? "1 row" : "\(left) rows") without \(positionTitle) not drawn")
    }
    let fitted = table.request.column == nil ? table.fitted : nil
    let columns = picked.filter { $0.value != fitted }
    var all = SeriesSet.read(
      table, rows, columns.isEmpty ? picked : columns, axis: axis, keys: keys, positions)
    let several = all.count > 1
    if columns.count > 1 { all = all.map(SeriesSet.withoutLimits) }
    if let fitted {
      all += SeriesSet.read(
        table, rows, [Estimate(value: fitted)], axis: axis, keys: keys, positions
      ).map { series in
        var series = series
        if keys.isEmpty { series.name = table.title(fitted) }
        series.isFitted = true
        return series
      }
    }
    seriesTitle =
      several && !keys.isEmpty ? keys.map { table.title($0) }.joined(separator: ", ") : nil
    series = all
    limit(to: most, isSummable: table.isSummable)
  }

  /// Whether the axis is one of time, and then its buckets.
  var buckets: [Bucket]? {
    let buckets = positions.compactMap { value -> Bucket? in
      if case .bucket(let bucket) = value { return bucket }
      return nil
    }
    return buckets.count == positions.count && !buckets.isEmpty ? buckets : nil
  }

  /// Every number that has to find room, limits too.
  var values: [Double] {
    series.flatMap { $0.points.flatMap { [$0?.value, $0?.low, $0?.high].compactMap { $0 } } }
  }

  /// Whether any point is not final.
  var hasHollow: Bool { series.contains { $0.points.contains { $0?.isHollow == true } } }

  /// The group column with an order of its own: time before bands and numbers.
  private static func axis(of table: ChartTable) -> Int? {
    func holds(_ column: Int, _ fits: (ResultValue) -> Bool) -> Bool {
      let values = table.rows.map { table.value($0, column) }.filter {
        $0 != .missing && $0 != .none
      }
      return !values.isEmpty && values.contains(where: fits)
        && values.allSatisfy { fits($0) || isLabel($0) }
    }
    func isTime(_ value: ResultValue) -> Bool {
      if case .bucket = value { return true }
      return false
    }
    return table.groups.first { holds($0, isTime) }
      ?? table.groups.first { holds($0) { $0.isOrdered && !isTime($0) } }
  }

  private static func isLabel(_ value: ResultValue) -> Bool {
    if case .label = value { return true }
    return false
  }

  private static func positions(_ values: [ResultValue]) -> [ResultValue] {
    var seen = Set<ResultValue>()
    let unique = values.filter { seen.insert($0).inserted }
    return unique.sorted { a, b in
      switch (a, b) {
      case (.bucket(let x), .bucket(let y)): return x < y
      case (.number(let x), .number(let y)): return x < y
      case (.date(let x), .date(let y)): return x < y
      default: return false
      }
    }
  }

  private static func read(
    _ table: ChartTable, _ rows: [Int], _ columns: [Estimate], axis: Int, keys: [Int],
    _ positions: [ResultValue]
  ) -> [ChartSeries] {
    var place: [ResultValue: Int] = [:]
    for (i, value) in positions.enumerated() { place[value] = i }
    var found: [[ResultValue]: Int] = [:]
    var out: [ChartSeries] = []
    for row in rows {
      let key = keys.map { table.value(row, $0) }
      let first = found[key] ?? out.count
      if found[key] == nil {
        found[key] = first
        let name = keys.map { table.text(row, $0) }.joined(separator: ", ")
        for column in columns {
          let title = table.title(column.value)
          let both = name.isEmpty ? title : columns.count == 1 ? name : name + ", " + title
          out.append(ChartSeries(name: both, points: Array(repeating: nil, count: positions.count)))
        }
      }
      guard let at = place[table.value(row, axis)] else { continue }
      for (i, column) in columns.enumerated() {
        out[first + i].points[at] = point(table, row, column)
      }
    }
    return out
  }

  /// Limits of several series would cover each other.
  private static func withoutLimits(_ series: ChartSeries) -> ChartSeries {
    var series = series
    for i in series.points.indices {
      series.points[i]?.low = nil
      series.points[i]?.high = nil
    }
    return series
  }

  private static func point(
    _ table: ChartTable, _ row: Int, _ column: Estimate
  ) -> ChartSeries.Point? {
    guard let value = table.number(row, column.value) else { return nil }
    let kind = table.table.kind(ofRow: row)
    return ChartSeries.Point(
      value: value, low: table.number(row, column.low), high: table.number(row, column.high),
      isHollow: kind == .partial || kind == .provisional
        || table.value(row, column.value).isOpenEnded,
      isCut: kind == .partial, isFlagged: table.isFlagged(row))
  }

  /// Keeps the largest apart; the rest is added up, or left out where adding would say something false.
  private mutating func limit(to most: Int, isSummable: Bool) {
    guard series.count > most else { return }
    let sizes = series.map { $0.values.reduce(0) { $0 + abs(NiceTicks.bounded($1)) / 1e6 } }
    let order = series.indices.sorted { sizes[$0] == sizes[$1] ? $0 < $1 : sizes[$0] > sizes[$1] }
    let kept = Set(order.prefix(most))
    let rest = series.indices.filter { !kept.contains($0) }
    let others = rest.map { series[$0] }
    series = series.indices.filter { kept.contains($0) }.map { series[$0] }
    guard isSummable else {
      notes.append(
        "the \(most) largest series are drawn; \(others.count) others cannot be added up and are left out"
      )
      return
    }
    var sum = ChartSeries(name: "other", points: Array(repeating: nil, count: positions.count))
    for i in positions.indices {
      let points = others.compactMap { $0.points[i] }
      guard !points.isEmpty else { continue }
      sum.points[i] = ChartSeries.Point(
        value: points.reduce(0) { $0 + $1.value }, isHollow: points.contains { $0.isHollow },
        isCut: points.contains { $0.isCut })
    }
    series.append(sum)
    notes.append("other is the sum of \(others.count) smaller series")
  }
}

extension ChartTable {
  /// The column of a line fitted to the series.
  var fitted: Int? { table.columns.firstIndex { $0.role == .measure && $0.name == "fitted" } }

  /// Whether a control limit flags the row.
  func isFlagged(_ row: Int) -> Bool {
    guard let signal else { return false }
    switch value(row, signal) {
    case .missing, .none, .notYet, .immature, .flag(false), .text(""): return false
    case .number(let n): return n.double != 0
    default: return true
    }
  }
}
