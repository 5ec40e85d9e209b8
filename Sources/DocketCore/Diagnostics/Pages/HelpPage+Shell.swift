extension HelpPage {
  /// S: commands, the command line and output.
  static let shellPages: [HelpPage] = [
    HelpPage(
      .unknownCommand, "No command of this name",
      """
      A line that starts with a full stop is a command. \
      The message offers the nearest one; .help lists all of them. \
      Questions start without a full stop.
      """,
      wrong: ".feilds cases", right: ".fields cases"),
    HelpPage(
      .badArgument, "Something else belongs after this word",
      """
      The command or option was understood, but not what follows it. \
      The message says what it takes. \
      .help and the name of the command shows how it is used.
      """,
      wrong: ".timing maybe", right: ".timing on"),
    HelpPage(
      .unknownOption, "No option of this name",
      """
      Options start with two hyphens and follow the word docket. \
      The message offers the nearest one. \
      docket --help lists all of them.
      """,
      wrong: "docket Samples/harbor --mod csv -c 'count cases'",
      right: "docket Samples/harbor --mode csv -c 'count cases'"),
    HelpPage(
      .unknownFormat, "No format of this name",
      """
      Answers can be printed as a table, csv, tsv, json, jsonl, Markdown and html. \
      A saved file takes its format from the ending of its name. \
      Pick one of the names in the message.
      """,
      wrong: ".mode excel", right: ".mode csv"),
    HelpPage(
      .cannotWrite, "The file could not be written",
      """
      The folder is not there, is closed to your account, or the file is in use. \
      Nothing was saved. \
      Save it under another name or in the folder you are in.
      """,
      wrong: "count cases by unit | save \"no_such_folder/units.csv\"",
      right: "count cases by unit | save \"units.csv\""),
    HelpPage(
      .outsideFolder, "Only files in this folder can be written",
      """
      A question saves below the folder you started in, so that a script from someone else cannot overwrite your \
      other files. \
      Give a plain file name. \
      To write elsewhere, start docket with --out and the folder.
      """,
      wrong: "count cases by unit | save \"../units.csv\"",
      right: "count cases by unit | save \"units.csv\""),
    HelpPage(
      .scriptNotFound, "There is no script of this name",
      """
      The file given after -f or .run could not be found. \
      Names count from the folder you are in. \
      Check the spelling and the ending .docket.
      """,
      wrong: ".run weakly.docket", right: ".run Samples/questions/cases-filed.docket"),
    HelpPage(
      .nothingToRepeat, "There is no earlier answer yet",
      """
      The command works on the answer before it, and no question has been answered in this session. \
      Ask a question first. \
      Answers of an earlier session are not kept.
      """,
      wrong: ".again", right: "count cases filed in 2024"),
    HelpPage(
      .noDataLoaded, "No data are loaded",
      """
      A question needs the office's files. \
      Load a folder of csv files with .load and its name, or start docket with it. \
      .data shows what is loaded.
      """,
      wrong: "count cases", right: ".load Samples/harbor"),
    HelpPage(
      .sampleRefused, "The sample office was not written there",
      """
      A sample is written into an empty or new folder, so that it never mixes with real files. \
      It has at least one case. \
      Choose another folder or another number of cases.
      """,
      wrong: "docket sample Samples/harbor", right: "docket sample practice_office"),
    HelpPage(
      .noSuchRow, "There is no such row",
      """
      The row asked for does not exist: the last answer has fewer rows, or what was named has no key to find it by. \
      Rows are counted from 1, as they stand in the answer. \
      To find something without a key, list it with a condition.
      """,
      wrong: "show event \"5\"", right: "list events where case_number = \"24-CR-01187\""),
    HelpPage(
      .notALibrary, "A library only defines",
      """
      use takes over the definitions and marks of a file, and such a file asks nothing. \
      A file with questions is a script: run it with .run. \
      Nothing of the file was taken over.
      """,
      wrong: "use \"Samples/questions/cases-filed.docket\"",
      right: ".run Samples/questions/cases-filed.docket"),
    HelpPage(
      .formulaCells, "A spreadsheet may run these cells",
      """
      The file was saved as asked, with every cell as it is in the data. \
      Cells that start with =, @ or a tab, or with + or - and no number, are formulas to a spreadsheet. \
      It may run them when it opens the file, and whoever typed them decides what they do. \
      Import the file with these columns as text, or look at the cells before you pass it on.
      """,
      wrong: "show count as \"=all\" for cases by unit | save \"units.csv\"",
      right: "show count as \"all\" for cases by unit | save \"units.csv\""),
    HelpPage(
      .notAScript, "This file is no script of docket",
      """
      Nothing in the file reads as a question, a definition or a command, so it was written for something else. \
      Its lines are not shown, because they may be anything, and nothing was run. \
      Check the name. \
      If it is a script in which every statement is wrong, give it a name that ends in .docket: then each line is \
      shown with what is wrong.
      """,
      wrong: ".run Samples/harbor/cases.csv",
      right: ".load Samples/harbor"),
  ]
}
