import DocketEngine
import Testing

/// The random questions reach everything that a bound question can hold; a differential test that never meets a case
/// says nothing about it.
@Suite struct QuestionCoverageTests {
  @Test func randomQuestionsReachEveryKindOfExpressionMeasureAndGroup() throws {
    var met: Set<String> = []
    for seed in 0..<120 as Range<UInt64> {
      let office = RandomOffice(seed: seed)
      let loaded = try LoadedOffice(office)
      let names = Rewriting { e in
        met.insert(QuestionCoverageTests.name(e))
        if case .quantified(let quantifier, let path, _) = e {
          met.insert("quantified \(QuestionCoverageTests.name(quantifier))")
          if !path.ups.isEmpty { met.insert("siblings") }
          if path.downs.count > 1 { met.insert("grandchildren") }
        }
        if case .pick(let selection, _) = e {
          met.insert("pick \(QuestionCoverageTests.name(selection.order))")
        }
        if case .units(let unit, _, _) = e { met.insert("units \(unit)") }
        return e
      }
      _ = names.office(loaded.office)
      var maker = QuestionMaker(seed: seed, office: office)
      for _ in 0..<60 {
        guard let bound = try? loaded.bind(maker.question().text) else { continue }
        _ = names.question(bound)
        met.insert("head \(QuestionCoverageTests.name(bound.head))")
        met.insert("stock \(QuestionCoverageTests.name(bound.stock))")
        for dimension in bound.dimensions + (bound.across.map { [$0] } ?? []) {
          met.insert("dimension \(QuestionCoverageTests.name(dimension.kind))")
          met.insert("domain \(QuestionCoverageTests.name(dimension.domain))")
          if dimension.each != nil { met.insert("each") }
          if dimension.eachCondition != nil { met.insert("each with a window") }
          if case .value(_, let type) = dimension.kind { met.insert("value \(type)") }
        }
        if bound.across != nil { met.insert("across") }
        if case .show(let measures) = bound.head {
          for measure in measures {
            met.insert("measure \(QuestionCoverageTests.name(measure.function))")
          }
        }
      }
    }
    let missing = QuestionCoverageTests.wanted.filter { !met.contains($0) }
    #expect(missing.isEmpty, "never met: \(missing.sorted())")
  }

  /// The name of an enumeration's case.
  private static func name(_ value: Any) -> String {
    Mirror(reflecting: value).children.first?.label ?? "\(value)"
  }

  private static let wanted: [String] =
    [
      "number", "date", "duration", "column", "milestone", "field", "age", "up", "pick", "countOf",
      "shift", "units", "difference", "arithmetic", "and", "or", "not", "compare", "isText",
      "isMissing", "inRange", "contains", "happened", "isPending", "quantified", "siblings",
      "grandchildren", "each", "each with a window", "across", "countedDay",
    ] + ["any", "every", "no", "atLeast", "selected"].map { "quantified \($0)" }
    + ["lead", "first", "last"].map { "pick \($0)" }
    + ["day", "week", "month", "quarter", "year"].map { "units \($0)" }
    + ["count", "list", "show", "estimate"].map { "head \($0)" }
    + ["clock", "on", "points"].map { "stock \($0)" }
    + ["value", "time", "bands", "stockPoint", "spread"].map { "dimension \($0)" }
    + ["occurring", "known", "window", "bands", "parentNoun"].map { "domain \($0)" }
    + ["text", "number", "truth", "date"].map { "value \($0)" }
    + [
      "count", "distinct", "sum", "mean", "median", "minimum", "maximum", "stddev", "percentile",
      "share",
    ].map { "measure \($0)" }
}
