import DocketCore
import DocketLanguage

/// Values that a condition names and no row has: most often a misspelling. Whether a row is there changes from week to
/// week, so this is a note and no error.
struct AbsentValues {
  let table: WorkingTable
  let scope: StageScope

  /// A note for each value that a group column does not have.
  func notes(_ e: Expression) -> [String] {
    switch e.kind {
    case .or(let parts), .and(let parts): return parts.flatMap(notes)
    case .not(let inner): return notes(inner)
    case .isValue(let left, _, _, let literals):
      return literals.compactMap { literal in
        switch literal.kind {
        case .word(let name): return note(left, name.text)
        case .string(let text): return note(left, text)
        case .number, .date, .parameter, .missing: return nil
        }
      }
    default: return []
    }
  }

  private func note(_ left: Expression, _ word: String) -> String? {
    guard case .path(let path) = left.kind,
      let index = ColumnNames(table: table, scope: scope).find(path.dotted),
      table.columns[index].isGroup, table.columns[index].type == .text
    else { return nil }
    let wanted = RowExpressionBinder.words(of: .text(word))
    var known: [String] = []
    for cell in table.cells[index] {
      guard case .text(let text) = cell else { continue }
      if RowExpressionBinder.words(of: cell) == wanted { return nil }
      if known.count < 5000 { known.append(text) }
    }
    let near = Spelling.nearest(to: word, among: known, limit: 1).first
    return "no row has \(path.dotted) \"\(word)\"" + (near.map { "; did you mean \($0)?" } ?? "")
  }
}
