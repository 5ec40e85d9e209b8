import DocketCore

/// A small office made up from a seed: a model file and csv files full of what offices have: missing cells, ties,
/// orphans, empty groups, spellings that differ in case and blanks, dates far out of range, spans that end before
/// they begin, sealed and identifying columns.
struct RandomOffice {
  /// One csv file.
  struct File {
    var name: String
    var header: [String]
    var rows: [[String]]

    /// The bytes of the file.
    var csv: String {
      ([header] + rows).map { row in row.map(RandomOffice.quoted).joined(separator: ",") + "\n" }
        .joined()
    }
  }

  /// What it was made from.
  var seed: UInt64
  /// The model, clause by clause.
  var model: RandomModel
  /// Its files.
  var files: [File]

  init(seed: UInt64, rows: Int = 12) {
    var random = SeededGenerator(seed: seed)
    self.seed = seed
    model = RandomModel(&random)
    var builder = RandomRows(random: random, size: rows)
    files = builder.files()
  }

  /// The values that a text column holds in the data, trimmed.
  func values(of column: String, in file: String) -> [String] {
    guard let file = files.first(where: { $0.name == file }),
      let index = file.header.firstIndex(of: column)
    else { return [] }
    var seen: Set<String> = []
    return file.rows.map { RandomOffice.trimmed($0[index]) }.filter {
      !$0.isEmpty && $0 != "NULL" && seen.insert($0).inserted
    }
  }

  /// The office as text, for the report of a failure.
  var text: String {
    "-- model.docket\n" + model.text
      + files.map { "\n-- \($0.name)\n\($0.csv)" }.joined()
  }

  private static func trimmed(_ text: String) -> String {
    var view = Substring(text)
    while view.first == " " { view.removeFirst() }
    while view.last == " " { view.removeLast() }
    return String(view)
  }

  private static func quoted(_ cell: String) -> String {
    guard cell.contains(where: { $0 == "," || $0 == "\"" || $0 == "\n" }) else { return cell }
    return "\""
      + cell.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"") + "\""
  }
}
