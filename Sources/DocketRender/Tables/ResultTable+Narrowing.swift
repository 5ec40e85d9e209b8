import DocketCore

extension ResultTable {
  /// What a page that is too narrow can do without, the first first.
  ///
  /// Of a comparison the difference with its limits stays longest, of any other estimate the value. Names of
  /// groups, what a rate is made of and what is compared with always stay, and so does all that was asked for by name.
  var columnsToSpare: [[Int]] {
    let unnamed = columns.indices.filter { columns[$0].isSpare }.reversed().map { [$0] }
    let values = columns.indices.filter { columns[$0].part == .value && columns[$0].role != .group }
    let unknown = columns.indices.filter { column in
      columns[column].part == .unknown && cells[column].allSatisfy { $0 == .count(0) }
    }
    var steps: [[Int]]
    if let reference = columns.firstIndex(where: { $0.part == .reference }),
      let news = values.first(where: { $0 > reference })
    {
      let others = columns.indices.filter {
        $0 > news && (columns[$0].part == .value || columns[$0].part == .other)
      }
      steps = [
        values.filter { $0 != news }.flatMap(limits), unknown, others, limits(of: news),
      ]
    } else {
      steps = [unknown, values.flatMap(limits)]
    }
    steps.removeAll(where: \.isEmpty)
    return steps + unnamed
  }

  /// The columns with the ends of a value's interval.
  private func limits(of value: Int) -> [Int] {
    Array(
      columns.indices.dropFirst(value + 1).prefix {
        columns[$0].part == .low || columns[$0].part == .high
      })
  }

  /// The table with these columns alone; a note names those left out.
  func showing(_ kept: [Int]) -> ResultTable {
    let spared = columns.indices.filter { !kept.contains($0) }
    var narrower = self
    narrower.columns = kept.map { columns[$0] }
    narrower.cells = kept.map { cells[$0] }
    narrower.rowCount = rowCount
    let more =
      spared.contains { columns[$0].isSpare }
      ? "`showing` names the columns to list" : "a wider page or csv has them"
    narrower.footer.append(
      FooterLine(
        .note,
        "left out for want of width: \(names(of: spared).joined(separator: ", ")); \(more)"))
    return narrower
  }

  /// Columns by name, with the interval of a value as one.
  private func names(of spared: [Int]) -> [String] {
    spared.compactMap { column in
      switch columns[column].part {
      case .low:
        let value = columns[..<column].last { $0.part == .value }
        return "low and high" + (value.map { " of " + $0.title } ?? "")
      case .high: return nil
      case .unknown: return "\(columns[column].title) (0 in every row)"
      default: return columns[column].title
      }
    }
  }
}
