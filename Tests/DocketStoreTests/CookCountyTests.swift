import DocketCore
import Testing

@testable import DocketStore

@Suite struct CookCountyTests {
  @Test func infersTheFourNounsAndTheirKeys() throws {
    guard let folder = Corpora.realData("cook_sao_2019") else { return }
    let inferred = try StoreLoader().infer([folder])
    let nouns = Dictionary(uniqueKeysWithValues: inferred.schema.nouns.map { ($0.name, $0) })
    #expect(nouns["intake"]?.key == ["case_participant_id"])
    #expect(nouns["initiation"]?.key == ["case_participant_id", "charge_id"])
    #expect(nouns["dispositions"]?.key == ["case_participant_id", "charge_id"])
    #expect(nouns["sentencing"]?.key == [])
    #expect(nouns["cases"]?.source == .lifted(from: "intake"))
    #expect(nouns["initiation"]?.links.map(\.parent) == ["intake"])
    #expect(nouns["dispositions"]?.links.map(\.parent) == ["initiation"])
    #expect(nouns["sentencing"]?.links.map(\.parent) == ["dispositions"])
    let why = inferred.nouns.first { $0.name == "sentencing" }?.why.joined(separator: "; ") ?? ""
    #expect(why.contains("20 rows repeat"))
    let milestones = inferred.nouns.first { $0.name == "intake" }?.milestones.map(\.name)
    #expect(
      milestones == ["received", "incident_begin", "incident_end", "arrest", "felony_review"])
  }

  @Test func loadsWhatWasInferredLikeAnyOtherSchema() throws {
    guard let folder = Corpora.realData("cook_sao_2019") else { return }
    let inferred = try StoreLoader().infer([folder])
    let reused = try StoreLoader().load(inferred)
    let afresh = try StoreLoader().load(inferred.schema, from: folder)
    for (a, b) in zip(reused.tables, afresh.tables) {
      #expect(a.rowCount == b.rowCount)
      #expect(a.columns.map(\.type) == b.columns.map(\.type))
      #expect(a.columns.map(\.missingCount) == b.columns.map(\.missingCount))
    }
    let rows = Dictionary(uniqueKeysWithValues: reused.tables.map { ($0.name, $0.rowCount) })
    #expect(
      rows == [
        "intake": 36_190, "initiation": 73_029, "dispositions": 20_234, "sentencing": 4_329,
        "cases": 33_405,
      ])
  }

  @Test func thePageNamesWhatIsWorthALook() throws {
    guard let folder = Corpora.realData("cook_sao_2019") else { return }
    let loader = StoreLoader()
    let store = try loader.load(try loader.infer([folder]))
    let page = store.report.document().plainText
    for expected in [
      "YYYY-MM-DD HH:MM:SS", "M/D/YYYY HH:MM:SS AM", "2109-04-22", "2219-06-27",
      "Asian (241), ASIAN (1)", "disposition_date before received_date in 587",
    ] { #expect(page.contains(expected), "\(expected)") }
  }

  @Test func countsOfTheIssueHold() throws {
    guard let folder = Corpora.realData("cook_sao_2019") else { return }
    let store = try StoreLoader().load(CookCountyTests.model, from: folder)
    let defendants = store.tables[0]
    let charges = store.tables[2]
    #expect(store.tables.map(\.rowCount) == [36_190, 33_405, 73_029, 20_234, 4_329])
    let link = try #require(charges.links.first)
    #expect(charges.links.count == 1)
    #expect(link.children == nil)
    #expect(link.orphanCount == 0)
    let childless = (0..<defendants.rowCount).filter { link.offsets[$0] == link.offsets[$0 + 1] }
    #expect(childless.count == 7304)
    let received = try #require(defendants.column(named: "received_date"))
    let march = try #require(CivilDate(year: 2019, month: 3, day: 1)).day
    let rows = try #require(defendants.columns[received].rowsBetween(march, march + 30))
    #expect(rows.count == 3337)
    #expect(store.tables[4].links[0].orphanCount == 0)
  }

  /// The model of the issue, without its milestones.
  static let model = StoreSchema(nouns: [
    NounSchema(
      name: "defendants", source: .files(pattern: "intake.csv", FileOptions()),
      key: ["case_participant_id"]),
    NounSchema(name: "cases", source: .lifted(from: "defendants"), key: ["case_id"]),
    NounSchema(
      name: "charges", source: .files(pattern: "initiation.csv", FileOptions()),
      key: ["case_participant_id", "charge_id"],
      links: [LinkSchema(parent: "defendants", columns: ["case_participant_id"])]),
    NounSchema(
      name: "dispositions", source: .files(pattern: "dispositions.csv", FileOptions()),
      key: ["case_participant_id", "charge_id"],
      links: [LinkSchema(parent: "charges", columns: ["case_participant_id", "charge_id"])]),
    NounSchema(
      name: "sentences", source: .files(pattern: "sentencing.csv", FileOptions()),
      links: [LinkSchema(parent: "charges", columns: ["case_participant_id", "charge_id"])]),
  ])
}
