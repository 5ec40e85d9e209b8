/// The words of the language, one list for the parser, completion and help.
public enum Vocabulary {
  static let headWords = ["count", "list", "show", "share", "time", "flow", "funnel"]
  static let statementWords =
    headWords + [
      "define", "set", "explain", "expect", "dashboard", "use", "mark", "note", "watch", "model",
      "fiscal", "data", "noun",
    ]
  static let qualifierWords = [
    "pending", "where", "with", "without", "by", "across", "through", "within", "before",
    "compared", "as", "showing", "in", "since", "after", "between",
  ]
  static let stageWords = [
    "sort", "top", "keep", "where", "add", "total", "control", "percent", "show", "chart", "save",
  ]
  static let operatorWords = [
    "and", "or", "is", "contains", "in", "since", "before", "after", "between",
  ]
  static let quantifierWords = ["any", "every", "no", "at", "lead", "first", "last"]
  static let clauseWords = [
    "milestone", "begins", "pending", "inactive", "active", "competing", "fact", "field", "lead",
    "identifying", "sealed",
  ]
  /// Words that join parts of a sentence; one of them ends the words before a noun.
  static let connectives: Set<String> = [
    "is", "are", "was", "were", "and", "or", "not", "has", "contains", "for", "from", "on", "per",
    "to", "of", "during", "compared", "compare", "versus", "vs",
  ]
  static let summaryWords = [
    "count", "mean", "median", "sum", "min", "max", "stddev", "p90", "distinct", "share",
  ]
}

extension Vocabulary {
  /// Every word that is a keyword somewhere; names spelt so keep their backquotes.
  static let all: Set<String> = Set(
    statementWords + qualifierWords + stageWords + operatorWords + quantifierWords + clauseWords
      + [
        "of", "to", "for", "from", "on", "end", "each", "least", "not", "one", "missing", "today",
        "has", "this", "last", "fiscal", "year", "previous", "adjusting", "bands", "others",
        "descending", "ascending", "target", "value", "key", "when", "else", "next", "during",
        "adjective", "type", "dates", "ranked", "values", "header", "quote", "encoding",
        "delimiter", "source", "are", "was", "were", "per", "during", "join", "compare", "versus",
        "vs", "null", "better", "higher", "lower", "tile", "starts", "lag", "group",
        "order", "limit", "having", "desc", "asc",
      ]
      + ["day", "week", "month", "quarter", "year", "weekday", "fiscal_quarter", "fiscal_year"]
      .flatMap { [$0, $0 + "s"] })
}
