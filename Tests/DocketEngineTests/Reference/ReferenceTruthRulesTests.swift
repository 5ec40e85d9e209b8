import Testing

/// Rules 1 to 3 of the reference interpreter, by hand.
@Suite struct ReferenceTruthRulesTests {
  /// Case 1 was filed and disposed, 2 was filed, 3 neither; charge d is an orphan.
  static let office = """
    noun cases (case) from "cases.csv" key id
      milestone filed (filing) from filed_date
      milestone disposed (disposition) from disposed_date
      field points from points type number;
    noun charges (charge) from "charges.csv" key id in cases by case_id
      milestone closed (closing) from closed_date
      field kind from kind;
    """
  static let files = [
    "cases.csv": """
    id,filed_date,disposed_date,points
    1,2024-01-10,2024-03-01,5
    2,2024-02-10,,
    3,,,7
    """,
    "charges.csv": """
    id,case_id,closed_date,kind
    a,1,2024-03-01,theft
    b,1,,
    c,2,,drugs
    d,9,2024-01-01,theft
    """,
  ]

  private func office() throws -> TestOffice {
    try TestOffice(ReferenceTruthRulesTests.office, ReferenceTruthRulesTests.files)
  }

  @Test func aMilestoneWithoutADateHasNotHappened() throws {
    let office = try office()
    #expect(try office.count("count cases where disposed") == .units(1, unknown: 0))
    #expect(try office.count("count cases where not disposed") == .units(2, unknown: 0))
    #expect(try office.count("count cases disposed in 2024") == .units(1, unknown: 0))
    #expect(try office.count("count cases where not disposed in 2024") == .units(2, unknown: 0))
  }

  @Test func comparisonsAndArithmeticWithAMilestoneThatHasNotHappenedAreUnknown() throws {
    let office = try office()
    #expect(try office.count("count cases where disposed > filed") == .units(1, unknown: 2))
    #expect(
      try office.count("count cases where days from filing to disposition >= 51")
        == .units(1, unknown: 2))
    #expect(
      try office.count("count cases where disposed - filed < 10 days") == .units(0, unknown: 2))
  }

  @Test func onTheMissingParentOfAnOrphanAMilestoneIsUnknown() throws {
    let office = try office()
    #expect(try office.count("count charges where filed in 2024") == .units(3, unknown: 1))
    #expect(try office.count("count charges where not disposed") == .units(1, unknown: 1))
    #expect(try office.count("count charges where filed is missing") == .units(1, unknown: 0))
  }

  @Test func anyIsTrueIfOneIsElseUnknownIfOneIsElseFalse() throws {
    let office = try office()
    #expect(
      try office.count("count cases with any charge (kind is theft)") == .units(1, unknown: 0))
    #expect(
      try office.count("count cases with any charge (kind is drugs)") == .units(1, unknown: 1))
    #expect(
      try office.count("count cases without any charge (kind is drugs)") == .units(1, unknown: 1))
  }

  @Test func everyIsFalseWithoutChildren() throws {
    let office = try office()
    #expect(
      try office.count("count cases with every charge (kind is drugs)") == .units(1, unknown: 0))
    #expect(
      try office.count("count cases with every charge (kind is theft)") == .units(0, unknown: 1))
    #expect(try office.count("count cases with no charge") == .units(1, unknown: 0))
  }

  @Test func atLeastIsUnknownOnlyWhileUnknownChildrenCouldReachIt() throws {
    let office = try office()
    #expect(
      try office.count("count cases with at least 2 charges (kind is theft)")
        == .units(0, unknown: 1))
    #expect(
      try office.count("count cases with at least 3 charges (kind is theft)")
        == .units(0, unknown: 0))
    #expect(try office.count("count cases with at least 2 charges") == .units(1, unknown: 0))
  }

  @Test func conditionsAreKleene() throws {
    let office = try office()
    #expect(try office.count("count cases where points > 6") == .units(1, unknown: 1))
    #expect(try office.count("count cases where not points > 6") == .units(1, unknown: 1))
    #expect(
      try office.count("count cases where points > 6 or filed in 2024") == .units(3, unknown: 0))
    #expect(
      try office.count("count cases where points > 6 and disposed") == .units(0, unknown: 0))
    #expect(try office.count("count cases where points is missing") == .units(1, unknown: 0))
    #expect(try office.count("count charges where kind is not theft") == .units(1, unknown: 1))
  }

  @Test func theUnknownAreCountedOnceEach() throws {
    let office = try office()
    #expect(
      try office.count("count cases where points > 6 where disposed > filed")
        == .units(0, unknown: 2))
  }
}
