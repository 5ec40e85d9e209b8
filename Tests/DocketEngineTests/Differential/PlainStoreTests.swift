import DocketCore
import DocketLanguage
import DocketStore
import Testing

@testable import DocketEngine

/// The loader reads the csv files of random offices as plain reading of their cells does.
@Suite struct PlainStoreTests {
  @Test func theLoaderAndPlainReadingGiveTheSameTables() throws {
    for seed in 0..<150 as Range<UInt64> {
      let office = RandomOffice(seed: seed, rows: seed % 5 == 0 ? 60 : 12)
      let draft = try ModelDraft(Parser.parse(SourceText(office.model.text)).statements)
      let schema = try draft.schema()
      let texts = Dictionary(uniqueKeysWithValues: office.files.map { ("data/\($0.name)", $0.csv) })
      let loaded = try StoreLoader(fileSystem: MemoryFileSystem(texts: texts))
        .load(schema, from: "data")
      let plain = try #require(PlainStore.store(schema, office.files))
      for (a, b) in zip(plain.tables, loaded.tables) {
        let difference = difference(a, b)
        #expect(difference == nil, "seed \(seed), \(a.name): \(difference ?? "")")
      }
    }
  }

  private func difference(_ a: Table, _ b: Table) -> String? {
    if a.rowCount != b.rowCount { return "\(b.rowCount) rows, not \(a.rowCount)" }
    for row in 0..<a.rowCount where a.fileRow(row) != b.fileRow(row) {
      return "row \(row) is row \(b.fileRow(row)) of the file, not \(a.fileRow(row))"
    }
    if a.links.map(\.parent) != b.links.map(\.parent) { return "other links" }
    for (x, y) in zip(a.links, b.links) {
      for row in 0..<a.rowCount where x.parentRow(of: row) != y.parentRow(of: row) {
        return "row \(row) has parent \(y.parentRow(of: row)), not \(x.parentRow(of: row))"
      }
    }
    for column in a.columns {
      guard let other = b.column(named: column.name).map({ b.columns[$0] }) else {
        return "no column \(column.name)"
      }
      if let difference = self.difference(column, other) { return "\(column.name): \(difference)" }
    }
    return a.columns.count == b.columns.count ? nil : "other columns: \(b.columns.map(\.name))"
  }

  private func difference(_ a: Column, _ b: Column) -> String? {
    // A column without any value has no type of its own.
    if a.missingCount == a.rowCount, b.missingCount == b.rowCount { return nil }
    if a.type != b.type { return "\(b.type), not \(a.type)" }
    for row in 0..<a.rowCount {
      if a.isMissing(at: row) != b.isMissing(at: row) { return "row \(row): missing or not" }
      // Whether midnight is a time of day depends on the times of rejected rows too.
      if PlainStoreTests.day(a.text(at: row)) != PlainStoreTests.day(b.text(at: row)) {
        return "row \(row): \(b.text(at: row) ?? "-"), not \(a.text(at: row) ?? "-")"
      }
    }
    if let x = a.dictionary, let y = b.dictionary {
      for row in 0..<a.rowCount where !a.isMissing(at: row) {
        let label = x.label(x.category(of: a.code(at: row)))
        let other = y.label(y.category(of: b.code(at: row)))
        if label != other { return "row \(row) is labelled \(other), not \(label)" }
      }
    }
    return nil
  }

  private static func day(_ text: String?) -> String? {
    text.map { $0.hasSuffix(" 00:00:00") ? String($0.dropLast(9)) : $0 }
  }
}
