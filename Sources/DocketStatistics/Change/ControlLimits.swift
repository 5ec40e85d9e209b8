/// A series against the limits of its own ordinary variation (Shewhart's control chart).
///
/// Counts per day, levels and medians: the XmR chart, mean +- 2.66 mean moving range (Wheeler
/// 1993), the lower limit of counts and levels not under 0. Shares: the p chart with Laney's
/// correction (2002), P +- 3 s max(1, mean |z(t) - z(t-1)| / 1.128), cut to 0 to 1. Limits come
/// from all complete periods up to 24, then from the first 24; under 12 there are none. Each
/// segment (a mark begins one) has its own. A gap counts as a period, has no moving range on either
/// side of it, and does not end a run. Sums run in ascending periods. O(periods).
public struct ControlLimits: Hashable, Sendable {
  /// The fewest complete periods that limits can be taken from.
  public static let fewestPeriods = 12
  /// The most complete periods that limits are taken from: the first ones.
  public static let mostPeriods = 24
  /// How many running on one side are a signal.
  public static let longestRun = 8

  /// One period with its limits.
  public struct Point: Hashable, Sendable {
    /// The count per day, the level, the median or the share; nil in a gap.
    public let value: Double?
    /// The center line; nil where the segment has none and in incomplete periods.
    public let center: Double?
    /// The lower limit; nil where there is none.
    public let low: Double?
    /// The upper limit; nil where there is none.
    public let high: Double?
    /// Why the period stands out, if it does; beyond a limit goes before a run.
    public let signal: ControlSignal?
  }

  /// The periods from one mark to the next.
  public struct Segment: Hashable, Sendable {
    /// Their positions in the series.
    public let periods: Range<Int>
    /// How many of them are complete.
    public let complete: Int
    /// How many complete ones the limits come from: 0 when there are too few.
    public let basis: Int
    /// The center line; nil when there are too few periods or nothing in them.
    public let center: Double?
  }

  /// Every period of the series in its order.
  public let points: [Point]
  /// The segments in their order.
  public let segments: [Segment]

  /// The limits of a series, new ones from each of the segment starts on.
  ///
  /// Starts are positions in the series; those outside it are ignored. Nil when readings of
  /// different kinds are mixed, counts contradict, days are not positive or a value is no number.
  public init?(_ periods: [ControlPeriod], segmentStarts: [Int] = []) {
    guard let kind = Self.kind(of: periods) else { return nil }
    let starts = Set(segmentStarts).filter { $0 > 0 && $0 < periods.count }.sorted()
    var points: [Point] = []
    var segments: [Segment] = []
    for (first, end) in zip([0] + starts, starts + [periods.count]) where first < end {
      let part = Array(periods[first..<end])
      let complete = part.filter(\.isComplete)
      let isEnough = complete.count >= Self.fewestPeriods
      let basis = isEnough ? Array(complete.prefix(Self.mostPeriods)) : []
      let line = kind.line(basis.map(\.reading))
      points += Self.judge(part, line)
      segments.append(
        Segment(
          periods: first..<end, complete: complete.count, basis: basis.count, center: line?.center))
    }
    self.points = points
    self.segments = segments
  }

  /// Whether any period stands out.
  public var hasSignal: Bool { points.contains { $0.signal != nil } }

  /// The points of one segment: limits, then who lies beyond one or is the eighth on a side.
  private static func judge(_ periods: [ControlPeriod], _ line: ControlLine?) -> [Point] {
    var side: ControlSignal.Side?
    var run = 0
    return periods.map { period in
      let value = period.reading.value
      guard period.isComplete, let line else {
        return Point(value: value, center: nil, low: nil, high: nil, signal: nil)
      }
      let limits = line.limits(for: period.reading)
      var signal: ControlSignal?
      if let value {
        if let here = Self.side(of: value, from: line.center) {
          run = here == side ? run + 1 : 1
          side = here
          if run >= Self.longestRun { signal = .run(here) }
        }
        if let limits, Self.side(of: value, from: limits.high) == .above {
          signal = .beyond(.above)
        } else if let limits, Self.side(of: value, from: limits.low) == .below {
          signal = .beyond(.below)
        }
      }
      return Point(
        value: value, center: line.center, low: limits?.low, high: limits?.high, signal: signal)
    }
  }

  /// On which side of a line a value lies; nil on it, up to what rounding does to a mean.
  private static func side(of value: Double, from line: Double) -> ControlSignal.Side? {
    guard abs(value - line) > 1e-12 * max(abs(value), abs(line)) else { return nil }
    return value > line ? .above : .below
  }

  /// The one kind of all readings; nil when they mix or one of them is impossible.
  private static func kind(of periods: [ControlPeriod]) -> ControlLine.Kind? {
    var kind: ControlLine.Kind?
    for period in periods {
      let here: ControlLine.Kind
      switch period.reading {
      case .gap: continue
      case .count(let count, let days):
        guard count >= 0, days > 0 else { return nil }
        here = .counts
      case .level(let count):
        guard count >= 0 else { return nil }
        here = .levels
      case .value(let value):
        guard value.isFinite else { return nil }
        here = .values
      case .share(let successes, let rows):
        guard successes >= 0, successes <= rows else { return nil }
        here = .shares
      }
      guard kind == nil || kind == here else { return nil }
      kind = here
    }
    return kind ?? .values
  }
}

extension ControlReading {
  /// The number that is drawn and judged; nil in a gap.
  var value: Double? {
    switch self {
    case .count(let count, let days): return Double(count) / Double(days)
    case .level(let count): return Double(count)
    case .value(let value): return value
    case .share(let successes, let rows):
      return rows > 0 ? Double(successes) / Double(rows) : nil
    case .gap: return nil
    }
  }
}
