extension HelpPage {
  /// T130 to T139: cohorts, clocks and comparisons.
  static let cohortPages: [HelpPage] = [
    HelpPage(
      .withinNeedsMilestone, "Only something with a date can happen in time",
      """
      within 90 days asks whether something happened at most 90 days after the start. \
      A fact without a date of its own may have become true at any time. \
      Name a milestone before within, or leave within out.
      """,
      wrong: "share declined of cases filed in 2023 within 90 days",
      right: "share disposed of cases filed in 2023 within 90 days"),
    HelpPage(
      .clockStartUnclear, "From which date does the clock count?",
      """
      within counts days from one date of each case. With one window, such as filed in 2023, it is that one. \
      Without a window, or with two, say it with of.
      """,
      wrong: "share disposed of cases within 90 days",
      right: "share disposed of cases within 90 days of filing"),
    HelpPage(
      .learntLater, "Chosen by what became of them later",
      """
      The clock starts on one day, and this condition may only have become true on a later one. \
      Choosing by it leaves out the cases that never came so far, and the answer looks better than it was. \
      Start the clock on that later day, or leave the condition out.
      """,
      wrong: "share disposed of cases filed in 2023 within 90 days where diverted",
      right: "share disposed of cases diverted in 2023 within 90 days"),
    HelpPage(
      .funnelSteps, "The steps of a funnel are milestones, each named once",
      """
      A funnel follows cases through dates that come one after another. \
      Each step counts those that came to it and to every step before it. \
      Name at least two milestones after through, in the order in which they come.
      """,
      wrong: "funnel of cases referred in 2023",
      right: "funnel of cases referred in 2023 through referred, filed, disposed"),
    HelpPage(
      .nothingToCompare, "Compared with what?",
      """
      compared to previous year moves the one window of the question back by a year, so there has to be exactly one. \
      compared to "White" needs groups: the value belongs to the first field after by. \
      Add the window or the groups.
      """,
      wrong: "count cases by unit compared to previous year",
      right: "count cases filed in 2024 by unit compared to previous year"),
    HelpPage(
      .controlNeedsSeries, "Control needs one number over time",
      """
      Control limits say how far a series moves by itself, so the rows have to be months, weeks or quarters in a row. \
      Group by a calendar unit and nothing else, or by one more field for a series each. \
      Rows that a where or top has cut still make the limits; a summary of picked rows has lost the others. \
      Columns made with across are several numbers; use by for them.
      """,
      wrong: "count cases filed in 2024 by unit | control",
      right: "count cases filed in 2023 to 2024 by month | control"),
    HelpPage(
      .tooFewPeriods, "Too few periods to judge a change",
      """
      Limits need 12 complete periods, and before and after needs 8 on each side. \
      A period counts when it is over, lies outside the data lag, and has something to take a share of. \
      With fewer, chance alone looks like a change. \
      Ask for a longer window, or group by a shorter unit.
      """,
      wrong: "count cases filed in 2024-Q1 by month | control",
      right: "count cases filed in 2024-Q1 by week | control"),
    HelpPage(
      .splitOutside, "The day lies outside the window",
      """
      before and after compares the time before a day with the time from it on. \
      The window of the question has to hold both, with eight whole periods on each side.
      """,
      wrong: "count cases filed in 2024 by month before and after 2021-07-01",
      right: "count cases filed in 2022 to 2024 by month before and after 2023-07-01"),
  ]
}
