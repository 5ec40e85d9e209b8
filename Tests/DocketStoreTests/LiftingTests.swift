import DocketCore
import Testing

@testable import DocketStore

/// Rule 44: a column is a field of a lifted noun when no key has two different non-missing values.
@Suite struct LiftingTests {
  private let flat = """
    case_id,person,court,filed,n
    K2,1,North,2019-01-05,1
    K1,2,South,2019-02-05,2
    K2,3,,2019-01-05,3
    ,4,East,2019-03-05,4
    K1,5,SOUTH,2019-02-06,5
    K2,6,North,2019-01-05,6

    """

  private func store(_ columns: [ColumnSchema] = []) throws -> CaseStore {
    try load(
      [
        .file("defendants", key: ["person"]),
        .lifted("cases", from: "defendants", key: ["case_id"], columns: columns),
      ], ["defendants.csv": flat])
  }

  @Test func oneRowPerKeyInOrderOfFirstAppearance() throws {
    let cases = try store().tables[1]
    #expect(cases.columns.map(\.name) == ["case_id", "court"])
    #expect(cases.texts == [["K2", "North"], ["K1", "South"]])
    #expect(cases.key == [0])
    #expect(cases.row(key: ["K1"]) == 1)
    #expect(cases.place(ofRow: 0) == nil)
  }

  @Test func theSourceLiesInTheOrderOfTheLiftedNoun() throws {
    let defendants = try store().tables[0]
    #expect(defendants.texts("person") == ["1", "3", "6", "2", "5", "4"])
    #expect((0..<6).map { defendants.links[0].parentRow(of: $0) } == [0, 0, 0, 1, 1, -1])
    #expect(defendants.links[0].unlinkedCount == 1)
    #expect(defendants.links[0].orphanCount == 0)
  }

  @Test func aDeclaredColumnThatVariesIsMissingThereAndCounted() throws {
    let store = try store([ColumnSchema(header: "filed")])
    #expect(store.tables[1].texts("filed") == ["2019-01-05", nil])
    let varying = store.report.nouns[1].varyingColumns
    #expect(varying.map(\.header) == ["person", "filed", "n"])
    #expect(varying.map(\.keys) == [2, 1, 2])
    #expect(varying.map(\.isDeclared) == [false, true, false])
  }

  @Test func nounsAreLiftedOutOfLiftedOnes() throws {
    let store = try load(
      [
        .file("rows"), .lifted("cases", from: "rows", key: ["k"]),
        .lifted("courts", from: "cases", key: ["court"]),
      ], ["rows.csv": "k,court,judge\n1,N,a\n1,N,a\n2,S,b\n3,N,a\n"])
    #expect(store.tables[2].texts == [["N", "a"], ["S", "b"]])
    #expect(store.tables[1].texts("k") == ["1", "3", "2"])
    #expect(store.tables[0].rowCount == 4)
  }

  @Test func aColumnThatTheSourceLacksIsRefused() {
    #expect(codes { _ = try store([ColumnSchema(header: "nothing")]) } == [.modelUnknownColumn])
  }
}
