extension HelpPage {
  /// D: the files that hold the data.
  static let dataPages: [HelpPage] = [
    HelpPage(
      .fileNotFound, "There is no file or folder of this name",
      """
      The name does not lead to anything from the folder you are in. \
      Check the spelling and the folder, and put names with blanks in quotes. \
      In most terminals you can drag the folder into the window to type its name.
      """,
      wrong: "docket Samples/harbr -c 'count cases'",
      right: "docket Samples/harbor -c 'count cases'"),
    HelpPage(
      .fileUnreadable, "The file cannot be read",
      """
      The file is there, but it could not be opened or reading it stopped half way. \
      It may be open in another program, on a drive that was removed, or closed to your account. \
      Nothing was loaded from it, because half a file gives half a caseload.
      """),
    HelpPage(
      .fileEmpty, "The file is empty",
      """
      The file has no characters at all, not even a line of column names. \
      Usually an export was started and not finished. \
      Export it again.
      """),
    HelpPage(
      .headerOnly, "Column names and no rows",
      """
      The file has its first line and nothing below it. \
      It is loaded, and everything in it counts zero. \
      Check that the export covers the years you want.
      """,
      wrong: "case_number,filed_date,unit",
      right: "case_number,filed_date,unit\n24-CR-01187,2024-03-15,Homicide"),
    HelpPage(
      .notCsv, "This is not a csv file",
      """
      docket reads tables saved as text, with one row on each line. \
      Spreadsheets, pdf files and zip archives are stored in another way. \
      Open the file in its own program and save it as csv.
      """,
      wrong: "docket cases.xlsx", right: "docket cases.csv"),
    HelpPage(
      .folderWithoutCsv, "No csv file in this folder",
      """
      docket looks for files that end in .csv or .tsv in the folder given, not in the folders inside it. \
      It found none. \
      Give the folder that holds the export.
      """,
      wrong: "docket Samples", right: "docket Samples/harbor"),
    HelpPage(
      .globHeadersDiffer, "Files read together have different columns",
      """
      A name with a star reads many files as one table, so all of them need the same columns. \
      One file has others, and its values would land in the wrong columns. \
      Export it with the same columns, or give it a noun of its own.
      """),
    HelpPage(
      .givenTwice, "The same file is given twice",
      """
      Loading it twice would count every case twice. \
      It is loaded once. \
      Remove one of the two names.
      """,
      wrong: "docket cases.csv cases.csv", right: "docket cases.csv"),
    HelpPage(
      .tooManyColumns, "More columns than docket reads",
      """
      The first line has more names than a table can have. \
      Usually rows and columns are swapped, or the whole file is on one line. \
      Export it with one row for each case.
      """),
    HelpPage(
      .duplicateKey, "Two rows have the same key",
      """
      The key is the number that stands for one case, so a second row with it would count the case twice. \
      The first row stays and the others are left out. \
      The message says whether they are the same or in which column they differ.
      """,
      wrong: "case_number,unit\n24-CR-01187,Homicide\n24-CR-01187,Drugs",
      right: "case_number,unit\n24-CR-01187,Homicide\n24-CR-01188,Drugs"),
    HelpPage(
      .badCell, "A value that is not what its column holds",
      """
      Nearly all rows of the column hold dates or numbers, and this one does not. \
      The row stays; only this value counts as missing. \
      .data lists such places, with the line in the file.
      """,
      wrong: "case_number,filed_date\n24-CR-01187,2021-02-30\n24-CR-01188,2024-03-15",
      right: "case_number,filed_date\n24-CR-01187,2021-02-28\n24-CR-01188,2024-03-15"),
    HelpPage(
      .encodingReplaced, "Some letters could not be read",
      """
      The file was saved with another alphabet setting than the one used to read it. \
      The rows are kept, and the letters are shown as signs. \
      Save the file as UTF-8, or name its encoding in the model.
      """),
    HelpPage(
      .nothingLoaded, "No row of the file could be loaded",
      """
      The file has rows, and each of them was left out, so everything in it counts zero. \
      Usually the rows have more or fewer values than there are column names. \
      Type .data and the file's name to see the reasons.
      """,
      wrong: "case_number,filed_date,unit\n24-CR-01187\n24-CR-01188",
      right:
        "case_number,filed_date,unit\n24-CR-01187,2024-03-15,Homicide\n24-CR-01188,2024-03-18,Drugs"
    ),
    HelpPage(
      .tooManyRows, "More rows than docket can hold",
      """
      A table can have about four billion rows. \
      Loading only some of them would print a number that is too small, so nothing was loaded. \
      Split the file, for instance by year.
      """),
    HelpPage(
      .diskFull, "The disk is full",
      """
      The file could not be written to the end, so it was removed again. \
      Make room or choose another place. \
      The data you loaded and the answer on the screen are not affected.
      """),
  ]
}
