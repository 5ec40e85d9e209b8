import DocketCore
import DocketEngine
import DocketLanguage

/// The values of text fields with their counts, as questions count them: sealed rows and identifying fields have none.
final class KnownValues {
  private let session: Session
  private var known: [String: [(value: String, count: Int)]] = [:]
  private var office: ObjectIdentifier?

  /// More values than anyone would look through are not listed.
  private static let most = 5_000

  init(_ session: Session) { self.session = session }

  /// The values of a field, commonest first; empty for anything but a text field of the office.
  func values(of path: String) -> [(value: String, count: Int)] {
    guard let workspace = session.workspace else { return [] }
    if office != ObjectIdentifier(workspace) {
      office = ObjectIdentifier(workspace)
      known = [:]
    }
    let folded = path.lowercased()
    if let found = known[folded] { return found }
    let found = count(path, workspace)
    known[folded] = found
    return found
  }

  private func count(_ path: String, _ workspace: Workspace) -> [(value: String, count: Int)] {
    let names = OfficeNames(office: workspace.office)
    for meaning in names.meanings(of: path) {
      guard case .field(let number, let field) = meaning else { continue }
      let noun = workspace.office.nouns[number]
      guard noun.fields[field].type == .text, !noun.identifying.contains(field) else { continue }
      let question =
        "count \(quoted(noun.name)) by \(quoted(noun.fields[field].name)) | "
        + "sort by count descending | top \(KnownValues.most)"
      guard case .table(let table)? = try? session.answer(to: question), table.cells.count == 2
      else { return [] }
      return zip(table.cells[0], table.cells[1]).compactMap { value, count in
        guard case .text(let text) = value, case .number(let n) = count else { return nil }
        return (text, n.integer ?? 0)
      }
    }
    return []
  }
}
