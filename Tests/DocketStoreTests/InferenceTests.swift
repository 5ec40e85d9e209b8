import DocketCore
import Testing

@testable import DocketStore

@Suite struct InferenceTests {
  private func infer(_ files: [String: String]) throws -> InferredSchema {
    var named: [String: String] = [:]
    for (name, text) in files { named["d/" + name] = text }
    return try StoreLoader(fileSystem: MemoryFileSystem(texts: named)).infer(["d"])
  }

  private func lines(_ header: String, _ n: Int, _ line: (Int) -> String) -> String {
    header + "\n" + (0..<n).map { line($0) + "\n" }.joined()
  }

  @Test func keysAreTheIdentifiersThatNoTwoRowsShare() throws {
    let inferred = try infer([
      "cases.csv": lines("unit,case_number,n", 30) { "u\($0 % 3),24-CR-\($0),\($0)" },
      "notes.csv": lines("n,text", 30) { "\($0 % 5),words \($0)" },
      "lines.csv": lines("order_id,line_no,v", 30) { "\($0 / 3),\($0 % 3),\($0 % 2)" },
    ])
    let keys = Dictionary(uniqueKeysWithValues: inferred.schema.nouns.map { ($0.name, $0.key) })
    #expect(keys["cases"] == ["case_number"])
    #expect(keys["notes"] == [])
    #expect(keys["lines"] == ["order_id", "line_no"])
  }

  @Test func theColumnThatComesClosestToAKeyIsNamed() throws {
    let text = lines("case_number,s", 50) { "K\($0),a" } + "K7,b\n"
    let why = try infer(["cases.csv": text]).nouns[0].why
    #expect(
      why == [
        "no key: case_number comes closest, but 1 row repeats a value that was there before"
      ])
  }

  @Test func linksFollowEqualKeyNamesToTheNearestParent() throws {
    let inferred = try infer([
      "cases.csv": lines("case_id,filed_date", 20) { "\($0),2019-01-\(10 + $0)" },
      "defendants.csv": lines("defendant_id,case_id,name", 40) { "\($0),\($0 / 2),n\($0)" },
      "charges.csv": lines("charge_id,defendant_id,case_id", 80) { "\($0),\($0 / 2),\($0 / 4)" },
      "events.csv": lines("case_id,kind", 60) { "\($0 / 3),k\($0 % 4)" },
      "strangers.csv": lines("case_id,kind", 60) { "\($0 + 500),k\($0 % 4)" },
    ])
    let parents = Dictionary(
      uniqueKeysWithValues: inferred.schema.nouns.map { ($0.name, $0.links.map(\.parent)) })
    #expect(parents["defendants"] == ["cases"])
    #expect(parents["charges"] == ["defendants"])
    #expect(parents["events"] == ["cases"])
    #expect(parents["strangers"] == [])
    #expect(inferred.nouns.first { $0.name == "cases" }?.milestones.map(\.name) == ["filed"])
  }

  @Test func aPlainIdIsFoundUnderTheNounsName() throws {
    let inferred = try infer([
      "cases.csv": lines("id,s", 20) { "\($0),a" },
      "charges.csv": lines("id,case_id", 50) { "\($0),\($0 % 20)" },
    ])
    let charges = inferred.schema.nouns.first { $0.name == "charges" }
    #expect(charges?.links == [LinkSchema(parent: "cases", columns: ["case_id"])])
    #expect(charges?.key == ["id"])
  }

  @Test func nounsAreLiftedOutOfFlatFiles() throws {
    let inferred = try infer([
      "defendants.csv": lines("defendant_id,case_id,court,filed_date,name", 60) {
        "\($0),\($0 / 3),court \($0 / 3 % 4),2019-02-\(10 + $0 / 3 % 15),n\($0)"
      },
      "events.csv": lines("case_id,kind", 60) { "\($0 / 3),k\($0 % 4)" },
    ])
    let cases = inferred.schema.nouns.first { $0.name == "cases" }
    #expect(cases?.source == .lifted(from: "defendants"))
    #expect(cases?.key == ["case_id"])
    let events = inferred.schema.nouns.first { $0.name == "events" }
    #expect(events?.links.map(\.parent) == ["cases"])
  }

  @Test func filesOfOneKindBecomeOneNoun() throws {
    let inferred = try infer([
      "charges-2019.csv": "charge_id,n\n1,a\n", "charges-2020.csv": "charge_id,n\n2,b\n",
      "other.csv": "x,y\n1,2\n",
    ])
    #expect(inferred.schema.nouns.map(\.name) == ["charges", "other"])
    #expect(
      inferred.schema.nouns[0].source == .files(pattern: "charges-*.csv", FileOptions()))
  }

  @Test func identifiersThatAreNoKeysLoadAsWhatTheyAre() throws {
    let files = MemoryFileSystem(texts: [
      "d/a.csv": lines("case_id,batch_no,n", 30) { "\($0),\($0 % 4),x" }
    ])
    let loader = StoreLoader(fileSystem: files)
    let inferred = try loader.infer(["d"])
    let reused = try loader.load(inferred)
    let afresh = try loader.load(inferred.schema, from: "d")
    #expect(reused.tables[0].columns.map(\.type) == [.text, .integer, .text])
    #expect(reused.everything == afresh.everything)
  }

  @Test func namesGiveNounsAndMilestones() {
    #expect(NameWords.noun(ofIdentifier: "case_id") == "cases")
    #expect(NameWords.noun(ofIdentifier: "person_id") == "people")
    #expect(NameWords.noun(ofIdentifier: "agency_number") == "agencies")
    #expect(NameWords.noun(ofIdentifier: "id") == nil)
    #expect(NameWords.singular("agencies") == "agency")
    #expect(NameWords.singular("cases") == "case")
    #expect(NameWords.milestone(ofColumn: "received_date") == "received")
    #expect(NameWords.milestone(ofColumn: "date_filed") == "filed")
    #expect(NameWords.milestone(ofColumn: "date") == "happened")
  }
}
