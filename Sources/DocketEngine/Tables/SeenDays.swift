import DocketCore

/// Which of a question's days were seen: none after the as-of day or the end of the data, and of those before
/// `data from` only what was still open then (law 5, rules 16, 20 and 22).
struct SeenDays {
  private let question: BoundQuestion
  private let dataAsOf: CivilDate?
  private let dataFrom: CivilDate?

  /// The seen days of a question in an office.
  init(_ question: BoundQuestion, _ office: Office) {
    self.question = question
    dataAsOf = office.dataAsOf
    dataFrom = office.dataFrom
  }

  /// The as-of day.
  var clock: CivilDate { question.clock }

  /// The last day seen: the as-of day, or the last day of the data before it.
  var last: CivilDate { min(question.clock, dataAsOf ?? question.clock) }

  /// Whether the counted day or the period of a flow lies after the as-of day (rule 20), or a window begins after the
  /// last day seen and nothing was found in it; rows that the file has of days after its end are counted all the same.
  func isAhead(selected: Int) -> Bool {
    if case .on(let day) = question.stock, day > question.clock { return true }
    if case .estimate(.flow(let flow)) = question.head, flow.periods.isEmpty { return true }
    return selected == 0 && windows.contains(where: isAhead)
  }

  /// Windows on what can only be seen once it has happened.
  private var windows: [BoundWindow] { question.windows.filter(\.isMilestone) }

  private func isAhead(_ window: BoundWindow) -> Bool {
    window.range.from.map { $0 > last } ?? false
  }

  /// The day that the data begin on where days before it are not seen in full; nil where the model does not say, or
  /// where every unit is known to have been open on it: it is pending later, or another date of it falls later.
  var start: CivilDate? {
    guard let dataFrom, !windows.contains(where: { $0.range.from.map { $0 >= dataFrom } ?? false })
    else { return nil }
    if case .estimate(.time) = question.head { return nil }
    let isStock = question.filters.contains { $0.origin == .pending || $0.expression == .isPending }
    guard isStock else { return dataFrom }
    switch question.stock {
    case .clock: return question.clock < dataFrom ? dataFrom : nil
    case .on(let day): return day < dataFrom ? dataFrom : nil
    case .points: return nil
    }
  }

  /// The same for the groups of a dimension, which are seen in full where their date is no milestone.
  func start(of dimension: BoundDimension) -> CivilDate? {
    guard case .time(_, let date) = dimension.kind, date.isMilestone else { return nil }
    return start
  }

  /// Whether a group of the question lies before the data begin, in part or whole: of a flow its opening does.
  func isBeforeData(_ value: ResultValue, _ dimension: BoundDimension) -> Bool {
    guard let dataFrom, case .bucket(let bucket) = value, bucket.unit != .weekday else {
      return false
    }
    switch dimension.kind {
    case .stockPoint: return bucket.end.adding(days: -1) < dataFrom
    case .time: return start(of: dimension).map { bucket.start < $0 } ?? false
    case .spread:
      guard case .window(let from, _) = dimension.domain else { return false }
      return max(bucket.start, from ?? bucket.start) <= dataFrom
    case .value, .bands: return false
    }
  }

  /// Whether a window or the counted day lies before the data begin, in part or whole.
  private var beginsBeforeData: Bool {
    guard let start else { return false }
    if case .on(let day) = question.stock, day < start { return true }
    if case .estimate(.flow) = question.head { return false }
    return windows.contains { $0.range.from.map { $0 < start } ?? true }
  }

  /// What a reader must know of days that were not seen, or not in full; `isMarked`: some row lies before the data begin.
  func lines(isMarked: Bool) -> [ResultTable.FooterLine] {
    var lines: [ResultTable.FooterLine] = []
    if let dataAsOf, dataAsOf < question.clock {
      lines.append(
        .init(
          .warning,
          "the data end on \(dataAsOf.iso), before the as-of day: nothing later was seen"))
    }
    for window in windows {
      let words = "\(window.name) \(window.range.words)"
      if isAhead(window) {
        lines.append(.init(.partial, "\(words): not yet, it begins after \(last.iso)"))
      } else if let until = window.range.until,
        window.range.toDate || until > last.adding(days: 1)
      {
        lines.append(
          .init(.partial, "\(words): not over yet, it counts through \(last.iso)"))
      }
    }
    var isFlow = false
    if case .estimate(.flow) = question.head { isFlow = true }
    if let dataFrom, !isFlow, isMarked || beginsBeforeData {
      lines.append(
        .init(
          .partial,
          "the data begin on \(dataFrom.iso): what had ended earlier was never in the file, so days before then are not counted in full"
        ))
    }
    return lines
  }
}
