import DocketCore
import DocketEngine
import DocketStore

/// What was loaded, in a line.
struct LoadSummary {
  /// "Harbor County District Attorney: 12,000 cases, 30,511 charges. 5 files, 61,204 rows = 61,199 loaded + 5 rejected."
  let line: String

  /// `count` gives how many of a noun there are to see: where rows are sealed, fewer than were loaded.
  init(_ workspace: Workspace, count: (String) throws -> ResultValue) {
    let report = workspace.store.report
    let isSealed = workspace.office.nouns.contains { $0.sealed != nil }
    let counts = workspace.store.tables.map { table -> String in
      guard isSealed else {
        let one = workspace.office.nouns.first { $0.name == table.name }?.singular ?? table.name
        return "\(LoadSummary.grouped(table.rowCount)) \(table.rowCount == 1 ? one : table.name)"
      }
      guard case .number(let n)? = try? count(table.name), let seen = n.integer else {
        return table.name
      }
      return "\(LoadSummary.grouped(seen)) \(table.name)"
    }
    let rows = report.files.reduce(0) { $0 + $1.rows }
    let loaded = report.files.reduce(0) { $0 + $1.loaded }
    let rejected = report.files.reduce(0) { $0 + $1.rejected }
    let name = workspace.office.name.isEmpty ? "Loaded" : workspace.office.name
    let files = report.files.count == 1 ? "1 file" : "\(report.files.count) files"
    let source = workspace.isInferred ? " The model was inferred; .model shows it." : ""
    line =
      "\(name): \(counts.joined(separator: ", ")). \(files), \(LoadSummary.grouped(rows)) \(rows == 1 ? "row" : "rows") = "
      + "\(LoadSummary.grouped(loaded)) loaded + \(LoadSummary.grouped(rejected)) rejected."
      + source
  }

  /// A count with thousands separators.
  static func grouped(_ n: Int) -> String {
    let digits = String(n.magnitude)
    var out = ""
    for (i, c) in digits.enumerated() {
      if i > 0, (digits.count - i) % 3 == 0 { out.append(",") }
      out.append(c)
    }
    return n < 0 ? "-" + out : out
  }
}
