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
  static let summaryWords = [
    "count", "mean", "median", "sum", "min", "max", "stddev", "p90", "distinct", "share",
  ]
}
