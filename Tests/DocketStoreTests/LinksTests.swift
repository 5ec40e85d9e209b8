import DocketCore
import Testing

@testable import DocketStore

@Suite struct LinksTests {
  private let nouns: [NounSchema] = [
    .file("cases", key: ["id"]),
    .file("charges", key: ["charge"], in: [("cases", ["case_id"])]),
    .file("events", in: [("cases", ["case_id"]), ("charges", ["charge"])]),
  ]
  private let files = [
    "cases.csv": "id,s\nB,1\nA,2\nC,3\n",
    "charges.csv": "charge,case_id\nc1,A\nc2,B\nc3,A\nc4,Z\nc5,\nc6,B\n",
    "events.csv": "case_id,charge,n\nC,c1,1\nA,c3,2\nB,c2,3\nA,,4\n",
  ]

  @Test func childrenLieInTheOrderOfTheirParents() throws {
    let store = try load(nouns, files)
    let charges = store.tables[1]
    #expect(charges.texts("charge") == ["c2", "c6", "c1", "c3", "c4", "c5"])
    #expect((0..<6).map { charges.fileRow($0) } == [1, 5, 0, 2, 3, 4])
    let link = charges.links[0]
    #expect(link.children == nil)
    #expect((0...3).map { link.offsets[$0] } == [0, 2, 4, 4])
    #expect((0..<6).map { link.parentRow(of: $0) } == [0, 0, 1, 1, -1, -1])
    #expect(link.orphanCount == 1)
    #expect(link.unlinkedCount == 1)
    #expect(charges.place(ofRow: 0)?.line == 3)
    #expect(charges.row(key: ["c1"]) == 2)
  }

  @Test func furtherLinksListTheirChildren() throws {
    let events = try load(nouns, files).tables[2]
    #expect(events.texts("n") == ["3", "2", "4", "1"])
    let second = events.links[1]
    #expect(second.children != nil)
    #expect((0..<4).map { second.parentRow(of: $0) } == [0, 3, -1, 2])
    #expect(second.children(of: 3) == [1])
    #expect(second.children(of: 2) == [3])
    #expect(second.children(of: 1) == [])
    #expect(second.children(of: 99) == [])
  }

  @Test func orphansAreCountedWithExamples() throws {
    let link = try load(nouns, files).report.nouns[1].links[0]
    #expect(link.orphans == 1)
    #expect(link.unlinked == 1)
    #expect(link.examples == ["Z (charges.csv:5)"])
  }

  @Test func linksOfTwoColumnsMatchBothAndIgnoreOuterBlanks() throws {
    let store = try load(
      [
        .file("charges", key: ["p", "c"]),
        .file("sentences", in: [("charges", ["person", "charge"])]),
      ],
      [
        "charges.csv": "p,c\n1,1\n1,2\n2,1\n",
        "sentences.csv": "person,charge,n\n2,1,a\n 1 ,2,b\n2,2,c\n,1,d\n",
      ])
    let link = store.tables[1].links[0]
    #expect(store.tables[1].texts("n") == ["b", "a", "c", "d"])
    #expect((0..<4).map { link.parentRow(of: $0) } == [1, 2, -1, -1])
    #expect((link.orphanCount, link.unlinkedCount) == (1, 1))
  }

  @Test func circlesAndWrongLinksAreRefused() {
    #expect(
      codes {
        _ = try load(
          [
            .file("a", key: ["id"], in: [("b", ["b"])]),
            .file("b", key: ["id"], in: [("a", ["a"])]),
          ], [:])
      } == [.modelCircle])
    #expect(
      codes { _ = try load([.file("a", key: ["id"], in: [("a", ["p"])])], [:]) } == [.modelCircle])
    #expect(
      codes { _ = try load([.file("a"), .file("b", in: [("a", ["x"])])], [:]) } == [
        .modelLinkNotKey
      ])
    #expect(
      codes { _ = try load([.file("a", key: ["x", "y"]), .file("b", in: [("a", ["x"])])], [:]) }
        == [.modelLinkWidth])
    #expect(
      codes { _ = try load([.file("b", in: [("nobody", ["x"])])], [:]) } == [.modelUnknownNoun])
    #expect(codes { _ = try load([.file("a"), .file("A")], [:]) } == [.modelDuplicateNoun])
    #expect(
      codes {
        _ = try load(
          [.lifted("a", from: "b", key: ["x"]), .lifted("b", from: "a", key: ["x"])], [:])
      } == [.modelCircle])
  }

  @Test func theStoreIsTheSameForAnyPartsAndThreads() throws {
    var charges = "charge,case_id,when\n"
    for n in 0..<500 { charges += "c\(n),K\(n * 37 % 211),2019-01-\(10 + n % 20)\n" }
    var cases = "id,s\n"
    for n in 0..<200 { cases += "K\(n),\"v\(n % 7)\n\"\n" }
    let files = ["cases.csv": cases, "charges.csv": charges]
    let two = Array(nouns.prefix(2))
    let whole = try load(two, files, loading: LoadOptions(threads: 1)).everything
    for (size, threads) in [(1, 2), (7, 1), (64, 8), (1024, 2)] {
      let options = LoadOptions(threads: threads, chunkBytes: size)
      #expect(try load(two, files, loading: options).everything == whole, "\(size), \(threads)")
    }
  }
}
