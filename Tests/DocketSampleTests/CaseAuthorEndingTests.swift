import Testing

@testable import DocketSample

@Suite("How a case ends")
struct CaseAuthorEndingTests {
  private static let guilty = ["plea of guilty", "finding guilty", "verdict guilty"]

  @Test("The outcome follows from the charges by the rule that the model states")
  func outcome() throws {
    let folder = try TemporaryFolder()
    try SampleOffice(cases: 3000, seed: 21).write(into: folder.path)
    let defendants = try SampleTable(folder, "defendants.csv")
    let owner = Dictionary(
      uniqueKeysWithValues: zip(
        defendants.column("defendant_id"), defendants.column("case_number")))
    var dispositions: [String: [String]] = [:]
    let charges = try SampleTable(folder, "charges.csv")
    for (defendant, disposition) in zip(
      charges.column("defendant_id"), charges.column("disposition"))
    {
      if let number = owner[defendant] { dispositions[number, default: []].append(disposition) }
    }
    let cases = try SampleTable(folder, "cases.csv")
    var seen: Set<String> = []
    for place in cases.rows.indices {
      let number = cases.column("case_number", place)
      let filed = !cases.column("filed_date", place).isEmpty
      let ends = dispositions[number] ?? []
      #expect(filed == !ends.isEmpty, "\(number)")
      let outcome = cases.column("outcome", place)
      seen.insert(outcome)
      if filed {
        #expect(expected(ends) == outcome, "\(number)")
      } else {
        #expect(["", "declined", "diverted"].contains(outcome), "\(number)")
      }
    }
    #expect(
      seen == ["", "convicted", "acquitted", "dismissed", "nolle", "diverted", "declined"])
  }

  @Test("A disposition and its date come together, a sentence only after guilt")
  func sentences() throws {
    let folder = try TemporaryFolder()
    try SampleOffice(cases: 1000, seed: 22).write(into: folder.path)
    let charges = try SampleTable(folder, "charges.csv")
    var guiltyDay: [String: String] = [:]
    for place in charges.rows.indices {
      let disposition = charges.column("disposition", place)
      let day = charges.column("disposition_date", place)
      #expect(disposition.isEmpty == day.isEmpty)
      if CaseAuthorEndingTests.guilty.contains(disposition) {
        guiltyDay[charges.column("charge_id", place)] = day
      }
    }
    let sentences = try SampleTable(folder, "sentences.csv")
    for place in sentences.rows.indices {
      let day = try #require(guiltyDay[sentences.column("charge_id", place)])
      #expect(day <= sentences.column("imposed_date", place))
    }
  }

  private func expected(_ ends: [String]) -> String {
    if ends.contains(where: CaseAuthorEndingTests.guilty.contains) { return "convicted" }
    if ends.contains("") { return "" }
    if ends.contains("not guilty") { return "acquitted" }
    if ends.contains("diversion completed") { return "diverted" }
    return ends.first == "nolle prosequi" ? "nolle" : "dismissed"
  }
}
