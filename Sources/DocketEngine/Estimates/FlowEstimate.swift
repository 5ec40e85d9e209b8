import DocketCore

/// `flow of NOUN`: opening + in - out = closing, the clearance rate (NCSC CourTools 2: outgoing / incoming) and the days
/// of inventory (closing / what goes out a day).
struct FlowEstimate {
  private let flow: BoundFlow
  private let noun: Noun
  private let clock: CivilDate
  private let dataFrom: CivilDate?
  private let isCut: Bool

  /// The flow of a bound question.
  init(_ flow: BoundFlow, _ question: BoundQuestion, _ office: Office) {
    self.flow = flow
    noun = office.nouns[question.noun]
    clock = question.clock
    dataFrom = office.dataFrom
    isCut = flow.unit != nil
  }

  /// The columns, those of spans only where the model has such spans.
  var columns: [AnswerColumn] {
    func count(
      _ name: String, _ part: ResultColumn.Part = .other,
      of counting: AnswerColumn.Counting = .events
    ) -> AnswerColumn {
      AnswerColumn(
        name: name, format: .count, part: part, counting: counting, empty: .count(0))
    }
    var columns = [count("opening", of: .level), count("in", .value)]
    if flow.hasInactive { columns.append(count("reactivated")) }
    if flow.hasActive { columns.append(count("reopened")) }
    columns.append(count("out", .value))
    if flow.hasInactive { columns.append(count("inactive")) }
    columns += [
      count("closing", of: .level),
      AnswerColumn(name: "clearance", format: .percent, part: .other, unaveraged: "a rate"),
      AnswerColumn(
        name: "days_of_inventory", title: "inventory", format: .decimals(1), part: .other,
        unaveraged: "a rate"),
    ]
    return columns
  }

  /// One cell a column; R900 should a line ever not add up.
  func cells(_ sum: FlowSum) throws -> [ResultValue] {
    let moves = sum.moves
    guard !sum.isWhole || moves.addsUp else {
      throw Diagnostic(
        .internalFault,
        "A line of this flow does not add up: \(moves.opening) and \(moves.incoming) in, \(moves.outgoing) out, and \(moves.closing) left."
      )
    }
    let came = moves.incoming + moves.reactivated + moves.reopened
    let went = moves.outgoing + moves.inactive
    var cells: [ResultValue] = [
      sum.isWhole ? .count(moves.opening) : .missing, .count(moves.incoming),
    ]
    if flow.hasInactive { cells.append(.count(moves.reactivated)) }
    if flow.hasActive { cells.append(.count(moves.reopened)) }
    cells.append(.count(moves.outgoing))
    if flow.hasInactive { cells.append(.count(moves.inactive)) }
    cells.append(sum.isWhole ? .count(moves.closing) : .missing)
    cells.append(came > 0 ? .ratio(went, came) : .missing)
    cells.append(sum.isWhole ? FlowEstimate.inventory(moves, days: sum.days) : .missing)
    return cells
  }

  /// How many days it would take to end what is left, as many a day as ended; missing when nothing did.
  private static func inventory(_ moves: MoveTally, days: Int) -> ResultValue {
    guard moves.outgoing > 0 else { return .missing }
    return Number.dividing(Int128(moves.closing) * Int128(days), by: Int128(moves.outgoing)).map {
      .number($0)
    } ?? .missing
  }

  /// What a reader must know of every line.
  func remarks(unsound: Int) -> [ResultTable.FooterLine] {
    var lines: [ResultTable.FooterLine] = []
    if let days = flow.days { lines.append(.init(.window, "flow \(days.words)")) }
    var out = flow.names.end
    if flow.hasActive { out += ", and \(flow.names.end) again after being reopened" }
    lines.append(
      .init(
        .definition,
        "opening and closing = pending \(noun.name) at the end of the day before and of the last day; in = \(flow.names.start); out = \(out)"
      ))
    let came =
      ["in"] + (flow.hasInactive ? ["reactivated"] : []) + (flow.hasActive ? ["reopened"] : [])
    let went = ["out"] + (flow.hasInactive ? ["inactive"] : [])
    lines.append(
      .init(
        .definition,
        "clearance = \(FlowEstimate.sum(went)) / \(FlowEstimate.sum(came)): over 100 % more left than came; inventory = closing / out a day: days it would take to end what is left"
      ))
    if let spans = spanWords { lines.append(.init(.definition, spans)) }
    lines.append(.init(.note, "\(identity), checked in every row"))
    if unsound > 0 {
      lines.append(
        .init(
          .leftOut,
          "left out: \(TableFacts.words(unsound)) without a start or with an end before it"))
    }
    if let dataFrom, let first = flow.periods.first, first.start <= dataFrom {
      let words =
        first.start == dataFrom
        ? "the opening of the day before is what the file still has of it"
        : "what had ended earlier was never in the file, so openings and moves before then are too low"
      lines.append(.init(.partial, "the data begin on \(dataFrom.iso): \(words)"))
    }
    if !isCut, let days = flow.days, let until = days.until, until > clock.adding(days: 1),
      let period = flow.periods.first, period.start <= clock
    {
      lines.append(.init(.partial, "the period is not over: it counts through \(clock.iso)"))
    } else if flow.days?.toDate == true {
      lines.append(.init(.partial, "the period is not over"))
    }
    return lines
  }

  private static func sum(_ names: [String]) -> String {
    names.count == 1 ? names[0] : "(\(names.joined(separator: " + ")))"
  }

  /// "opening + in - out = closing" with the columns that are there.
  private var identity: String {
    var words = "opening + in"
    if flow.hasInactive { words += " + reactivated" }
    if flow.hasActive { words += " + reopened" }
    words += " - out"
    if flow.hasInactive { words += " - inactive" }
    return words + " = closing"
  }

  private var spanWords: String? {
    var parts: [String] = []
    let inactive = noun.spans.filter { !$0.active }.map(\.words)
    let active = noun.spans.filter(\.active).map(\.words)
    if !inactive.isEmpty {
      parts.append(
        "inactive and reactivated = began and ceased to be inactive during \(inactive.joined(separator: ", "))"
      )
    }
    if !active.isEmpty {
      parts.append("reopened = active again during \(active.joined(separator: ", "))")
    }
    return parts.isEmpty ? nil : parts.joined(separator: "; ")
  }
}
