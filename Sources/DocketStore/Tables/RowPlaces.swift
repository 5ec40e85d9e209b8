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

  func place(ofFileRow row: Int, files: [String]) -> (file: String, line: Int)? {
    var low = 0
    var high = steps.count
    while low < high {
      let middle = (low + high) / 2
      if steps[middle].row <= row { low = middle + 1 } else { high = middle }
    }
    guard low > 0, files.indices.contains(steps[low - 1].file) else { return nil }
    let step = steps[low - 1]
    return (files[step.file], step.line + (row - step.row))
  }
}
