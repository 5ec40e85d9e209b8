import DocketCore
import Testing

@testable import DocketEngine

/// What the reference interpreter does beside following the rules: it stops when asked and refuses what is too deep.
@Suite struct ReferenceInterpreterTests {
  private func loaded() throws -> LoadedOffice {
    try LoadedOffice(
      model: "noun cases (case) from \"cases.csv\" key id field points from points type number;",
      files: [
        RandomOffice.File(
          name: "cases.csv", header: ["id", "points"], rows: [["1", "2"], ["2", ""], ["3", "5"]])
      ])
  }

  @Test func aCancelledQuestionStops() throws {
    let loaded = try loaded()
    let cancellation = Cancellation()
    cancellation.cancel()
    let interpreter = ReferenceInterpreter(
      office: loaded.office, store: loaded.store, cancellation: cancellation)
    let question = try loaded.bind("count cases by points")
    #expect {
      try interpreter.group(question)
    } throws: {
      ($0 as? Diagnostic)?.code == .cancelled
    }
  }

  @Test func definitionsDeepInEachOtherAreRefusedAndDoNotTrap() throws {
    let loaded = try loaded()
    var question = try loaded.bind("count cases where points > 1")
    for _ in 0..<5000 { question.filters[0].expression = .not(question.filters[0].expression) }
    #expect {
      try loaded.reference.group(question)
    } throws: {
      ($0 as? Diagnostic)?.code == .internalFault
    }
  }

  @Test func theRowsBehindAGroupAreThoseThatItCounts() throws {
    let loaded = try loaded()
    let question = try loaded.bind("count cases by points")
    let groups = try loaded.reference.group(question)
    for (i, key) in groups.keys.enumerated() {
      let rows = try loaded.reference.rows(of: question, inGroup: key)
      #expect(try rows.count == groups.units(inUnion: [i]))
    }
    #expect(try loaded.reference.rows(of: question, inGroup: nil) == [0, 1, 2])
  }
}
