import DocketCore

extension ResultTable {
  /// The table without the ends of its intervals, which a note names; nil when it has none.
  var withoutIntervals: ResultTable? {
    let ends = columns.indices.filter { columns[$0].part == .low || columns[$0].part == .high }
    guard !ends.isEmpty else { return nil }
    var narrower = self
    narrower.columns = columns.indices.filter { !ends.contains($0) }.map { columns[$0] }
    narrower.cells = columns.indices.filter { !ends.contains($0) }.map { cells[$0] }
    narrower.rowCount = rowCount
    let names = ends.map { columns[$0].title }.joined(separator: ", ")
    narrower.footer.append(
      FooterLine(.note, "left out for want of width: \(names); a wider page or csv has them"))
    return narrower
  }
}
