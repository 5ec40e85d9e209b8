import DocketCore
import DocketLanguage

/// A question with every name resolved: what executor and reference interpreter both evaluate.
public struct BoundQuestion: Sendable {
  /// What is asked.
  public enum Head: Sendable {
    case count
    case list([BoundColumn])
    case show([BoundMeasure])
    /// Shares, times, flows, funnels.
    case estimate(BoundEstimate)
    /// One unit's own page, by its rows in the noun's table.
    case unit(rows: [Int], key: String)
  }

  /// Which day is counted.
  public enum Stock: Sendable, Hashable {
    /// No pending qualifier with a day of its own: the counted day is the clock.
    case clock
    /// `pending on D`.
    case on(CivilDate)
    /// `pending at end of each UNIT in PERIOD`: the first dimension is then `.stockPoint`. Points after the
    /// clock print "not yet".
    case points([Bucket])
  }

  /// The question as typed, definitions in place.
  public var syntax: Question
  /// What is asked.
  public var head: Head
  /// Number of the noun that is counted.
  public var noun: Int
  /// The as-of day (rule 11).
  public var clock: CivilDate
  /// Which day is counted.
  public var stock: Stock
  /// All must be true of a unit; a unit whose whole condition is unknown is left out and counted once. The
  /// isPending condition of a stock question is among them.
  public var filters: [BoundFilter]
  /// The windows, in question order; their conditions are among the filters.
  public var windows: [BoundWindow] = []
  /// Groups, outermost first; `.stockPoint`, if any, is where the question puts time: first.
  public var dimensions: [BoundDimension]
  /// The dimension that becomes columns.
  public var across: BoundDimension?
  /// What happens to the result table, still in terms of column names.
  public var stages: [Stage]
  /// Lines that are known before running: unit, window, definitions, as of, notes of the binder.
  public var footer: [ResultTable.FooterLine]
  /// What a change is judged at; nil without `before and after`.
  public var split: BoundSplit?
  /// Conditions that may only have been learnt after the clock of an estimate starts (rule 37).
  public var learnt: [LearntCondition] = []
  /// What the groups are compared with; nil: nothing.
  public var comparison: BoundComparison?
  /// The canonical text of the question.
  public var text: String
  /// The text that the spans of stages point into: the question as typed, or with its definitions put in place.
  public var source: SourceText?

  /// A question from its parts.
  public init(
    syntax: Question, head: Head, noun: Int, clock: CivilDate, stock: Stock,
    filters: [BoundFilter], dimensions: [BoundDimension], across: BoundDimension?,
    stages: [Stage], footer: [ResultTable.FooterLine], text: String
  ) {
    self.syntax = syntax
    self.head = head
    self.noun = noun
    self.clock = clock
    self.stock = stock
    self.filters = filters
    self.dimensions = dimensions
    self.across = across
    self.stages = stages
    self.footer = footer
    self.text = text
  }
}

extension BoundQuestion {
  /// Everything that a unit is grouped by, in question order, `across` last: the keys of the evaluators' groups.
  public var unitDimensions: [BoundDimension] {
    (dimensions + (across.map { [$0] } ?? [])).filter {
      if case .spread = $0.kind { return false }
      return true
    }
  }
}

/// One condition of a question, with the words that explain it.
public struct BoundFilter: Sendable {
  /// Where it came from.
  public enum Origin: String, Sendable {
    case adjective, window, pending, condition, children, definition
  }

  /// A truth on the counted noun.
  public var expression: BoundExpression
  /// Where it came from.
  public var origin: Origin
  /// In plain words: "filed from 2024-01-01 to 2024-12-31".
  public var words: String
  /// Where the question says it.
  public var span: SourceSpan?

  /// A condition with its words.
  public init(_ expression: BoundExpression, origin: Origin, words: String) {
    self.expression = expression
    self.origin = origin
    self.words = words
  }
}

/// One thing to group by.
public struct BoundDimension: Sendable {
  /// How a unit gets its group.
  public enum Kind: Sendable {
    /// The category, flag, number or date itself.
    case value(BoundExpression, ValueType)
    /// The calendar bucket of a date.
    case time(TimeUnit, BoundExpression)
    /// The band of a number; edges ascending. Value below the first edge, between, from the last up (rule 25).
    case bands(BoundExpression, [Number])
    /// The points of `Stock.points`: a unit is in every point at which it is pending.
    case stockPoint
    /// No property of a unit: what an estimate spreads every group over (periods of a flow, steps of a funnel), in
    /// order. Evaluators group without it.
    case spread([ResultValue])
  }

  /// The column name: the path as written (`charge.category`, `month`).
  public var name: String
  /// How a unit gets its group.
  public var kind: Kind
  /// With `each`: the children on whose rows the kind's expression is evaluated; a unit is in the group of every
  /// child (a unit without children is in "(none)"). All `each` dimensions of a question share one path.
  public var each: ChildPath?
  /// With `each`: only children for which this is true give groups (the question's window on that child noun); a
  /// unit of which no child does is in "(none)".
  public var eachCondition: BoundExpression?
  /// Group of a row whose expression is missing because no child or parent is there: "(none)"; a missing value
  /// prints "(missing)". The links or selection to test are those of the expression itself.
  public var domain: Domain

  /// Which groups are printed even when empty, and their order.
  public enum Domain: Sendable {
    /// Only the groups that occur, in folded natural order.
    case occurring
    /// These labels first in this order, even when empty if `printEmpty` (ranked values); others after.
    case known([String], printEmpty: Bool)
    /// These labels even when empty (listed values), in natural order among the others (rule 26).
    case listed([String])
    /// Time buckets from first to last day of the window, both given; nil: from first to last non-empty bucket up
    /// to the clock (rule 17). `cutStart`/`cutEnd`: the window's own half-open limits, to mark partial buckets.
    case window(from: CivilDate?, until: CivilDate?)
    /// All bands.
    case bands
    /// Every row of a parent noun is a group, by its key or name (rule 23).
    case parentNoun(Int)
  }

  /// A dimension from its parts.
  public init(
    name: String, kind: Kind, each: ChildPath?, domain: Domain,
    eachCondition: BoundExpression? = nil
  ) {
    self.eachCondition = eachCondition
    self.name = name
    self.kind = kind
    self.each = each
    self.domain = domain
  }
}

/// One summary of `show`.
public struct BoundMeasure: Sendable {
  /// The function.
  public enum Function: Sendable, Hashable {
    case count
    /// Distinct categories or numbers.
    case distinct
    case sum, mean, median, minimum, maximum, stddev
    /// 0...100, type 7.
    case percentile(Int)
    /// Share of units for which a truth is true, among those for which it is known.
    case share
  }

  /// The column name: `median of age`, or the title given by `as`.
  public var name: String
  /// The function.
  public var function: Function
  /// A number, date (min, max, distinct), text (distinct) or truth (share); nil for count.
  public var argument: BoundExpression?
  /// Type of the argument; `.number` for count.
  public var type: ValueType

  /// A measure from its parts.
  public init(name: String, function: Function, argument: BoundExpression?, type: ValueType) {
    self.name = name
    self.function = function
    self.argument = argument
    self.type = type
  }
}

/// One column of `list`.
public struct BoundColumn: Sendable {
  /// The column name.
  public var name: String
  /// What it shows. Text columns show the row's own spelling.
  public var expression: BoundExpression
  /// Its type.
  public var type: ValueType
  /// Whether nobody asked for it by name, so that a page too narrow may leave it out.
  public var isSpare: Bool

  /// A column from its parts.
  public init(name: String, expression: BoundExpression, type: ValueType, isSpare: Bool = false) {
    self.name = name
    self.expression = expression
    self.type = type
    self.isSpare = isSpare
  }
}
