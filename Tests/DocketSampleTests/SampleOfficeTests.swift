import DocketCore
import Testing

@testable import DocketSample

@Suite("The synthetic office")
struct SampleOfficeTests {
  private static let files = OfficeFiles.names + [OfficeModel.name]

  /// An office of 4,000 cases.
  private let office: TemporaryFolder

  init() throws {
    office = try TemporaryFolder()
    try SampleOffice(cases: 4000, seed: 11).write(into: office.path)
  }

  private func table(_ name: String) throws -> SampleTable { try SampleTable(office, name) }

  @Test("The same seed gives the same bytes, here and on every machine")
  func sameBytes() throws {
    let folder = try TemporaryFolder()
    try SampleOffice(cases: 300, seed: 5).write(into: folder.path)
    var digest: UInt64 = 0xCBF2_9CE4_8422_2325
    for file in SampleOfficeTests.files {
      for byte in try folder.bytes(file) { digest = (digest ^ UInt64(byte)) &* 0x100_0000_01B3 }
    }
    #expect(digest == 12_978_707_823_682_655_655)
  }

  @Test("Another seed gives another office")
  func otherSeed() throws {
    let one = try TemporaryFolder()
    let two = try TemporaryFolder()
    try SampleOffice(cases: 50, seed: 1).write(into: one.path)
    try SampleOffice(cases: 50, seed: 2).write(into: two.path)
    for file in OfficeFiles.names { #expect(try one.bytes(file) != two.bytes(file), "\(file)") }
  }

  @Test("Every row has as many cells as its header, and every case is there once but one")
  func books() throws {
    for file in OfficeFiles.names {
      let table = try table(file)
      #expect(!table.rows.isEmpty, "\(file)")
      #expect(table.rows.allSatisfy { $0.count == table.header.count }, "\(file)")
    }
    let numbers = try table("cases.csv").column("case_number")
    #expect(numbers.count == 4001)
    #expect(Set(numbers).count == 4000)
    for (file, key) in [
      ("defendants.csv", "defendant_id"), ("charges.csv", "charge_id"),
      ("sentences.csv", "sentence_id"), ("victims.csv", "victim_id"), ("attorneys.csv", "attorney"),
    ] {
      let keys = try table(file).column(key)
      #expect(Set(keys).count == keys.count, "\(file)")
    }
  }

  @Test("Every child has its parent, one orphan charge aside, and lies in parent order")
  func parents() throws {
    let links = [
      ("defendants.csv", "case_number", "cases.csv", "case_number", 0),
      ("events.csv", "case_number", "cases.csv", "case_number", 0),
      ("assignments.csv", "case_number", "cases.csv", "case_number", 0),
      ("holds.csv", "case_number", "cases.csv", "case_number", 0),
      ("reopenings.csv", "case_number", "cases.csv", "case_number", 0),
      ("victims.csv", "case_number", "cases.csv", "case_number", 0),
      ("charges.csv", "defendant_id", "defendants.csv", "defendant_id", 1),
      ("sentences.csv", "charge_id", "charges.csv", "charge_id", 0),
      ("assignments.csv", "attorney", "attorneys.csv", "attorney", 0),
    ]
    for (child, column, parent, key, orphans) in links {
      var place: [String: Int] = [:]
      for (index, name) in try table(parent).column(key).enumerated() where place[name] == nil {
        place[name] = index
      }
      let found = try table(child).column(column).map { place[$0] }
      #expect(found.filter { $0 == nil }.count == orphans, "\(child) in \(parent)")
      if parent != "attorneys.csv" {
        let order = found.compactMap { $0 }
        #expect(zip(order, order.dropFirst()).allSatisfy { $0 <= $1 }, "\(child) in \(parent)")
      }
    }
  }

  @Test("The planted faults are there, each once")
  func faults() throws {
    let cases = try table("cases.csv")
    #expect(cases.column("unit").filter { $0 == " Homicide " }.count == 1)
    #expect(cases.column("agency").filter { $0 == "SPRINGFIELD PD" }.count == 1)
    #expect(try table("events.csv").column("date").filter { $0 == "2021-02-30" }.count == 1)
    #expect(try table("charges.csv").column("defendant_id").last == "999999999")
  }

  @Test("Every other date is a real day that is not after the data end")
  func dates() throws {
    var bad: [String] = []
    for file in OfficeFiles.names {
      let table = try table(file)
      for name in table.header where name.hasSuffix("date") {
        for cell in table.column(name) where !cell.isEmpty {
          if CivilDate(iso: cell) == nil || cell > "2025-01-15" { bad.append(cell) }
        }
      }
    }
    #expect(bad == ["2021-02-30"])
  }

  @Test("No case is decided or filed before it was referred, nor filed before it was decided")
  func order() throws {
    let cases = try table("cases.csv")
    let referred = cases.column("received_date")
    let decided = cases.column("decision_date")
    let filed = cases.column("filed_date")
    for place in cases.rows.indices where !filed[place].isEmpty {
      #expect(referred[place] <= decided[place] && decided[place] <= filed[place])
    }
    #expect(zip(referred, decided).allSatisfy { $1.isEmpty || $0 <= $1 })
    #expect(filed.contains(""))
  }

  @Test(
    "The example case exists in every office and has something to show", arguments: [1, 7, 4000])
  func example(cases: Int) throws {
    let folder = try TemporaryFolder()
    try SampleOffice(cases: cases, seed: 3).write(into: folder.path)
    let number = "24-CR-01187"
    let table = try SampleTable(folder, "cases.csv")
    let row = try #require(table.rows.first { $0[0] == number })
    #expect(row.contains("Homicide") && row.contains("Springfield PD"))
    let events = try SampleTable(folder, "events.csv")
    #expect(events.rows.contains { $0[0] == number && $0[2] == "arraignment" })
    #expect(try SampleTable(folder, "defendants.csv").column("case_number").contains(number))
  }

  @Test("The change of diversion policy shows in the share of decided cases diverted")
  func policy() throws {
    let cases = try table("cases.csv")
    var decided = [0, 0]
    var diverted = [0, 0]
    for (day, sent) in zip(cases.column("decision_date"), cases.column("diverted_date"))
    where day >= "2022-01-01" {
      let side = day < "2023-07-01" ? 0 : 1
      decided[side] += 1
      if !sent.isEmpty { diverted[side] += 1 }
    }
    let before = Double(diverted[0]) / Double(decided[0])
    let after = Double(diverted[1]) / Double(decided[1])
    #expect(before > 0.02 && before < 0.08)
    #expect(after > 0.09 && after < 0.18)
  }

  @Test("Race is missing for about three in a hundred")
  func race() throws {
    let races = try table("defendants.csv").column("race")
    let missing = races.filter(\.isEmpty).count * 1000 / races.count
    #expect((20...40).contains(missing))
  }
}
