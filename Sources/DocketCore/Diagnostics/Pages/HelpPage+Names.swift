extension HelpPage {
  /// N: words that should name something of this office.
  static let namePages: [HelpPage] = [
    HelpPage(
      .unknownNoun, "Nothing of this name can be counted here",
      """
      What can be counted is listed in the office's model: cases, defendants, charges and so on. \
      The message lists the names this office uses. \
      Type .fields to see what is known about each of them.
      """,
      wrong: "count caes filed in 2024", right: "count cases filed in 2024"),
    HelpPage(
      .unknownField, "No field of this name",
      """
      A field is one thing the office records about each case, such as its unit or its severity. \
      No field of this name was found on what you count or on what it belongs to. \
      Pick one of the suggestions, or type .fields cases to see all of them.
      """,
      wrong: "count cases by agancy", right: "count cases by agency"),
    HelpPage(
      .unknownValue, "No row has this value",
      """
      The column has no such value, so the answer would be a zero that looks like a finding. \
      Pick one of the values offered with their counts, or see all of them with .values and the name of the field. \
      Upper and lower case do not matter.
      """,
      wrong: "count cases where severity is felonny",
      right: "count cases where severity is felony"),
    HelpPage(
      .fanOut, "One case has several of these",
      """
      A case can have several charges, so a case cannot be grouped or compared by charge. \
      Counting it under each of them would make the office look busier than it is. \
      Say lead for the most serious charge, first or last for one by date, or each when every one should show; \
      with each, the rows overlap and the answer says so.
      """,
      wrong: "count cases filed in 2024 by charge.category",
      right: "count cases filed in 2024 by lead charge.category"),
    HelpPage(
      .ambiguousName, "Two things have this name",
      """
      The same word names two different things that are equally near to what you count. \
      They can give different numbers, so docket does not choose. \
      Put the owner and a full stop before it, as in defendant.race.
      """,
      wrong: "count cases by each race", right: "count cases by each defendant.race"),
    HelpPage(
      .unknownMilestone, "No date of this name",
      """
      Dates have names such as referred, filed and disposed, and the office's model lists them. \
      The word under the caret is none of them, so the period cannot be applied. \
      Pick one of the names in the message.
      """,
      wrong: "count cases fild in 2024", right: "count cases filed in 2024"),
    HelpPage(
      .unknownAdjective, "This word cannot stand before what you count",
      """
      Before the noun may stand pending, a fact such as declined, a date such as filed, or a severity such as felony. \
      Other values go after where. \
      The message lists what can stand there in this office.
      """,
      wrong: "count dangerous cases", right: "count violent cases"),
    HelpPage(
      .ambiguousAdjective, "This word is a value of two fields",
      """
      Two fields of this office have a value of this name, and each gives its own number. \
      Say which field you mean after where, as in where severity is felony. \
      Then the line under the answer says it too.
      """),
    HelpPage(
      .unknownColumn, "The table has no such column",
      """
      After the bar | only the columns of the table that came back can be used. \
      The message lists them. \
      To use another field, group by it before the bar.
      """,
      wrong: "count cases by unit | sort by severity",
      right: "count cases by unit | sort by count descending"),
    HelpPage(
      .unknownParameter, "A name with a dollar sign has no value yet",
      """
      A word such as $unit stands for a value that is set once and used in many questions. \
      This one has not been set. \
      Set it first with set, or with --set when you start docket.
      """,
      wrong: "count cases where unit is $unit",
      right: "set $unit = \"Homicide\"; count cases where unit is $unit"),
    HelpPage(
      .unknownDefinition, "Nothing was defined under this name",
      """
      A measure that someone defined can start a question, but there is none of this name. \
      Type .define to see what is defined. \
      If you meant to count a defined group, put count before its name.
      """,
      wrong: "clearence_rate filed in 2024", right: "count cases filed in 2024"),
    HelpPage(
      .unknownUnit, "Nothing has this number",
      """
      No row has the key that was given. \
      Zeros and hyphens count, capitals do not. \
      Pick one of the nearest numbers, or search by part of it with list and contains.
      """,
      wrong: "show case \"24-CR-99999\"", right: "show case \"24-CR-01187\""),
    HelpPage(
      .notAChild, "These do not belong to what you count",
      """
      with and without ask about what hangs below the thing you count, as charges hang below a case. \
      The office's model has no such link here, so there would be nothing to look at. \
      Conditions on the thing itself go after where.
      """,
      wrong: "count cases with any case (severity is felony)",
      right: "count cases where severity is felony"),
    HelpPage(
      .ambiguousPath, "Two ways lead there",
      """
      The model links these two in more than one way, and each way gives its own number. \
      Name the step between them: put one condition inside the other. \
      The message shows how.
      """),
    HelpPage(
      .missingDateField, "Which date is meant?",
      """
      A case has several dates: referred, filed, disposed and more. \
      A case referred in December may be filed in March, so each date gives its own caseload. \
      Most differences between two offices' reports start here, so docket never guesses: name the date.
      """,
      wrong: "count cases in 2024", right: "count cases filed in 2024"),
    HelpPage(
      .needsQuantifier, "How many of them?",
      """
      A case can have several charges, events or defendants, so a condition on them must say how many it takes. \
      Write any, every, no, lead, first, last, or at least 2. \
      When there can only be one, no such word is needed.
      """,
      wrong: "count cases with charge (category is weapons)",
      right: "count cases with any charge (category is weapons)"),
    HelpPage(
      .siblingInside, "There is only one of these",
      """
      Each charge belongs to one case, so there is nothing to choose from with any or every. \
      Use the field directly; docket finds it on the case. \
      The number counted stays the number of charges.
      """,
      wrong: "count charges with any case (severity is felony)",
      right: "count charges where case.severity is felony"),
    HelpPage(
      .unknownMeasure, "No summary of this name",
      """
      The summaries are count, mean, median, sum, min, max, stddev, distinct, share, and p1 to p99. \
      p90 of age is the age that nine in ten cases do not exceed. \
      Pick one of these.
      """,
      wrong: "show middle of age for cases pending",
      right: "show median of age for cases pending"),
    HelpPage(
      .noPendingRule, "The model does not say when these are pending",
      """
      Pending means begun and not ended, so both dates have to be named in the model. \
      They are named for cases and not for this. \
      Count what has a rule, or add a line such as pending from filed to disposed to the model.
      """,
      wrong: "count people pending", right: "count cases pending"),
    HelpPage(
      .noBegins, "No date puts these in order",
      """
      first and last go by date, and the model gives these rows none. \
      Choosing by the order of the file could change when the file is exported again. \
      Add a milestone and a begins line to the model, or use any or each.
      """),
    HelpPage(
      .noLead, "The model does not say which one leads",
      """
      lead picks the most serious one, by a ranking that the model gives for charges. \
      For this there is no ranking. \
      Use first or last, which go by date, or add a lead by line to the model.
      """,
      wrong: "count cases by lead event.kind", right: "count cases by first event.kind"),
  ]
}
