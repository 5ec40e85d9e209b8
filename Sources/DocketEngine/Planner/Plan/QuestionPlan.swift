import DocketCore
import DocketLanguage

/// How a question will be answered: which rows are read, what is tested in which order, what is kept.
///
/// Starts as the question says it; rewrite rules change it without changing the answer.
struct QuestionPlan: Sendable {
  /// What is done with the rows that pass.
  enum Output: Sendable {
    /// Groups with measures.
    case groups([BoundMeasure])
    /// Groups with what an estimate looks at.
    case observed(BoundObservation)
    /// Rows with cells.
    case rows([BoundColumn])
  }

  /// Rows that a sort followed by `top` can ever show.
  struct RowLimit: Sendable {
    /// The column that decides first.
    var column: Int
    /// Whether the largest come first.
    var descending: Bool
    /// How many; rows equal to the last stay.
    var count: Int
  }

  /// Number of the noun that is counted.
  var noun: Int
  /// The as-of day.
  var clock: CivilDate
  /// Which day is counted.
  var stock: BoundQuestion.Stock
  /// How candidate rows are found.
  var access: RowAccess = .scan
  /// All must hold; in the order in which they are tested.
  var filters: [BoundFilter]
  /// Groups, outermost first, `across` last.
  var dimensions: [BoundDimension]
  /// What is done with the rows that pass.
  var output: Output
  /// Columns of a list that nobody reads: their cells stay missing.
  var unreadColumns: Set<Int> = []
  /// Rows that a sort followed by `top` can ever show; nil: all.
  var top: RowLimit?
  /// Result stages, which some rules look at.
  var stages: [Stage]
  /// What the rules did, in plain words.
  var rewrites: [String] = []

  /// The plan that does just what the question says.
  init(_ question: BoundQuestion) {
    noun = question.noun
    clock = question.clock
    stock = question.stock
    filters = question.filters
    dimensions = question.unitDimensions
    stages = question.stages
    switch question.head {
    case .count: output = .groups([BoundMeasure.count])
    case .show(let measures): output = .groups(measures)
    case .estimate(let estimate): output = .observed(estimate.observation)
    case .list(let columns): output = .rows(columns)
    case .unit: output = .rows([])
    }
  }
}

extension QuestionPlan {
  /// The day that is counted when there is only one.
  var countedDay: CivilDate {
    if case .on(let day) = stock { return day }
    return clock
  }

  /// Adds to what the rules did, once.
  mutating func note(_ words: String) {
    if !rewrites.contains(words) { rewrites.append(words) }
  }
}

extension BoundMeasure {
  /// How many units.
  static let count = BoundMeasure(name: "count", function: .count, argument: nil, type: .number)
}

extension QuestionPlan.Output {
  /// What is worked out, in words.
  var words: String {
    switch self {
    case .groups(let measures): return measures.map(\.name).joined(separator: ", ")
    case .rows(let columns): return columns.map(\.name).joined(separator: ", ")
    case .observed(.outcomes): return "how often it is so"
    case .observed(.spells): return "how long it took"
    case .observed(.moves): return "what came in and went out"
    }
  }
}

extension QuestionPlan {
  /// What an estimate looks at; nil for counts, summaries and lists.
  var observation: BoundObservation? {
    if case .observed(let observation) = output { return observation }
    return nil
  }
}
