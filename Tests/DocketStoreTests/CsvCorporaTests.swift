import DocketCore
import Foundation
import Testing

@testable import DocketStore

@Suite struct CsvCorporaTests {
  @Test func everyFileOfCsvSpectrumLoadsExactly() throws {
    guard let folder = Corpora.folder("csv-spectrum") else { return }
    let names = try FileManager.default.contentsOfDirectory(atPath: folder + "/csvs").sorted()
    #expect(names.count == 12)
    for name in names {
      let store = try load(bytes: try bytes(folder + "/csvs/" + name))
      let json = try bytes(folder + "/json/" + name.dropLast(4) + ".json")
      var wanted = rows(try JSONSerialization.jsonObject(with: Data(json)))
      if name == "newlines_crlf.csv" {
        // Here the corpus has lost its carriage returns: the file equals newlines.csv.
        wanted = wanted.map { $0.mapValues { $0.replacing("\r\n", with: "\n") } }
      }
      if name == "location_coordinates.csv" {
        // The corpus itself has another telephone number in its json than in its csv.
        wanted = wanted.map { $0.mapValues { $0 == "1234567890" ? "2095257564" : $0 } }
      }
      #expect(Array(found(store).dropFirst()) == ordered(wanted, store), "\(name)")
      #expect(store.report.files[0].rejected == 0, "\(name)")
    }
  }

  @Test func everySoundFileOfCsvTestDataLoadsExactly() throws {
    guard let folder = Corpora.folder("csv-test-data") else { return }
    let names = try FileManager.default.contentsOfDirectory(atPath: folder + "/csv")
      .filter { !$0.hasPrefix("bad-") }
    #expect(names.count == 18)
    for name in names {
      let store = try load(bytes: try bytes(folder + "/csv/" + name))
      let json = try bytes(folder + "/json/" + name.dropLast(4) + ".json")
      let wanted = try JSONSerialization.jsonObject(with: Data(json))
      let all = found(store)
      if let lists = wanted as? [[String]], !lists.isEmpty {
        #expect(all == lists, "\(name)")
      } else {
        #expect(Array(all.dropFirst()) == ordered(rows(wanted), store), "\(name)")
      }
      #expect(store.report.files[0].rejected == 0, "\(name)")
    }
  }

  @Test func everyBadFileOfCsvTestDataIsRefusedOrRejectedWithAPlace() throws {
    guard let folder = Corpora.folder("csv-test-data") else { return }
    let names = try FileManager.default.contentsOfDirectory(atPath: folder + "/csv")
      .filter { $0.hasPrefix("bad-") }.sorted()
    #expect(names.count == 7)
    for name in names {
      do {
        // The data of the corpus have the columns foo, bar and baz; the key says so, as a model would.
        let store = try load(bytes: try bytes(folder + "/csv/" + name), key: ["foo"])
        let file = store.report.files[0]
        #expect(file.rows == 1 && file.rejected == 1, "\(name)")
        #expect(file.rejects.first?.line == 2, "\(name)")
        #expect((file.rejects.first?.column ?? 0) > 1, "\(name)")
      } catch let refusal as Diagnostic {
        #expect([.fileEmpty, .modelUnknownColumn].contains(refusal.code), "\(name)")
        if refusal.code == .modelUnknownColumn {
          #expect(refusal.source?.name == "rows.csv" && refusal.source?.line == 1, "\(name)")
        }
      }
    }
  }

  @Test func invalidSequencesAreReplacedVisiblyAndCounted() throws {
    guard let folder = Corpora.folder("utf8") else { return }
    let raw = try bytes(folder + "/utf8tests.bin")
    for options in [FileOptions(), FileOptions(encoding: "utf-8", quote: "")] {
      let store = try load(bytes: raw, options: options)
      let file = store.report.files[0]
      let invalid = raw.withUnsafeBufferPointer { raw in
        raw.baseAddress.map { Utf8.census($0, raw.count).invalid } ?? 0
      }
      #expect(invalid > 100)
      #expect(file.encoding == "UTF-8")
      #expect(file.replacedSequences == invalid)
      #expect(file.rows == file.loaded + file.rejected)
    }
  }

  @Test func naughtyStringsComeBackAsTheyWent() throws {
    guard let folder = Corpora.folder("naughty-strings") else { return }
    let text = String(decoding: try bytes(folder + "/blns.txt"), as: UTF8.self)
    let strings = text.split(separator: "\n", omittingEmptySubsequences: true).map(String.init)
    let csv =
      "n,cell\n"
      + strings.enumerated().map {
        "\($0),\"\($1.replacing("\"", with: "\"\""))\"\n"
      }.joined()
    let store = try load(csv, columns: [ColumnSchema(header: "cell", type: .text)])
    let cells = store.tables[0].texts("cell")
    #expect(cells.count == strings.count)
    for (cell, string) in zip(cells, strings) {
      let isMissing = FoldedText.trimmed(string).isEmpty || ["NULL", "\\N"].contains(string)
      #expect(cell == (isMissing ? nil : string))
    }
    for string in strings.prefix(200) {
      let header = "\"\(string.replacing("\"", with: "\"\""))\",other\n1,2\n"
      let named = try load(header, options: FileOptions(delimiter: ",", headerLine: 1))
      #expect(named.tables[0].columns.first?.header == string)
    }
  }

  private func bytes(_ path: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
  }

  /// The header, then the rows, missing cells as empty text.
  private func found(_ store: CaseStore) -> [[String]] {
    let table = store.tables[0]
    return [table.columns.map(\.header)] + table.texts.map { $0.map { $0 ?? "" } }
  }

  private func rows(_ json: Any) -> [[String: String]] {
    (json as? [[String: String]]) ?? (json as? [String: String]).map { [$0] } ?? []
  }

  private func ordered(_ rows: [[String: String]], _ store: CaseStore) -> [[String]] {
    rows.map { row in
      store.tables[0].columns.map { row[$0.header] ?? "?" }
    }
  }
}
