import DocketCore

/// The words of the language: one list for the parser, completion, help and the grammar.
public enum Vocabulary {
  /// Every keyword in every place it can stand.
  public static let keywords: [Keyword] = questionKeywords + modelKeywords

  /// The keywords of one kind of place, in the order of the list.
  public static func keywords(_ group: Keyword.Group) -> [Keyword] {
    keywords.filter { $0.group == group }
  }

  /// Words that name calendar units, singular.
  public static let timeUnits = [
    "day", "week", "month", "quarter", "year", "weekday", "fiscal_quarter", "fiscal_year",
  ]

  /// The months, January first.
  static let monthNames = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]

  /// Summaries that `show` gives, besides percentiles such as `p90`.
  public static let summaryWords = [
    "count", "mean", "median", "sum", "min", "max", "stddev", "p90", "distinct", "share",
  ]

  /// The known keywords nearest to a misspelt word that stands where a qualifier could, best first.
  public static func nearestQualifiers(to word: String) -> [String] {
    Spelling.nearest(to: word, among: qualifierWords)
  }

  /// The words that start a question.
  public static let headWords = words(.head)
  static let statementWords =
    words(.head) + words(.statement) + ["model", "fiscal", "data", "noun"]
  static let qualifierWords =
    words(.qualifier) + ["in", "since", "after", "between"]
  static let stageWords = words(.stage)
  static let operatorWords = [
    "and", "or", "is", "contains", "in", "since", "before", "after", "between",
  ]
  static let quantifierWords = ["any", "every", "no", "at", "lead", "first", "last"]
  static let clauseWords = words(.model).filter {
    !["model", "fiscal", "data", "noun"].contains($0)
  }

  /// Words that join parts of a sentence; one of them ends the words before a noun.
  static let connectives: Set<String> = [
    "is", "are", "was", "were", "and", "or", "not", "has", "contains", "for", "from", "on", "per",
    "to", "of", "during", "compared", "compare", "versus", "vs",
  ]

  /// Every word that has a meaning somewhere; names spelt so keep their backquotes.
  static let all: Set<String> = Set(keywords.map(\.word))
    .union(timeUnits.flatMap { [$0, $0 + "s"] })
    .union(connectives)
    .union([
      "group", "order", "limit", "having", "join", "sorted", "ordered", "grouped", "desc", "asc",
      "ascending", "null",
    ])

  private static func words(_ group: Keyword.Group) -> [String] { keywords(group).map(\.word) }
}
