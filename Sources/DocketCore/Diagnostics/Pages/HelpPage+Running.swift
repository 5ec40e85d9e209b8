extension HelpPage {
  /// R: while an answer is made.
  static let runningPages: [HelpPage] = [
    HelpPage(
      .cancelled, "Stopped before the answer was complete",
      """
      You pressed Ctrl-C, or the time given was used up. \
      Nothing is printed, because part of a count looks like a whole one. \
      Ask again, with a shorter period if it took too long.
      """),
    HelpPage(
      .overBudget, "More rows or groups than fit in memory",
      """
      The answer would have more groups or rows than docket keeps at once. \
      Nothing is printed, because part of a table looks like a whole one. \
      Group by fewer fields, name a shorter period, or list fewer cases.
      """),
    HelpPage(
      .arithmeticOverflow, "A number too large to be exact",
      """
      Sums and products are exact, and this one has grown past what can be held. \
      An almost right number is not printed as if it were right. \
      Usually a column holds a few enormous values: look at them with max.
      """),
    HelpPage(
      .expectationFailed, "A check on the data did not hold",
      """
      An expect line says what a question gives when the data are in order, and they give something else. \
      The message shows both numbers. \
      Run the question after from on its own, list the rows, and correct the data or the check.
      """,
      wrong: "expect 0 from count cases filed in 2024",
      right: "expect >= 1 from count cases filed in 2024"),
    HelpPage(
      .internalFault, "A fault in docket, not in your question",
      """
      Something happened that should not be possible. \
      No number is printed, because it could not be trusted. \
      Please report the question and this code; .version shows which docket you have.
      """),
  ]
}
