/// The questions that must run on the sample office, and its model.
enum Samples {
  static let questions: [String] = #"""
    count cases filed in 2024
    count cases filed in 2024 by unit
    count cases filed in last 12 months by month | chart line
    count cases pending by unit across severity | total
    count cases pending at end of each month in 2024 by unit | chart line
    list cases pending where age > 365 days showing case_number, unit, attorney, age | sort by age descending | top 20
    count defendants filed in 2024 with any charge (category is weapons) by race
    count charges filed in 2024 by class, disposition
    count cases filed in 2024 by lead charge.category
    count cases filed in 2024 by each charge.category
    count cases filed in 2024 without any event (kind is arraignment)
    share declined of cases decided in 2024 by unit | sort by share descending
    share (outcome is one of (dismissed, nolle)) of cases disposed in 2023 to 2024 by month | chart control
    share declined of defendants decided in 2022 to 2024 by race compared to White adjusting for severity, prior_record | chart forest
    time from filing to disposition for cases filed in 2023 by severity | chart survival
    time from referral to decision for cases referred in 2024 where severity is felony by unit within 30, 60, 90 days
    time from filing to disposition for cases filed in 2022 to 2024 by defendant_age in bands (18, 25, 35, 50)
    flow of cases in last 12 months by month
    flow of cases in 2024 by unit | chart stacked
    funnel of cases referred in 2023 through referred, filed, arraigned, convicted, sentenced within 730 days by severity | chart funnel
    share disposed of cases filed in 2023 within 90, 180, 365 days by quarter of filed | chart heatmap
    count cases filed in 2024 by unit compared to previous year | chart bars
    share diverted of cases decided in 2022 to 2024 by month before and after 2023-07-01 | chart line
    count cases pending on 2024-12-31 by unit as of 2025-01-15
    count cases referred in this month where agency is "Springfield PD" and not severity is felony
    show count, median of age, p90 of age for cases pending by attorney | top 10 by count with others
    show count, median of months as "Median months" for sentences imposed in 2024 where kind is prison by charge.class
    count defendants filed in 2024 where race is missing by agency
    list events where case_number = "24-CR-01187" showing date, kind, detail | sort by date
    set $unit = "Homicide"
    count cases filed in 2024 where unit is $unit by weekday | chart columns
    define gun_cases "Cases with at least one weapons charge" as cases with any charge (category is weapons)
    count gun_cases filed in 2024 by month | chart line
    define decline_rate "Declined as a share of all charging decisions" as share declined of cases
    explain count cases filed in 2024 by each charge.category
    expect 0 from count cases where filed < referred "filed before referred"
    expect <= 5% from share (race is missing) of defendants filed in 2024
    dashboard weekly "Weekly caseload" ( tile "Pending" : count cases pending ; tile "Filed" : count cases filed in last 26 weeks by week | chart line ; )
    count cases filed in 2024 by attorney | add per_week = count / 52 | keep attorney, count, per_week | save "by_attorney.csv"
    count cases where (violent or has any charge (class is X)) and not in_custody filed in 2024-Q1 by unit
    count pending felony cases by unit | sort by count descending
    share disposed of cases filed in 2023 within 180 days of filing by quarter
    share returned of defendants disposed in 2021 within 2 years of disposition by race
    share (days from filing to disposition > 180) of dismissed cases disposed in 2024
    count felony cases disposed in 2024 by outcome | percent
    count cases filed in 2024 by unit across severity | percent within unit
    count pending cases by attorney | show mean of count, max of count
    show case "24-CR-01187"
    decline_rate decided in last fiscal year by unit
    """#.split(separator: "\n").map(String.init)

  static let model = #"""
    model "Harbor County District Attorney";
    fiscal year starts in july;
    data as of 2025-01-15;
    data from 2018-01-01;
    data lag 30 days;

    noun cases (case) "A court case: all defendants and charges of one incident" from "cases.csv" key case_number
      begins referred
      milestone referred (referral) from received_date
      milestone decided (decision) from decision_date
      milestone filed (filing) from filed_date
      milestone disposed (disposition)
        as first disposed of charges (guilty)
        else last disposed of charges when has every charge (closed)
      milestone convicted (conviction) as first disposed of charges (guilty)
      milestone arraigned (arraignment) as first happened of events (kind is arraignment)
      pending from filed to disposed
      inactive during holds (kind is one of (warrant, fitness))
      fact declined "Prosecution declined at review" as decision is declined
      field severity from severity adjective values (felony, misdemeanor, infraction)
      field attorney as last assignment.attorney
      field charge_count as count of charges;

    noun defendants (defendant) "One person in one case" from "defendants.csv" key defendant_id in cases by case_number
      milestone returned (return) as next filed of people after disposed;
    noun people (person) within defendants key person_id;

    noun charges (charge) from "charges.csv" key charge_id in defendants by defendant_id
      begins filed
      milestone disposed (disposition) from disposition_date
      fact guilty as disposition is one of ("plea of guilty", "finding guilty", "verdict guilty")
      fact closed as disposed
      field class from charge_class ranked (M, X, 1, 2, 3, 4, A, B, C)
      lead by class;

    noun events (event) from "events.csv" in cases by case_number
      begins happened
      milestone happened from date;
    noun holds (hold) from "holds.csv" in cases by case_number
      milestone began from start_date milestone ended from end_date
      pending from began to ended;
    noun assignments (assignment) from "assignments.csv" in cases by case_number
      begins assigned milestone assigned from date;
    """#
}
