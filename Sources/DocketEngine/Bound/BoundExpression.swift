import DocketCore

/// An expression with every name resolved, evaluated on one row of the noun in scope on one clock day.
///
/// The clock is the question's as-of day: dates of milestones after it are unseen, rows that begin after it do
/// not exist (rules 11 to 14), sealed rows never do. A truth is true, false or unknown; other types have a
/// value or are missing. Unless a case says otherwise, an operation with a missing operand is unknown (truth)
/// or missing (other types).
public indirect enum BoundExpression: Sendable, Hashable {
  // MARK: values
  case number(Number)
  case date(CivilDate)
  /// Days.
  case duration(Int)
  case text(String)
  /// The value in a column of the noun's table. Text compares by category (trimmed, case folded).
  /// A flag column has type truth; missing is unknown.
  case column(Int, ValueType)
  /// The date of a milestone of the noun in scope; missing when it has none or it lies after the clock.
  case milestone(Int)
  /// A derived field or fact of the noun in scope, evaluated by its definition.
  case field(Int, ValueType)
  /// The day that is counted: the stock point of the question if it has one (`pending on D`, `at end of each`),
  /// else the clock. `today` in a question is always the clock: `.date`.
  case countedDay
  /// Days from the start of the noun's pending rule to its end, or to the counted day when the end is missing or
  /// after the counted day; missing without a start or when the start is after that day (rule 21).
  case age
  /// The expression evaluated on the ancestor reached by these links, nearest first. No ancestor: missing.
  case up([LinkStep], BoundExpression)
  /// The expression evaluated on the one selected child. No child: missing (a group prints "(none)").
  case pick(ChildSelection, BoundExpression)
  /// How many children on the path exist and meet the condition (only true counts).
  case countOf(ChildPath, BoundExpression?)
  /// Date moved by whole units (months and years clamp the day); count may be negative.
  case shift(BoundExpression, Int, TimeUnit)
  /// Whole units from one date to another as a number (rule 15): days and weeks are day differences (weeks
  /// truncate toward zero), months, quarters, years are completed calendar units; negative when `to` is earlier.
  case units(TimeUnit, from: BoundExpression, to: BoundExpression)
  /// The difference of two dates as a duration in days.
  case difference(from: BoundExpression, to: BoundExpression)
  /// Arithmetic on two numbers, or sum and difference of two durations; division by zero is missing.
  case arithmetic(BoundExpression, ArithmeticOperation, BoundExpression)

  // MARK: truths
  case constant(Bool)
  case and([BoundExpression])
  case or([BoundExpression])
  case not(BoundExpression)
  /// Two numbers, two dates, two durations or (equal, notEqual only) two texts by category.
  case compare(BoundExpression, Comparison, BoundExpression)
  /// Whether a text is one of these categories, given trimmed and case folded (`Folding.fold`).
  case isText(BoundExpression, [String])
  /// Never unknown, but for the missing parent of an orphan: then true (rule 3).
  /// For a truth: whether it is unknown.
  case isMissing(BoundExpression)
  /// Whether a date lies in from <= date < until; a nil end is open. When `notYetIsFalse` (the date is a
  /// milestone), a missing date is false, not unknown (rule 1), unless an ancestor on the way to it is missing or
  /// there is no picked child: then unknown.
  case inRange(BoundExpression, from: CivilDate?, until: CivilDate?, notYetIsFalse: Bool)
  /// Whether a text holds another one, both case folded; the needle is given folded.
  case contains(BoundExpression, String)
  /// Whether a milestone of the noun in scope has happened by the clock; never unknown, but for a `next` rule on a
  /// row without the parent it looks under (rule 36).
  case happened(Int)
  /// Whether the row is pending at the end of the counted day under the noun's pending rule and spans (language.md
  /// sections 2 and 4, rule 19): begun, not ended and in no inactive span; or in an active span, which puts it back in
  /// whatever else holds. A span is one of a child row that exists, meets the span's condition and is pending under its
  /// own noun's rule. Rows with no start or an end before it (unsound) are false.
  case isPending
  /// A quantified condition on the children of a path (rule 2).
  case quantified(Quantifier, ChildPath, BoundExpression?)

  /// How two values compare.
  public enum Comparison: String, Sendable, Hashable {
    case equal, notEqual, less, lessOrEqual, greater, greaterOrEqual
  }

  /// How many children must meet the condition.
  public enum Quantifier: Sendable, Hashable {
    case any
    case every
    case no
    case atLeast(Int)
    /// The condition on the one selected child; no child: unknown.
    case selected(ChildSelection.Order)
  }
}

/// The four operations of bound arithmetic.
public enum ArithmeticOperation: String, Sendable, Hashable { case plus, minus, times, dividedBy }

/// Which one child of a path is meant.
public struct ChildSelection: Sendable, Hashable {
  /// How the child is chosen among the existing ones.
  public enum Order: Sendable, Hashable {
    /// The first by rank of the child noun's `lead` field (rule 7: ranked first, unlisted after by spelling,
    /// missing last), ties by the smaller key (keys all of digits first, the shorter first, then by bytes; rows
    /// without a key last), then file order (rule 6).
    case lead
    /// The earliest by this date of the child (its begins milestone); undated children are never chosen. Ties:
    /// time of day, then as for `lead`'s ties: the smaller key, then file order.
    case first(BoundExpression)
    /// The latest by this date, ties: later time of day, then the smaller key, then file order.
    case last(BoundExpression)
  }

  /// The way to the children.
  public var path: ChildPath
  /// Which one.
  public var order: Order

  /// A selection on a path.
  public init(path: ChildPath, order: Order) {
    self.path = path
    self.order = order
  }
}
