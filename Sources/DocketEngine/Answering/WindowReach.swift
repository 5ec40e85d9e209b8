import DocketCore

/// Says where the dates of a window lie in the data, when none lies in the window.
struct WindowReach {
  let evaluator: any QuestionEvaluator
  let office: Office

  /// The answer, with a line for each window that lies outside of all dates; the answer itself when units were found.
  func noted(_ answer: Answer, to question: BoundQuestion, selected: Int) throws -> Answer {
    guard selected == 0, case .table(var table) = answer else { return answer }
    let place = table.footer.firstIndex { $0.kind == .asOf } ?? table.footer.endIndex
    table.footer.insert(contentsOf: try lines(question), at: place)
    return .table(table)
  }

  private func lines(_ question: BoundQuestion) throws -> [ResultTable.FooterLine] {
    let noun = office.nouns[question.noun]
    return try question.filters.compactMap { filter in
      guard filter.origin == .window,
        case .inRange(let date, let from, let until, _) = filter.expression
      else { return nil }
      guard let (first, last) = try reach(of: date, question) else {
        return .init(.note, "no \(noun.name) have a date to be \(filter.words)")
      }
      let isBefore = until.map { $0 <= first } ?? false
      let isAfter = from.map { $0 > last } ?? false
      guard isBefore || isAfter else { return nil }
      return .init(
        .note,
        "no \(noun.name) were \(filter.words): in these data that was from \(first.iso) to \(last.iso)"
      )
    }
  }

  /// The first and the last of the dates, over all units; nil when there is none.
  private func reach(of date: BoundExpression, _ question: BoundQuestion) throws -> (
    CivilDate, CivilDate
  )? {
    var ask = question
    ask.head = .show([
      BoundMeasure(name: "first", function: .minimum, argument: date, type: .date),
      BoundMeasure(name: "last", function: .maximum, argument: date, type: .date),
    ])
    (ask.filters, ask.dimensions, ask.across, ask.stages, ask.stock) = ([], [], nil, [], .clock)
    let cells = try evaluator.group(ask).measures(ofUnion: [0])
    guard cells.count == 2, case .date(let first) = cells[0], case .date(let last) = cells[1] else {
      return nil
    }
    return (first, last)
  }
}
