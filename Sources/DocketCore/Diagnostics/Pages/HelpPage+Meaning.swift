extension HelpPage {
  /// T: parts that are each understood and do not fit together.
  static let meaningPages: [HelpPage] = [
    HelpPage(
      .typeMismatch, "These two cannot be compared or combined",
      """
      Text, numbers, dates and lengths of time are different things, and a comparison needs two of a kind. \
      The message says what stands on each side. \
      Dates compare with dates, lengths of time with days or months, and text with text in quotes.
      """,
      wrong: "count cases where severity > 3", right: "count cases where severity is felony"),
    HelpPage(
      .notACondition, "This is neither true nor false",
      """
      A condition is something that is true or false for each case, such as severity is felony. \
      A field alone is only a value. \
      Say what it should be, or write is missing to find the rows without it.
      """,
      wrong: "count cases where severity", right: "count cases where severity is felony"),
    HelpPage(
      .notADate, "This is not a date",
      """
      A period such as in 2024 needs a date before it: referred, filed, disposed. \
      The word under the caret names something else. \
      Pick one of the dates offered.
      """,
      wrong: "count cases severity in 2024", right: "count cases filed in 2024"),
    HelpPage(
      .notANumber, "This is not a number",
      """
      Means, medians, sums and bands need numbers, such as age or months. \
      The field under the caret holds text or dates. \
      To see how often each value occurs, count by it.
      """,
      wrong: "show median of severity for cases", right: "count cases by severity"),
    HelpPage(
      .bareNumberAgainstDuration, "Days, weeks or months?",
      """
      A length of time is compared with a number and its unit. \
      365 could be days or weeks, and the caseload would differ. \
      Write 365 days.
      """,
      wrong: "count cases pending where age > 365",
      right: "count cases pending where age > 365 days"),
    HelpPage(
      .twoWindows, "Two periods on the same date",
      """
      A case is filed once, so it cannot be filed in both periods, and the answer would always be zero. \
      Join the two periods into one, or group by the date to see both side by side. \
      Periods on different dates, such as filed and disposed, may stand together.
      """,
      wrong: "count cases filed in 2023 filed in 2024",
      right: "count cases filed in 2023 to 2024"),
    HelpPage(
      .showPlainFields, "`show` gives summaries, `list` gives fields",
      """
      show is for numbers about many rows, such as count or median of age. \
      To see a field of each row use list with showing. \
      In a table, choose its columns with keep.
      """,
      wrong: "show unit, severity for cases filed in 2024",
      right: "list cases filed in 2024 showing unit, severity"),
    HelpPage(
      .noFiscalYear, "The model has no fiscal year",
      """
      Offices start their fiscal year in different months, so docket does not assume one. \
      Add a line such as fiscal year starts in july; to the file model.docket. \
      Calendar years and quarters work without it.
      """),
    HelpPage(
      .bareTimeUnit, "Month of which date?",
      """
      A case is referred, filed and disposed in different months, so by month needs one of them. \
      When the question has one period, its date is used. \
      Otherwise name the date, as in by month of filed.
      """,
      wrong: "count cases by month", right: "count cases by month of filed"),
    HelpPage(
      .eachTwoNouns, "`each` over two different things",
      """
      Grouping by each charge and each event would pair every charge of a case with every event of it. \
      Such pairs mean nothing and multiply the rows. \
      Use each for one of them, or ask two questions.
      """,
      wrong: "count cases by each charge.category, each event.kind",
      right: "count cases by each charge.category"),
    HelpPage(
      .sumOverParent, "This sum would add the same thing many times",
      """
      The field belongs to the case, and you are counting its charges. \
      Adding it once for each charge would count a case with five charges five times. \
      Sum it for cases instead.
      """,
      wrong: "show sum of charge_count for charges",
      right: "show sum of charge_count for cases"),
    HelpPage(
      .averageOfGroups, "Medians and shares cannot be averaged",
      """
      The median of all cases is not the mean of the units' medians, since units differ in size. \
      The number would look right and be off. \
      Ask for it over all cases, without the grouping.
      """,
      wrong: "show median of age for cases pending by unit | show mean of `median of age`",
      right: "show median of age for cases pending"),
    HelpPage(
      .badBands, "The edges of bands must rise",
      """
      Bands are cut at the numbers given, from the smallest to the largest. \
      bands (18, 25, 35) makes under 18, 18-24, 25-34, and 35 and over. \
      Each edge stands once.
      """,
      wrong: "count cases by defendant_age in bands (35, 25, 18)",
      right: "count cases by defendant_age in bands (18, 25, 35)"),
    HelpPage(
      .emptyRange, "The period holds no day",
      """
      The period ends before it starts, or it looks back over no time at all. \
      Nothing could fall in it, so the answer would be a zero that means nothing. \
      Write the earlier date first.
      """,
      wrong: "count cases filed in 2024 to 2022", right: "count cases filed in 2022 to 2024"),
    HelpPage(
      .identifyingField, "This field names a person",
      """
      The model marks it as identifying, so it is never grouped by, compared or saved by accident. \
      It is shown only when a list asks for it by name. \
      Write list, and put the field after showing.
      """),
    HelpPage(
      .reservedName, "This name is taken",
      """
      The name already means something in this office, so a definition of the same name would change other questions. \
      Give the definition a name of its own. \
      Names are made of letters, digits and the sign _.
      """,
      wrong: "define cases as cases where severity is felony",
      right: "define serious_cases as cases where severity is felony"),
    HelpPage(
      .recursiveDefinition, "A definition that uses itself",
      """
      To know what the name means one would have to know it already. \
      Define it by way of what the office records, such as cases with a condition. \
      Type .define to see all definitions.
      """,
      wrong:
        "define a as declined cases; define b as a; define a as b; count a",
      right: "define a as declined cases; define b as a; count b"),
    HelpPage(
      .definitionRepeats, "The definition already says this",
      """
      The definition has its own period or other part of this kind, and a second one would contradict it. \
      The message shows the definition. \
      Leave the part out of the question, or define it without that part.
      """,
      wrong: "define recent as cases filed in 2024; count recent filed in 2023",
      right: "define recent as cases filed in 2024; count recent by unit"),
    HelpPage(
      .eachNeeded, "One of these can have several such dates",
      """
      A person can be filed against in several months, so by month would not say where to count them. \
      Write by each month of filed: a person then stands in every month, and the rows overlap. \
      The total still counts each person once.
      """,
      wrong: "count people filed in 2024 by month",
      right: "count people filed in 2024 by each month of filed"),
    HelpPage(
      .badTop, "`with others` needs groups",
      """
      with others adds one row for everything below the rows shown. \
      The rows of a list are single cases, so there is nothing to add up. \
      Leave with others out, or count by something first.
      """,
      wrong: "list cases pending | top 5 with others",
      right: "count cases pending by unit | top 5 with others"),
    HelpPage(
      .percentNeedsCount, "Percent is of a count",
      """
      percent shows what part of all counted cases stands in each row. \
      A median or a mean has no parts, so a percentage of it says nothing. \
      Use it after a question that starts with count.
      """,
      wrong: "show median of age for cases pending by unit | percent",
      right: "count cases pending by unit | percent"),
    HelpPage(
      .unknownChart, "There is no such chart",
      """
      A chart is named after the bar: chart bars, chart line, chart survival. \
      The message lists them all; chart alone looks at the answer and picks one.
      """,
      wrong: "count cases filed in 2024 by unit | chart pie",
      right: "count cases filed in 2024 by unit | chart bars"),
    HelpPage(
      .contradiction, "No case can be both",
      """
      Words before the noun must all be true, and a case has one value of this field. \
      The answer would always be zero. \
      To count either of them, use is one of.
      """,
      wrong: "count felony misdemeanor cases",
      right: "count cases where severity is one of (felony, misdemeanor)"),
    HelpPage(
      .qualifierMisplaced, "This part does not go with this kind of question",
      """
      A count has groups, made with by; a list has columns, named after showing. \
      The part under the caret belongs to another kind of question. \
      Pick one of the suggestions, or leave the part out.
      """,
      wrong: "list cases filed in 2024 by unit", right: "count cases filed in 2024 by unit"),
    HelpPage(
      .bucketsTooMany, "More than 10,000 points in time",
      """
      Every day, month or year of the period gets a row, also when nothing happened in it. \
      That would be more rows than anyone can read. \
      Name a shorter period, or group by a longer unit such as month.
      """,
      wrong: "count cases pending at end of each day in 1950 to 2024",
      right: "count cases pending at end of each year in 2020 to 2024"),
    HelpPage(
      .dateOutOfRange, "Outside the years and lengths of time that exist",
      """
      Years run from 1 to 9999 and lengths of time are whole days, weeks, months or years. \
      A number outside of that is almost always a slip of the key. \
      Write it again.
      """,
      wrong: "count cases where disposed - filed > 9000000 days",
      right: "count cases where disposed - filed > 900 days"),
  ]
}
