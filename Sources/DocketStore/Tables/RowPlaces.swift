/// Where the loaded rows of a noun begin in their files, kept as the points where a row's line stops being the one
/// before plus one.
struct RowPlaces: Sendable {
  /// From this file row on, row r is in `file` at line `line + (r - row)`.
  struct Step: Sendable {
    var row: Int
    var file: Int
    var line: Int
  }

  /// Ascending by row.
  private(set) var steps: [Step] = []

  /// Notes that `row` begins at a line of a file; rows must come in order.
  mutating func note(row: Int, file: Int, line: Int) {
    if let last = steps.last, last.file == file, last.line + (row - last.row) == line { return }
    steps.append(Step(row: row, file: file, line: line))
  }

  /// The places of the rows that stay when these, ascending, are taken out.
  func removing(_ removed: [Int], of rowCount: Int) -> RowPlaces {
    var result = RowPlaces()
    var next = 0
    for (i, step) in steps.enumerated() {
      let end = i + 1 < steps.count ? steps[i + 1].row : rowCount
      var row = step.row
      while row < end {
        while next < removed.count, removed[next] < row { next += 1 }
        if next < removed.count, removed[next] == row {
          next += 1
          row += 1
          continue
        }
        result.note(row: row - next, file: step.file, line: step.line + (row - step.row))
        row = next < removed.count ? min(end, removed[next]) : end
      }
    }
    return result
  }

  /// Which file and 1-based line a row begins at.
  func place(ofFileRow row: Int) -> (file: Int, line: Int)? {
    var low = 0
    var high = steps.count
    while low < high {
      let middle = (low + high) / 2
      if steps[middle].row <= row { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return nil }
    let step = steps[low - 1]
    return (step.file, step.line + (row - step.row))
  }

  func place(ofFileRow row: Int, files: [String]) -> (file: String, line: Int)? {
    guard let place = place(ofFileRow: row), files.indices.contains(place.file) else { return nil }
    return (files[place.file], place.line)
  }
}
