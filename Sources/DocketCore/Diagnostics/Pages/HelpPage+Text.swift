extension HelpPage {
  /// L: characters and words.
  static let textPages: [HelpPage] = [
    HelpPage(
      .strayCharacter, "A character that means nothing here",
      """
      Questions are made of words, numbers, dates, text in quotes and a few signs such as ( ) , = and |. \
      The character under the caret is none of these, so nothing was counted. \
      Delete it, or put it inside double quotes if it belongs to a value in your data.
      """,
      wrong: "count cases # filed in 2024", right: "count cases filed in 2024"),
    HelpPage(
      .unterminatedString, "Text without its closing quote",
      """
      Text from your data stands between two double quotes on one line. \
      Without the second one there is no telling where the value ends and the question goes on. \
      Add the closing quote.
      """,
      wrong: "count cases where unit is \"Homicide", right: "count cases where unit is \"Homicide\""
    ),
    HelpPage(
      .unterminatedName, "A name without its closing backquote",
      """
      Backquotes hold a column name that has blanks in it or that reads like a word of the language. \
      The name needs a backquote on both sides and at least one letter between them. \
      Most names need no backquotes at all.
      """,
      wrong: "count cases by `unit", right: "count cases by `unit`"),
    HelpPage(
      .badEscape, "A backslash that stands for nothing",
      """
      Inside quotes a backslash starts a special character: \\" is a quote, \\n a new line, \\t a tab and \\\\ \
      a backslash. \
      The letter after this one forms none of them, so the value could not be matched with your data. \
      Write two backslashes if the data contain one, or leave it out.
      """,
      wrong: "count cases where agency is \"Springfield\\PD\"",
      right: "count cases where agency is \"Springfield PD\""),
    HelpPage(
      .badNumber, "A number that cannot be read",
      """
      Numbers are written with digits and at most one point: 90, 0.5, 12.75. \
      Leave a blank before a word, as in 365 days. \
      A number by which something is filed, such as a statute or a case number, is text: put it in quotes.
      """,
      wrong: "count cases pending where age > 365days",
      right: "count cases pending where age > 365 days"),
    HelpPage(
      .badDate, "A date that does not exist or is written another way",
      """
      Days are written year, month, day: 2024-03-15. \
      This avoids the question whether 03/04 is in March or in April, which would move cases to another month. \
      Months are written 2024-03, quarters 2024-Q1 and years 2024.
      """,
      wrong: "count cases filed since 3/15/2024", right: "count cases filed since 2024-03-15"),
    HelpPage(
      .questionTooLong, "More text than a question or script can have",
      """
      One question or script can hold about a million characters, and this is longer. \
      Usually a data file was given where a script was expected. \
      Check the file name, or split the script into several.
      """),
    HelpPage(
      .curlyQuote, "Curly quotes from a word processor",
      """
      Word processors turn straight quotes into curly ones. \
      The text between them was understood, so the answer stands. \
      Straight double quotes are what scripts should keep.
      """,
      wrong: "count cases where agency is “Springfield PD”",
      right: "count cases where agency is \"Springfield PD\""),
  ]
}
