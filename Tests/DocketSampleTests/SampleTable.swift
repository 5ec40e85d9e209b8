/// The rows of one csv file of a sample, read in the plainest way there is.
struct SampleTable {
  /// The names of the columns.
  let header: [String]
  /// The cells of each row after the header.
  let rows: [[String]]

  /// Reads a file: cells between commas, quotes around a cell that has one.
  init(_ folder: TemporaryFolder, _ name: String) throws {
    let lines = String(decoding: try folder.bytes(name), as: UTF8.self).split(separator: "\n")
    header = lines.first.map { SampleTable.cells(String($0)) } ?? []
    rows = lines.dropFirst().map { SampleTable.cells(String($0)) }
  }

  /// The cells of one column.
  func column(_ name: String) -> [String] {
    guard let place = header.firstIndex(of: name) else { return [] }
    return rows.map { $0[place] }
  }

  /// One cell, by the name of its column and the place of its row.
  func column(_ name: String, _ row: Int) -> String {
    guard let place = header.firstIndex(of: name) else { return "no column \(name)" }
    return rows[row][place]
  }

  private static func cells(_ line: String) -> [String] {
    var cells = [""]
    var isQuoted = false
    for letter in line {
      if letter == "\"" {
        isQuoted.toggle()
      } else if letter == ",", !isQuoted {
        cells.append("")
      } else {
        cells[cells.count - 1].append(letter)
      }
    }
    return cells
  }
}
