import Foundation
import Testing

@testable import DocketStore

@Suite struct UglyTablesTests {
  @Test func booksBalanceOnEveryUglyTable() throws {
    guard let folder = Corpora.folder("ugly-tables") else { return }
    for name in try FileManager.default.contentsOfDirectory(atPath: folder).sorted() {
      let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: folder + "/" + name)))
      let store = try load(bytes: bytes)
      let file = try #require(store.report.files.first)
      #expect(file.rows == file.loaded + file.rejected, "\(name)")
      #expect(file.loaded == store.tables[0].rowCount, "\(name)")
    }
  }
}
