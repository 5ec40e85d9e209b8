extension HelpPage {
  /// P: how a question is put together.
  static let grammarPages: [HelpPage] = [
    HelpPage(
      .unexpectedToken, "Something else belongs in this place",
      """
      A question says what to count, then narrows it and groups it, each part starting with its own word. \
      The message says what can stand where the caret points. \
      Nothing was counted, because guessing the rest could print a number for a different question.
      """,
      wrong: "count cases filed in 2024 by unit severity",
      right: "count cases filed in 2024 by unit, severity"),
    HelpPage(
      .misspeltKeyword, "A word that looks like one of the language",
      """
      The word under the caret is close to one that can stand here. \
      Type the number of the suggestion to run the corrected question. \
      If it is the name of a column, put it in `backquotes`.
      """,
      wrong: "count cases filed in 2024 bye unit", right: "count cases filed in 2024 by unit"),
    HelpPage(
      .unfinished, "The question stops too early",
      """
      The last part needs one more word, number or bracket. \
      The message says what should follow. \
      In the shell, go on typing and press Enter again.
      """,
      wrong: "count cases filed in", right: "count cases filed in 2024"),
    HelpPage(
      .notAQuestion, "No question starts like this",
      """
      A question starts with what you want: count gives a number, list gives the rows, show gives \
      summaries such as a median. \
      After it comes what to count, such as cases, defendants or charges. \
      Lines that start with a full stop are commands; type .help to see them.
      """,
      wrong: "tally cases by unit", right: "count cases filed in 2024"),
    HelpPage(
      .sqlOpening, "A question in the words of a database",
      """
      docket has its own, shorter language: say what to count, when, and by what. \
      It does not join tables, because joining cases to charges counts one case many times. \
      The message offers the same question in docket's words.
      """,
      wrong: "select count(*) from cases", right: "count cases"),
    HelpPage(
      .plainEnglishOpening, "A question in everyday English",
      """
      docket reads exact words, so that the same question always gives the same number. \
      Start with count, list or show, and name the date you mean: filed, referred, disposed. \
      The message offers the question rewritten.
      """,
      wrong: "how many cases were filed in 2024", right: "count cases filed in 2024"),
    HelpPage(
      .repeatedQualifier, "The same part is given twice",
      """
      Each part stands once in a question, because two of them could be meant together or one instead of the other. \
      Put both things after one word, with a comma between them, or delete one. \
      Only where, with, without and dates of different names may be repeated.
      """,
      wrong: "count cases by unit by severity", right: "count cases by unit, severity"),
    HelpPage(
      .nestingTooDeep, "Too many brackets inside brackets",
      """
      Conditions can hold others in brackets, but not without end. \
      Give the inner part a name with define and use the name instead. \
      Short definitions also make the line under the answer easier to read.
      """),
    HelpPage(
      .orInsteadOfOneOf, "Two values after `is`",
      """
      After is stands one value, so the word after or would be read as a condition of its own. \
      To count either of two values, list them: is one of (felony, misdemeanor). \
      Each case is still counted once.
      """,
      wrong: "count cases where severity is felony or misdemeanor",
      right: "count cases where severity is one of (felony, misdemeanor)"),
    HelpPage(
      .unquotedValue, "A value of several words needs quotes",
      """
      One plain word can stand alone after is. \
      A value with a blank, a hyphen or brackets in it needs double quotes, or its second word would be read as a new part of \
      the question. \
      Upper and lower case do not matter.
      """,
      wrong: "count cases where agency is Springfield PD",
      right: "count cases where agency is \"Springfield PD\""),
    HelpPage(
      .inList, "`in` is for dates, a list is `is one of`",
      """
      In docket the word in always introduces a time: in 2024, in last 12 months. \
      To match one of several values write is one of and put them in brackets. \
      Keeping the two apart means that no list is ever taken for a period.
      """,
      wrong: "count cases where severity in (felony, misdemeanor)",
      right: "count cases where severity is one of (felony, misdemeanor)"),
    HelpPage(
      .emptyPeriod, "Not a period of time",
      """
      A period is a year, a quarter, a month, a stretch such as 2022 to 2024, a fiscal year, or words such as last year, \
      this month and last 12 months. \
      The words under the caret are none of these, so the days to count are not known. \
      Write one of the forms above.
      """,
      wrong: "count cases filed in spring", right: "count cases filed in 2024-Q2"),
    HelpPage(
      .unknownStage, "No step of this name after the bar",
      """
      After the bar | you work on the table that came back: sort, top, keep, where, add, total, percent, show, save. \
      These change how the table looks, never what was counted. \
      To count fewer cases put the condition before the bar.
      """,
      wrong: "count cases by unit | order by count",
      right: "count cases by unit | sort by count descending"),
    HelpPage(
      .foreignOperator, "A sign from another language, understood",
      """
      Other tools write == and <> where docket writes = and !=. \
      The question was understood and the answer stands. \
      docket prints its own signs when it repeats the question.
      """,
      wrong: "count cases where severity == \"felony\"",
      right: "count cases where severity = \"felony\""),
    HelpPage(
      .missingNoun, "What is to be counted is missing",
      """
      Right after count, list or for stands what you count: cases, defendants, charges. \
      It decides the number: one case can have two defendants and five charges. \
      Type .fields to see what this office has.
      """,
      wrong: "count filed in 2024", right: "count cases filed in 2024"),
    HelpPage(
      .tooManyParts, "More stages or lengths than a question can have",
      """
      A question can have a hundred stages and a within fifty lengths, more than a page can show. \
      Ask for the ones you will read, or in several questions.
      """),
    HelpPage(
      .comesLater, "Understood, but not answered by this version",
      """
      The question is well formed, and a later version of docket answers it. \
      Printing something close instead could be taken for the real figure, so nothing is printed. \
      Until then its parts can be asked one by one.
      """,
      wrong: "dashboard weekly (tile \"Pending\": count cases pending;)",
      right: "count cases pending"),
  ]
}
