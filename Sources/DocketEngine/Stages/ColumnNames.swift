import DocketCore
import DocketLanguage

/// Finds the column that a stage names: by its exact name or title, without case, with `_` for spaces, by the measure's
/// function alone (`median` for `median of age`) or by the last word after a point, each only where it fits one column.
struct ColumnNames {
  let table: WorkingTable
  let scope: StageScope

  /// The column of a name; N109 when there is none, N105 when the short form fits several.
  func column(_ name: Name) throws -> Int { try column(name.text, at: name.span) }

  /// The column of a name or nil.
  func find(_ text: String) -> Int? {
    let hits = matches(text)
    return hits.count == 1 ? hits[0] : nil
  }

  /// The column of a text at a place; when there is none, the nearest ones that `offered` takes are named.
  func column(
    _ text: String, at span: SourceSpan, offering offered: (WorkingColumn) -> Bool = { _ in true }
  ) throws -> Int {
    let hits = matches(text)
    if hits.count == 1 { return hits[0] }
    if hits.count > 1 {
      throw Diagnostic(
        .ambiguousName, "\"\(text)\" fits several columns of the result.", at: span,
        suggestions: hits.map { scope.suggestion(span, ColumnNames.written(name(of: $0))) })
    }
    throw unknown(text, at: span, offered)
  }

  /// The columns that a text fits, by the strictest way in which it fits any.
  private func matches(_ text: String) -> [Int] {
    let folded = text.lowercased()
    let plain = ColumnNames.plain(text)
    let ways: [(WorkingColumn) -> Bool] = [
      { $0.column.name == text },
      { $0.column.title == text },
      { $0.column.name.lowercased() == folded || $0.column.title.lowercased() == folded },
      { $0.aliases.contains { $0.lowercased() == folded } },
      { column in column.names.contains { ColumnNames.plain($0) == plain } },
      { column in
        column.names.contains { $0.lowercased().hasPrefix(folded + " of ") }
      },
      { column in
        column.names.contains { $0.lowercased().hasSuffix("." + folded) }
      },
      // `first charge.category`, as the question wrote it.
      { column in
        column.names.contains { name in
          ["lead ", "first ", "last ", "each "].contains { $0 + name.lowercased() == folded }
        }
      },
    ]
    for fits in ways {
      let hits = table.shown.filter { fits(table.columns[$0]) }
      if !hits.isEmpty { return hits }
    }
    return []
  }

  private func name(of column: Int) -> String { table.columns[column].column.name }

  private func unknown(_ text: String, at span: SourceSpan, _ offered: (WorkingColumn) -> Bool)
    -> Diagnostic
  {
    let known = table.shown.map(name)
    let near = Spelling.nearest(
      to: text, among: table.shown.filter { offered(table.columns[$0]) }.map(name))
    var details = ["Its columns: \(known.prefix(12).joined(separator: ", "))."]
    if table.columns.contains(where: { $0.column.name.lowercased() == text.lowercased() }) {
      details.insert("An earlier `keep` left it out.", at: 0)
    }
    return Diagnostic(
      .unknownColumn, "The result has no column called \"\(text)\".", at: span, details: details,
      suggestions: near.map {
        scope.suggestion(span, ColumnNames.written($0))
      })
  }

  /// A column's name as a question writes it: backquoted unless it is words joined by points.
  static func written(_ name: String) -> String {
    let isWord = { (part: Substring) in
      !part.isEmpty && !(part.utf8.first.map { (48...57).contains($0) } ?? false)
        && part.utf8.allSatisfy {
          (97...122).contains($0) || (65...90).contains($0) || (48...57).contains($0) || $0 == 95
        }
    }
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    if parts.allSatisfy(isWord) || name.contains("`") { return name }
    return "`\(name)`"
  }

  /// Whether two names differ at most in case and in `_` for spaces.
  static func same(_ a: String, _ b: String) -> Bool { plain(a) == plain(b) }

  private static func plain(_ text: String) -> String {
    text.lowercased().replacing("_", with: " ")
  }
}

extension WorkingColumn {
  /// Everything it is called.
  var names: [String] { [column.name, column.title] + aliases }
}
