import DocketCore
import DocketStore

/// Walks over the days on which something of one unit begins or ends, and notes when spans turn it inactive, active
/// again, or back in after its end.
struct SpanWalk: Sendable {
  /// The period of every turn so far, unit by unit, in order.
  private(set) var periods: [Int32] = []
  /// What each turn is, as `SpanTurns` names them.
  private(set) var kinds: [UInt8] = []

  private let numbers: PeriodNumbers
  /// Days on which one more or one less of the three covers the unit.
  private var edges: [Edge] = []
  private var hasSpans = false

  private struct Edge {
    var day: Int32
    var base: Int32 = 0
    var inactive: Int32 = 0
    var active: Int32 = 0
  }

  init(_ numbers: PeriodNumbers) { self.numbers = numbers }

  /// Whether a span has a start and does not end before it (rule 19).
  @inline(__always) static func isSound(_ start: Int32, _ end: Int32) -> Bool {
    start != Column.missingDay && (end == Column.missingDay || end >= start)
  }

  /// Starts with a unit that is pending from one day to another.
  mutating func begin(_ start: Int32, _ end: Int32) {
    edges.removeAll(keepingCapacity: true)
    hasSpans = false
    edges.append(Edge(day: start, base: 1))
    if end != Column.missingDay { edges.append(Edge(day: end, base: -1)) }
  }

  /// Adds a span of it.
  mutating func add(_ start: Int32, _ end: Int32, isActive: Bool) {
    hasSpans = true
    edges.append(
      isActive ? Edge(day: start, active: 1) : Edge(day: start, inactive: 1))
    if end != Column.missingDay {
      edges.append(isActive ? Edge(day: end, active: -1) : Edge(day: end, inactive: -1))
    }
  }

  /// Notes the turns of the unit and gives their number.
  mutating func finish() -> Int {
    guard hasSpans else { return 0 }
    edges.sort { $0.day < $1.day }
    let before = kinds.count
    var (base, inactive, active): (Int32, Int32, Int32) = (0, 0, 0)
    var (isSuppressed, isAdded) = (false, false)
    var i = 0
    while i < edges.count {
      let day = edges[i].day
      while i < edges.count, edges[i].day == day {
        base += edges[i].base
        inactive += edges[i].inactive
        active += edges[i].active
        i += 1
      }
      let suppressed = base > 0 && inactive > 0 && active == 0
      let added = active > 0 && base == 0
      if suppressed != isSuppressed {
        note(day, suppressed ? SpanTurns.becameInactive : SpanTurns.becameReactivated)
      }
      if added != isAdded {
        note(day, added ? SpanTurns.becameReopened : SpanTurns.wentOutAgain)
      }
      (isSuppressed, isAdded) = (suppressed, added)
    }
    return kinds.count - before
  }

  private mutating func note(_ day: Int32, _ kind: UInt8) {
    periods.append(numbers.number(day))
    kinds.append(kind)
  }
}
