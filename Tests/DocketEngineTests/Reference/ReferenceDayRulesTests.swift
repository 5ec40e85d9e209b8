import Testing

/// Rules 13 to 15 and 19 to 21 of the reference interpreter, by hand: the clock and the stock.
@Suite struct ReferenceDayRulesTests {
  private func office(sealed: Bool = false) throws -> TestOffice {
    try TestOffice(
      """
      data as of 2024-12-31;
      noun cases (case) from "cases.csv" key id
        begins referred
        milestone referred (referral) from referred_date
        milestone filed (filing) from filed_date
        milestone disposed (disposition) as last closed of charges
        pending from filed to disposed
        inactive during holds active during reopenings;
      noun charges (charge) from "charges.csv" key id in cases by case_id
        milestone closed (closing) from closed_date;
      noun holds (hold) from "holds.csv" in cases by case_id
        milestone began (start) from start_date milestone ended (finish) from end_date
        pending from began to ended;
      noun reopenings (reopening) from "reopenings.csv" in cases by case_id
        milestone reopened (reopen) from start_date milestone reclosed (reclose) from end_date
        pending from reopened to reclosed;
      """,
      [
        "cases.csv": """
        id,referred_date,filed_date
        1,2024-01-01,2024-01-10
        2,2024-03-01,2024-03-10
        3,,2024-05-01
        4,2024-06-01,
        5,2024-06-01,2024-07-01
        """,
        "charges.csv": """
        id,case_id,closed_date
        a,1,2024-02-01
        b,1,2024-04-01
        c,5,2024-06-15
        """,
        "holds.csv": "case_id,start_date,end_date\n2,2024-04-10,2024-04-20\n2,2024-08-01,\n",
        "reopenings.csv": "case_id,start_date,end_date\n1,2024-09-01,2024-09-10\n",
      ])
  }

  @Test func rowsExistFromTheirBeginningAndAMissingBeginningExistsAlways() throws {
    let office = try office()
    #expect(try office.count("count cases as of 2024-01-31") == .units(2, unknown: 0))
    #expect(try office.count("count charges as of 2024-01-31") == .units(2, unknown: 0))
    #expect(try office.count("count charges") == .units(3, unknown: 0))
  }

  @Test func derivedMilestonesAreEvaluatedAgainAtAPastDay() throws {
    let office = try office()
    #expect(
      try office.groups("count disposed cases by month of disposed as of 2024-03-01")
        == ["2024-02": 1])
    #expect(
      try office.groups("count disposed cases by month of disposed")
        == ["2024-04": 1, "2024-06": 1])
  }

  @Test func pendingIsBegunAndNotEndedOnThatDay() throws {
    let office = try office()
    #expect(try office.listed("list cases pending on 2024-01-09 showing id") == [])
    #expect(try office.listed("list cases pending on 2024-01-10 showing id") == ["1"])
    #expect(try office.listed("list cases pending on 2024-03-31 showing id") == ["1", "2"])
    #expect(try office.listed("list cases pending on 2024-04-01 showing id") == ["2"])
  }

  @Test func inactiveSpansTakeOutAndActiveSpansPutBackIn() throws {
    let office = try office()
    #expect(try office.listed("list cases pending on 2024-04-10 showing id") == [])
    #expect(try office.listed("list cases pending on 2024-04-20 showing id") == ["2"])
    #expect(try office.listed("list cases pending on 2024-08-01 showing id") == ["3"])
    #expect(try office.listed("list cases pending on 2024-09-09 showing id") == ["1", "3"])
    #expect(try office.listed("list cases pending on 2024-09-10 showing id") == ["3"])
  }

  @Test func rowsWithoutAStartOrWithAnEndBeforeItAreLeftOutAndCounted() throws {
    let office = try office()
    #expect(try office.unsound("count pending cases") == 2)
    #expect(try office.unsound("count pending cases where id is \"4\"") == 1)
    #expect(try office.unsound("count cases") == 0)
  }

  @Test func ageRunsToTheEndOrToTheCountedDay() throws {
    let office = try office()
    #expect(
      try office.listed("list cases where filed in 2024 showing age")
        == ["82", "296", "244", "-16"])
    #expect(try office.listed("list cases pending on 2024-03-31 showing age") == ["81", "21"])
  }

  @Test func stockPointsAfterAsOfAreNotAnswered() throws {
    let office = try office()
    #expect(
      try office.groups("count cases pending at end of each month in 2024-11 to 2025-02")
        == ["2024-11": 1, "2024-12": 1])
  }

  @Test func unitsAreCompletedAndClamped() throws {
    let office = try TestOffice(
      """
      noun cases (case) from "cases.csv" key id
        milestone a (one) from a milestone b (two) from b;
      """,
      [
        "cases.csv": """
        id,a,b
        1,2024-01-31,2024-02-29
        2,2024-01-31,2024-02-28
        3,2023-01-01,2024-12-31
        4,2024-03-10,2024-03-03
        """
      ])
    let months = try office.listed(
      "list cases where months from one to two >= 1 showing id")
    #expect(months == ["1", "3"])
    #expect(try office.listed("list cases where years from one to two = 1 showing id") == ["3"])
    #expect(try office.listed("list cases where weeks from one to two < 0 showing id") == ["4"])
    #expect(try office.listed("list cases where a + 1 months = b showing id") == ["1"])
  }
}
