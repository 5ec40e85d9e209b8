import DocketCore
import DocketStatistics

/// What `control` says under the table: where the limits come from, what stands out, and how often chance does that.
struct ControlNotes {
  private let table: WorkingTable
  private let measure: Int
  private let isStock: Bool
  private let period: String
  private let shown: Set<Int>
  private var segments: [ControlLimits.Segment] = []
  private var series = 0
  private var flagged = 0
  private var hidden = 0
  private var isCut = false
  private var hasMarks = false

  /// Nothing said yet of a table whose measure is judged over a time column.
  init(_ table: WorkingTable, _ measure: Int, _ time: Int) {
    self.table = table
    self.measure = measure
    isStock = table.facts.overlap?.isStock ?? false
    shown = Set(table.view)
    if case .bucket(let unit) = table.columns[time].type {
      period = unit.word(plural: false)
    } else {
      period = "period"
    }
  }

  /// Takes a series in with its limits.
  mutating func add(_ series: ControlSeries, _ limits: ControlLimits) {
    segments += limits.segments
    hasMarks = hasMarks || limits.segments.count > 1
    if limits.segments.contains(where: { $0.basis > 0 }) { self.series += 1 }
    for (row, point) in zip(series.rows, limits.points) {
      let isShown = shown.contains(row)
      isCut = isCut || !isShown
      guard point.signal != nil else { continue }
      if isShown { flagged += 1 } else { hidden += 1 }
    }
  }

  /// Whether any series has limits.
  var hasLimits: Bool { segments.contains { $0.basis > 0 } }

  /// The most complete periods that a stretch has.
  var mostComplete: Int { segments.map(\.complete).max() ?? 0 }

  /// The lines.
  var lines: [String] {
    var lines = [limits, signals]
    if isStock {
      lines.append(
        "what is pending carries over from one \(period) to the next: its limits are too narrow, and runs come by themselves; judge what comes in and what goes out with `flow of \(table.facts.noun)`"
      )
    } else {
      lines.append(chance)
    }
    if hasMarks { lines.append("limits start anew at each mark") }
    let short = segments.filter { $0.basis == 0 }.count
    if short > 0 {
      lines.append(
        "\(short) of \(segments.count) stretches have under \(ControlLimits.fewestPeriods) complete periods and no limits"
      )
    }
    return lines
  }

  private var isShare: Bool { table.columns[measure].unaveraged == "a share" }

  private var limits: String {
    let found = segments.map(\.basis).filter { $0 > 0 }
    let (least, most) = (found.min() ?? 0, found.max() ?? 0)
    let basis = least == most ? "\(most)" : "\(least) to \(most)"
    let method =
      isShare ? "p chart with Laney's correction" : "mean and 2.66 times the mean moving range"
    let title = table.columns[measure].column.title
    var words = "control: limits of \(title) from \(basis) complete periods"
    if isCut { words += ", those not shown too" }
    words += " (\(method))"
    if table.counting(measure) == .events {
      words += ", per day, printed for the days of each row"
    }
    return words
  }

  private var signals: String {
    let what =
      isCut
      ? "of the periods shown \(Self.standOut(flagged)), of those not shown \(Self.standOut(hidden))"
      : Self.standOut(flagged, "period")
    return "\(what): beyond a limit, or the eighth running on one side"
  }

  /// "no period stands out", "none stands out", "2 stand out".
  private static func standOut(_ count: Int, _ noun: String = "") -> String {
    if count == 0 { return noun.isEmpty ? "none stands out" : "no \(noun) stands out" }
    let named = noun.isEmpty ? "" : count == 1 ? " \(noun)" : " \(noun)s"
    return "\(TableFacts.words(count))\(named) stand\(count == 1 ? "s" : "") out"
  }

  /// How many of 100 quiet series have a signal; `QuietSeriesTests` counts them.
  private var chance: String {
    let rates =
      isShare
      ? "5 of 100 quiet series of 24 periods, in 13 of 100 of 36 periods, and in half of those of 100"
      : "8 of 100 quiet series of 24 periods, in 22 of 100 of 36 periods, and in most of 100 or more"
    let words = "chance alone does that in about \(rates)"
    return series > 1 ? "\(words); here are \(TableFacts.words(series)) series" : words
  }
}
