extension HelpPage {
  /// M: the file model.docket.
  static let modelPages: [HelpPage] = [
    HelpPage(
      .modelUnknownColumn, "The file has no such column",
      """
      The model names a column that the first line of the csv file does not have. \
      The message offers the nearest ones. \
      Column names match without regard to upper and lower case.
      """,
      wrong: "noun cases (case) from \"cases.csv\" key case_number milestone filed from file_date;",
      right: "noun cases (case) from \"cases.csv\" key case_number milestone filed from filed_date;"
    ),
    HelpPage(
      .modelUnknownNoun, "The model has no noun of this name",
      """
      A noun is something that can be counted, declared by a line that starts with noun. \
      This line refers to one that is not declared. \
      Check the spelling, or add the noun.
      """,
      wrong: "noun events (event) from \"events.csv\" in cases by case_number;",
      right:
        "noun cases (case) from \"cases.csv\" key case_number; noun events (event) from \"events.csv\" in cases by case_number;"
    ),
    HelpPage(
      .modelLinkNotKey, "These two are not linked",
      """
      Rows find what they belong to through its key, the column that numbers it. \
      The noun referred to has no key, or no link leads to it. \
      Add a key to it, or an in NOUN by COLUMN line here.
      """,
      wrong:
        "noun cases (case) from \"cases.csv\"; noun events (event) from \"events.csv\" in cases by case_number;",
      right:
        "noun cases (case) from \"cases.csv\" key case_number; noun events (event) from \"events.csv\" in cases by case_number;"
    ),
    HelpPage(
      .modelDuplicateName, "Two things of one noun have the same name",
      """
      A name must say one thing, or a question could mean either. \
      Give one of the two another name. \
      A field and a milestone of the same noun may not share a name either.
      """,
      wrong:
        "noun cases (case) from \"cases.csv\" key case_number field team from unit field team from agency;",
      right:
        "noun cases (case) from \"cases.csv\" key case_number field team from unit field police from agency;"
    ),
    HelpPage(
      .modelCircle, "Things defined by way of each other",
      """
      Following the definitions leads back to the start, so none of them has a meaning. \
      The message lists them in order. \
      One of them has to be read from a column.
      """,
      wrong:
        "noun cases (case) from \"cases.csv\" key case_number fact held as not released fact released as not held;",
      right:
        "noun cases (case) from \"cases.csv\" key case_number fact held as custody is held fact freed as not held;"
    ),
    HelpPage(
      .modelBadDates, "The column does not hold dates",
      """
      A milestone is a day, and no cell of this column can be read as one. \
      Every case then counts as not filed, not disposed and so on. \
      Name another column, or say how its dates are written, as in dates \"M/D/YYYY\".
      """,
      wrong: "noun cases (case) from \"cases.csv\" key case_number milestone filed from unit;",
      right: "noun cases (case) from \"cases.csv\" key case_number milestone filed from filed_date;"
    ),
    HelpPage(
      .modelMissingSource, "The model does not say where the rows are",
      """
      Each noun is read from a file, or lifted out of another noun. \
      Add from and the file name in quotes, or within, a noun and its key. \
      The file name counts from the folder of the data.
      """,
      wrong: "noun cases (case) key case_number;",
      right: "noun cases (case) from \"cases.csv\" key case_number;"),
    HelpPage(
      .modelUnknownMilestone, "The model has no date of this name",
      """
      competing and next go by milestones, which are named dates. \
      This one is not declared, or the line does not say after which date it comes. \
      Add a milestone line for it, or use one that is there.
      """,
      wrong: "noun cases (case) from \"cases.csv\" key case_number competing convicted, acquitted;",
      right:
        "noun cases (case) from \"cases.csv\" key case_number milestone filed from filed_date milestone decided from decision_date competing filed, decided;"
    ),
    HelpPage(
      .modelUnknownField, "The model has no field of this name",
      """
      The line refers to a field that this noun does not have. \
      Check the spelling, or declare it with a field line. \
      Columns of the file are fields of the same name without being declared.
      """,
      wrong: "noun charges (charge) from \"charges.csv\" key charge_id lead by seriousness;",
      right:
        "noun charges (charge) from \"charges.csv\" key charge_id field class from charge_class ranked (M, X, 1, 2, 3, 4, A, B, C) lead by class;"
    ),
    HelpPage(
      .modelValueAbsent, "A fact looks for a value that no row has",
      """
      The fact is loaded and false for every row. \
      That is right when nothing of the kind has happened yet, and a silent zero when the word is spelt another way in the data. \
      Compare it with .values and the name of the field.
      """,
      wrong:
        "noun cases (case) from \"cases.csv\" key case_number fact lost as outcome is \"acquited\";",
      right:
        "noun cases (case) from \"cases.csv\" key case_number fact lost as outcome is \"acquitted\";"
    ),
    HelpPage(
      .modelBadNote, "A setting of the model that cannot be read",
      """
      Some settings take only certain words: a type is text, number, date or flag, a lag is a number of days. \
      The message says what can stand here. \
      Without the setting the loader decides by itself.
      """,
      wrong:
        "noun cases (case) from \"cases.csv\" key case_number field years from defendant_age type quantity;",
      right:
        "noun cases (case) from \"cases.csv\" key case_number field years from defendant_age type number;"
    ),
    HelpPage(
      .modelUnreadable, "The model file cannot be read",
      """
      The file is there, but it could not be opened or is no text. \
      Check its name and that you may read it. \
      Without a model docket infers one from the data; .model shows it.
      """),
    HelpPage(
      .modelStatement, "This does not belong in a model",
      """
      A model says what the nouns of the office are, and nothing else. \
      Questions, definitions and dashboards go into a file of their own beside it. \
      Move the line there.
      """,
      wrong: "noun cases (case) from \"cases.csv\" key case_number; count cases;",
      right: "noun cases (case) from \"cases.csv\" key case_number;"),
    HelpPage(
      .modelLinkWidth, "The link and the key differ in length",
      """
      A link names one column for each column of the key it leads to. \
      With fewer or more, rows would be tied to the wrong case. \
      Give as many columns as the key has, in the same order.
      """,
      wrong:
        "noun cases (case) from \"cases.csv\" key case_number; noun events (event) from \"events.csv\" in cases by case_number, kind;",
      right:
        "noun cases (case) from \"cases.csv\" key case_number; noun events (event) from \"events.csv\" in cases by case_number;"
    ),
    HelpPage(
      .modelDuplicateNoun, "Two nouns have the same name",
      """
      Plural and singular names of all nouns must differ, or a question could mean either. \
      Give one of them another name. \
      Two files with the same columns can be one noun: from \"cases_*.csv\".
      """,
      wrong:
        "noun cases (case) from \"cases.csv\" key case_number; noun cases (case) from \"holds.csv\";",
      right:
        "noun cases (case) from \"cases.csv\" key case_number; noun holds (hold) from \"holds.csv\";"
    ),
    HelpPage(
      .modelEmpty, "The model declares nothing to count",
      """
      A model needs at least one noun. \
      Start with a line that names a file and its key. \
      Or remove the model file: docket then infers one from the data.
      """,
      wrong: "model \"Harbor County\";",
      right: "model \"Harbor County\"; noun cases (case) from \"cases.csv\" key case_number;"),
  ]
}
