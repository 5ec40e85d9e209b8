import DocketCore

/// A page on one part of the language.
struct HelpTopic: Sendable {
  /// What to ask `.help` for.
  let name: String
  /// Other words that lead here.
  let aliases: [String]
  /// What it is about, in a sentence or two.
  let summary: String
  /// Forms with their meaning.
  let forms: [(form: String, meaning: String)]
  /// Questions to copy.
  let examples: [String]

  /// The topic of a word.
  static func named(_ word: String) -> HelpTopic? {
    let folded = word.lowercased()
    return all.first { $0.name == folded || $0.aliases.contains(folded) }
  }

  var document: Document {
    Document([
      .paragraph(summary),
      .facts(forms.map { (name: $0.form, value: $0.meaning) }),
      .code(examples.joined(separator: "\n")),
    ])
  }

  /// Every topic, in the order of the start page.
  static let all: [HelpTopic] = [
    HelpTopic(
      name: "heads", aliases: ["head", "count", "list", "show", "questions"],
      summary: "The head fixes what is counted; nothing later in the question changes it.",
      forms: [
        ("count N", "how many"),
        ("list N", "which ones; showing F, F picks the columns"),
        ("show M, M for N", "count, mean, median, sum, min, max, p90, stddev, distinct of F"),
        ("show case \"KEY\"", "one unit's own page with its time line"),
        ("count pending felony cases", "facts, dates and some values stand before the noun"),
      ],
      examples: [
        "count cases filed in 2024 by unit",
        "list cases pending where age > 365 days showing case_number, unit, age",
        "show count, median of age, p90 of age for cases pending by attorney",
      ]),
    HelpTopic(
      name: "rates",
      aliases: [
        "rate", "share", "time", "flow", "funnel", "within", "durations", "clearance", "survival",
      ],
      summary: "Shares say what they are of, times count open cases as open, flows add up.",
      forms: [
        ("share X of N", "X is a fact, a date or (condition); unknown ones stand apart"),
        ("share disposed of N filed in 2023 within 90 days", "only those observed that long"),
        ("time from filing to disposition for N", "median and quartiles in days"),
        ("time ... within 90, 180 days", "the part that ended by then"),
        ("flow of N in 2024 by month", "opening + in - out = closing, clearance"),
        ("funnel of N through A, B, C", "how far each came"),
      ],
      examples: [
        "share declined of cases decided in 2024 by unit",
        "time from filing to disposition for cases filed in 2023 by severity",
        "flow of cases in last 12 months by month",
        "funnel of cases referred in 2023 through referred, filed, arraigned, convicted",
      ]),
    HelpTopic(
      name: "change",
      aliases: ["compared", "compare", "comparison", "adjusting", "before", "after", "control"],
      summary: "A difference comes with its interval, a change with what was ordinary before it.",
      forms: [
        ("compared to previous year", "the same window a year earlier; also quarter, month"),
        ("compared to White", "each group of the first by against this one"),
        ("adjusting for F, F", "within groups that are alike in F"),
        ("before and after 2023-07-01", "level, slope and gap, by month"),
        ("| control", "limits of ordinary variation; signal marks what lies outside"),
        ("mark 2023-07-01 \"New policy\"", "limits start anew there, charts show it"),
      ],
      examples: [
        "count cases filed in 2024 by unit compared to previous year",
        "share declined of defendants decided in 2022 to 2024 by race compared to White",
        "share diverted of cases decided in 2022 to 2024 by month before and after 2023-07-01",
        "count cases filed in 2023 to 2024 by month | control",
      ]),
    HelpTopic(
      name: "charts", aliases: ["chart", "draw", "plot", "graph"],
      summary: "chart draws the answer in the terminal; alone it looks at the answer and picks.",
      forms: [
        ("| chart", "picks by the shape of the answer and says which"),
        ("| chart bars, columns, stacked", "groups; parts of a whole"),
        ("| chart line, spark, control", "over time; with limits"),
        ("| chart survival, funnel, forest", "of time, funnel and compared answers"),
        ("| chart histogram, box, scatter, heatmap", "of lists and of two groups"),
        ("| chart line target 100%", "with a line to reach"),
      ],
      examples: [
        "count cases filed in 2024 by unit | chart bars",
        "count cases filed in last 12 months by month | chart line",
      ]),
    HelpTopic(
      name: "when", aliases: ["windows", "window", "dates", "periods", "pending", "as"],
      summary: "A window names a date of the noun and a period. Without a date nothing is guessed.",
      forms: [
        ("filed in 2024", "also 2024-Q1, 2024-03, 2022 to 2024, fiscal 2025"),
        ("filed in last 12 months", "twelve complete months; last year, this month"),
        ("filed since D, before D", "since has its day, before and after have not"),
        ("filed between D and D", "both days included"),
        ("pending", "begun and not ended"),
        ("pending on D", "on that day, with today's knowledge"),
        ("pending at end of each month in 2024", "one row a month"),
        ("as of D", "the whole clock moves back: nothing later is known"),
      ],
      examples: [
        "count cases filed in last 12 months by month",
        "count cases pending at end of each month in 2024 by unit",
      ]),
    HelpTopic(
      name: "which", aliases: ["where", "conditions", "condition"],
      summary: "Conditions keep the units for which they are true; unknown ones are counted below.",
      forms: [
        ("where F is VALUE", "is not, is one of (a, b), is missing"),
        ("where F > 5", "= != < <= > >=, contains \"text\""),
        ("where filed in 2024", "a date of the noun or its parents"),
        ("where days from filing to disposition > 90", "a number of days"),
        ("and, or, not, ( )", "in any combination"),
        ("has any charge (C)", "a condition on children inside a condition"),
      ],
      examples: [
        "count cases where unit is Homicide and not severity is felony",
        "count defendants where race is missing by agency",
      ]),
    HelpTopic(
      name: "children", aliases: ["with", "without", "any", "every", "no"],
      summary: "Going from a case to its charges needs a word that says how.",
      forms: [
        ("with any charge (C)", "one child meets all of C"),
        ("with every charge (C)", "there are children and all meet C"),
        ("with at least 2 charges (C)", "that many of them"),
        ("with no event (C)", "none meets C; the same as without any event (C)"),
        ("with lead charge (C)", "the most serious one; also first, last"),
      ],
      examples: [
        "count cases filed in 2024 with any charge (category is weapons)",
        "count cases filed in 2024 without any event (kind is arraignment)",
      ]),
    HelpTopic(
      name: "groups", aliases: ["by", "across", "each", "bands"],
      summary: "Groups split the count; the total is always of distinct units.",
      forms: [
        ("by F, F", "one row for each combination"),
        ("by month", "day, week, quarter, year, weekday, fiscal_year of the window's date"),
        ("by month of filed", "of another date"),
        ("by F in bands (18, 25, 35)", "under 18, 18-24, 25-34, 35 and over"),
        ("by lead charge.category", "each case once, under its most serious charge"),
        ("by each charge.category", "under every category it has; the rows overlap"),
        ("across F", "one column for each value"),
      ],
      examples: [
        "count cases filed in 2024 by unit across severity | total",
        "count cases filed in 2024 by each charge.category",
      ]),
    HelpTopic(
      name: "stages",
      aliases: ["stage", "sort", "top", "keep", "total", "percent", "save", "pipes"],
      summary: "After the first | you hold a result table, no longer cases.",
      forms: [
        ("| sort by F descending", "rows in that order"),
        ("| top N by F with others", "the largest; ties stay; the rest in one row"),
        ("| where C", "rows that meet C"),
        ("| keep F, F", "these columns"),
        ("| add NAME = EXPR", "a new column"),
        ("| total", "distinct units of all rows"),
        ("| percent within F", "of all units, or of each group's"),
        ("| show mean of count by F", "a summary of the rows"),
        ("| save \"file.csv\"", "csv, tsv, json, jsonl, md or html, under the working folder"),
      ],
      examples: [
        "count cases filed in 2024 by attorney | sort by count descending | top 10 with others"
      ]),
    HelpTopic(
      name: "libraries", aliases: ["library", "use", "measures", "measure", "mark", "marks"],
      summary: "A library is a file of definitions and marks; use takes it over for this session.",
      forms: [
        ("use \"courtools\"", "the file courtools.docket, also in a folder measures nearby"),
        (".measures", "every definition in use, and what this office's model lacks for it"),
        (".define NAME", "the card of one: how it is measured, its source, its target"),
        ("define NAME as ...", "one of your own, for this session or in a file of yours"),
        ("mark 2023-07-01 \"New policy\"", "a day that charts show and limits start anew from"),
      ],
      examples: ["use \"courtools\""]),
    HelpTopic(
      name: "more", aliases: ["statements", "define", "set", "explain", "expect", "scripts"],
      summary: "Statements end with ; in a script, with Enter at the prompt. -- starts a comment.",
      forms: [
        ("define NAME \"meaning\" as N ...", "a population that stands where a noun stands"),
        ("define NAME as QUESTION", "a measure that stands where a head stands"),
        ("set $x = \"value\"", "a value for $x in later questions"),
        ("explain QUESTION", "what it counts, in plain words"),
        ("expect 0 from QUESTION \"label\"", "a check: a script that fails one exits with 4"),
      ],
      examples: [
        "define gun_cases \"At least one weapons charge\" as cases with any charge "
          + "(category is weapons)",
        "count gun_cases filed in 2024 by month",
        "expect 0 from count cases where filed < referred \"filed before referred\"",
      ]),
  ]
}
