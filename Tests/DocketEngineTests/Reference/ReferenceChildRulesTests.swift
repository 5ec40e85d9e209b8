import Testing

/// Rules 6 to 9 of the reference interpreter, by hand: which child is meant.
@Suite struct ReferenceChildRulesTests {
  private func office() throws -> TestOffice {
    try TestOffice(
      """
      noun cases (case) from "cases.csv" key id;
      noun charges (charge) from "charges.csv" key id in cases by case_id
        field class from class ranked (M, X)
        lead by class;
      noun events (event) from "events.csv" key id in cases by case_id
        begins happened milestone happened (happening) from date;
      """,
      [
        "cases.csv": "id\n1\n2\n3\n4\n",
        "charges.csv": """
        id,case_id,class,category
        10,1,X,theft
        9,1,x ,drugs
        8,1,,arson
        b,2,10,fraud
        a,2,2,escape
        c,3,,riot
        """,
        "events.csv": """
        id,case_id,date,kind
        1,1,,undated
        20,1,2024-01-05 10:00:00,late
        3,1,2024-01-05 09:00:00,early
        5,2,2024-02-01,second
        4,2,2024-02-01,first
        """,
      ])
  }

  @Test func leadIsTheMostSeriousAndTiesGoToTheSmallerKey() throws {
    // 9 is smaller than 10: shorter first when all digits. Unlisted 2 comes before 10 by spelling.
    #expect(
      try office().groups("count cases by lead charge.category")
        == ["drugs": 1, "escape": 1, "riot": 1, "(none)": 1])
  }

  @Test func firstAndLastGoByTimeOfDayThenKeyAndNeverChooseTheUndated() throws {
    let office = try office()
    #expect(
      try office.groups("count cases by first event.kind")
        == ["early": 1, "first": 1, "(none)": 2])
    #expect(
      try office.groups("count cases by last event.kind") == ["late": 1, "first": 1, "(none)": 2])
  }

  @Test func noChildIsNoneAndAMissingFieldIsMissing() throws {
    #expect(
      try office().groups("count cases by lead charge.class")
        == ["X": 1, "2": 1, "(missing)": 1, "(none)": 1])
  }

  @Test func aConditionOnTheSelectedChildIsFalseWithoutOne() throws {
    #expect(
      try office().count("count cases with lead charge (category is drugs)")
        == .units(1, unknown: 0))
  }

  @Test func aSiblingsChildIsThatOfTheNearestAncestor() throws {
    let office = try office()
    #expect(
      try office.count("count charges with any event (kind is early)") == .units(3, unknown: 0))
    #expect(try office.count("count charges without any event") == .units(1, unknown: 0))
  }

  @Test func eachPutsAUnitIntoTheGroupOfEveryChildOnce() throws {
    #expect(
      try office().groups("count cases by each charge.class")
        == ["X": 1, "2": 1, "10": 1, "(missing)": 2, "(none)": 1])
  }
}
