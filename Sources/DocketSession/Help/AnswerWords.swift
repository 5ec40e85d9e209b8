import DocketCore

/// What the words of an answer's columns and footer mean, a sentence each.
struct AnswerWords: Sendable {
  /// The word, first as answers print it, then as people type it.
  let words: [String]
  /// What it means.
  let meaning: String

  /// The entry of a word, whatever its case; nil when answers have no such word.
  static func named(_ word: String) -> AnswerWords? {
    let folded = word.lowercased()
    return all.first { $0.words.contains(folded) }
  }

  var document: Document {
    Document([.heading("\(words[0]): a word of answers"), .paragraph(meaning)])
  }

  /// Every word, in the order of the heads that print them.
  static let all: [AnswerWords] = [
    AnswerWords(
      words: ["unknown"],
      meaning:
        "Units for which the condition can be said neither true nor false because a field it needs "
        + "is missing; they are counted beside the answer and stand outside the share."),
    AnswerWords(
      words: ["interval", "low", "high", "low, high", "95% interval", "confidence interval"],
      meaning:
        "From low to high is the 95 % interval: how far chance alone would move the number in an "
        + "office of this size; it says nothing about coding, missing values or causes."),
    AnswerWords(
      words: ["ended"],
      meaning:
        "In time: the units that came to the end asked for by the date of the data; other counts "
        + "those that ended in another way."),
    AnswerWords(
      words: ["open", "not yet", "still open"],
      meaning:
        "In time: the units that have not ended by the date of the data; they count as lasting at "
        + "least until then, so that slow ones are not left out. With other heads: pending."),
    AnswerWords(
      words: ["cohort", "cohorts"],
      meaning:
        "The units that began in one period, followed from there whenever they end, as in cases "
        + "filed in 2023: none is left out for being slow."),
    AnswerWords(
      words: ["landmark"],
      meaning:
        "The day from which a time is counted when a condition is only learnt on it: of diverted "
        + "cases the time from diversion, for before it nobody knew that they would be."),
    AnswerWords(
      words: ["…", "...", "immature"],
      meaning:
        "Not all of the row's units have been observed that long by the date of the data, so the "
        + "number is not known yet."),
    AnswerWords(
      words: ["clearance", "clearance rate", "clearance_rate"],
      meaning:
        "What went out in the period as a share of what came in, reopened and reactivated ones "
        + "included; over 100 % the pending caseload shrinks."),
    AnswerWords(
      words: ["inventory", "days_of_inventory", "days of inventory"],
      meaning:
        "How many days the pending units at the end of the period would last if they went out as "
        + "fast as they did in it."),
    AnswerWords(
      words: ["inactive"],
      meaning:
        "Units that cannot move for now, such as during a warrant: placed inactive they leave the "
        + "pending ones and count as going out."),
    AnswerWords(
      words: ["reactivated"],
      meaning:
        "Units whose inactive time ended in the period: they are pending again and count as coming "
        + "in."),
    AnswerWords(
      words: ["reopened"],
      meaning:
        "Units that had ended and are active again in the period: they count as coming in, and as "
        + "going out when they end again."),
    AnswerWords(
      words: ["data lag", "data_lag", "lag", "provisional"],
      meaning:
        "The model's data lag is how many days late endings are typed in: a period that ends within "
        + "it before the data's date is provisional and stays outside limits and tests; so is one whose "
        + "days within end there."),
    AnswerWords(
      words: ["level"],
      meaning:
        "In before and after: how far the series jumps at the date, beside where the line before "
        + "it was heading."),
    AnswerWords(
      words: ["slope"],
      meaning:
        "In before and after: how much steeper the line runs after the date than before it, for each "
        + "period."),
    AnswerWords(
      words: ["gap"],
      meaning:
        "In before and after: at the last period, the line after the date less where the line before "
        + "it would have come to; level and slope together."),
    AnswerWords(
      words: ["center", "lower", "upper", "limits"],
      meaning:
        "In control: center is the mean of the periods that make the limits; between lower and upper "
        + "a period varies as it ordinarily does."),
    AnswerWords(
      words: ["signal"],
      meaning:
        "In control: marks a period beyond the limits, or one that makes eight running on one side "
        + "of the center; look there first, chance makes some too."),
  ]
}
