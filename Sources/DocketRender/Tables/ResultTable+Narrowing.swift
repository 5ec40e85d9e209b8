import DocketCore

extension ResultTable {
  /// The table with fewer and fewer columns, for pages it is too wide for; a note names those left out.
  ///
  /// Of a comparison the difference with its limits stays longest, of any other estimate the value. Names of
  /// groups, what a rate is made of and what is compared with always stay.
  var narrowed: [ResultTable] {
    var left: [Int] = []
    return columnsToSpare.map { spared in
      left += spared
      return without(left.sorted())
    }
  }

  /// What a page can do without, the first first.
  private var columnsToSpare: [[Int]] {
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
    return steps
  }

  /// The columns with the ends of a value's interval.
  private func limits(of value: Int) -> [Int] {
    Array(
      columns.indices.dropFirst(value + 1).prefix {
        columns[$0].part == .low || columns[$0].part == .high
      })
  }

  private func without(_ spared: [Int]) -> ResultTable {
    let kept = columns.indices.filter { !spared.contains($0) }
    var narrower = self
    narrower.columns = kept.map { columns[$0] }
    narrower.cells = kept.map { cells[$0] }
    narrower.rowCount = rowCount
    narrower.footer.append(
      FooterLine(
        .note,
        "left out for want of width: \(names(of: spared).joined(separator: ", ")); a wider page or csv has them"
      ))
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
