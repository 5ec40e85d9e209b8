import DocketEngine
import DocketStore

/// What was loaded, in a line.
struct LoadSummary {
  /// "Harbor County District Attorney: 12,000 cases, 30,511 charges. 5 files, 61,204 rows = 61,199 loaded + 5 rejected."
  let line: String

  init(_ workspace: Workspace) {
    let report = workspace.store.report
    let counts = report.nouns.map { "\(LoadSummary.grouped($0.rowCount)) \($0.name)" }
    let rows = report.files.reduce(0) { $0 + $1.rows }
    let loaded = report.files.reduce(0) { $0 + $1.loaded }
    let rejected = report.files.reduce(0) { $0 + $1.rejected }
    let name = workspace.office.name.isEmpty ? "Loaded" : workspace.office.name
    let files = report.files.count == 1 ? "1 file" : "\(report.files.count) files"
    let source = workspace.isInferred ? " The model was inferred; .model shows it." : ""
    line =
      "\(name): \(counts.joined(separator: ", ")). \(files), \(LoadSummary.grouped(rows)) rows = "
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
