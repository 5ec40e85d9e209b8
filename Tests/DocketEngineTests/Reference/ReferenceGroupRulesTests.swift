import Testing

/// Rules 23 to 25, 36, 44, 48 and 52 of the reference interpreter, by hand.
@Suite struct ReferenceGroupRulesTests {
  private func office(_ clause: String = "") throws -> TestOffice {
    try TestOffice(
      """
      noun cases (case) from "cases.csv" key id
        milestone filed (filing) from filed_date
        milestone disposed (disposition) from disposed_date
        field points from points type number
        field hidden from hidden type flag
        \(clause);
      noun defendants (defendant) from "defendants.csv" key id in cases by case_id
        milestone returned (return) as next filed of people after disposed;
      noun people (person) within defendants key person_id;
      """,
      [
        "cases.csv": """
        id,filed_date,disposed_date,unit,points,hidden
        1,2024-01-01,2024-02-01,Homicide,17,no
        2,2024-03-01,,homicide,18,no
        3,2024-04-01,2024-05-01, Homicide ,24.5,no
        4,2024-06-01,,,25,yes
        5,,,Drugs,,
        """,
        "defendants.csv": """
        id,case_id,person_id,race
        a,1,p,White
        b,1,p,White
        c,2,p,White
        d,3,,Black
        e,4,q,Black
        f,8,p,
        """,
      ])
  }

  @Test func missingIsAGroupAndSpellingsAreOne() throws {
    #expect(
      try office().groups("count cases by unit")
        == ["Homicide": 3, "Drugs": 1, "(missing)": 1])
    #expect(
      try office().groups("count defendants by case.unit")
        == ["Homicide": 4, "(missing)": 1, "(none)": 1])
  }

  @Test func bandsHoldTheirLowerEdge() throws {
    #expect(
      try office().groups("count cases by points in bands (18, 25)")
        == ["under 18": 1, "18 to under 25": 2, "25 and over": 1, "(missing)": 1])
  }

  @Test func nextIsTheSamePersonsNextFilingOutsideThisCase() throws {
    // a and b: disposed 2024-02-01, next filing 2024-03-01 (c). d has no person. c and f were never disposed.
    let office = try office()
    #expect(try office.count("count returned defendants") == .units(2, unknown: 1))
    #expect(
      try office.groups("count defendants by month of returned")
        == ["2024-03": 2, "(missing)": 3, "(none)": 1])
  }

  @Test func sealedTakesTheRowAllBelowItAndEmptiedLiftedParents() throws {
    let office = try office("sealed when hidden")
    // Case 4 is sealed, case 5 unknown, which seals too; defendant e and person q go with case 4.
    #expect(try office.count("count cases") == .units(3, unknown: 0))
    #expect(try office.count("count defendants") == .units(5, unknown: 0))
    #expect(try office.count("count people") == .units(1, unknown: 0))
  }

  @Test func measuresAreExactAndLeaveMissingOut() throws {
    let office = try office()
    #expect(
      try office.measures(
        "show count, sum of points, mean of points, median of points, p90 of points, min of points, max of filed, distinct of unit, share of disposed for cases"
      ) == ["5", "84.5", "21.125", "21.25", "24.85", "17", "2024-06-01", "2", "40.0%"])
    #expect(try office.measures("show sum of points for cases where points > 99") == ["-"])
    #expect(
      try office.measures("show stddev of points for cases where points < 19")
        == ["0.7071067811865476"])
  }
}
