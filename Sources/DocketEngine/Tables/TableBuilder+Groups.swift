import DocketCore
import DocketStore

extension TableBuilder {
  /// The working table of a `count` or `show` question.
  func working(_ question: BoundQuestion, groups: any GroupedUnits) throws -> WorkingTable {
    let keys = groups.keys
    let layout = try GroupLayout(
      keys: keys, dimensions: question.dimensions, across: question.across,
      finder: DimensionDomains(question: question, office: office, evaluator: evaluator),
      cancellation: cancellation)
    let columns = columns(question, groups)
    let seen = SeenDays(question, office)
    let rowsAhead = layout.rows.indices.filter { row in
      question.dimensions.indices.contains {
        TableBuilder.isAhead(layout.rows[row][$0], question.dimensions[$0], seen)
      }
    }
    let slotsAhead = layout.slots.indices.filter { slot in
      guard let across = question.across, let value = layout.slots[slot] else { return false }
      return TableBuilder.isAhead(value, across, seen)
    }
    var measured = MeasuredGroups(
      units: groups, columns: columns, slots: layout.slots,
      groupAt: layout.groupAt, rowsAfterClock: Set(rowsAhead), slotsAfterClock: Set(slotsAhead))
    measured.rowKeys = layout.rows
    measured.isAllAhead = seen.isAhead(selected: groups.selected)
    var table = WorkingTable(
      columns: [], shown: [], cells: [], view: Array(layout.rows.indices), groups: measured,
      rowsBeforeCut: layout.rows.count, facts: try facts(question, groups, columns),
      question: question.text)
    table.across = question.across?.name
    table.facts.leavesOutEmpty = layout.leavesOutEmpty
    addGroups(question, layout, to: &table)
    try addMeasures(columns, question, layout, measured, to: &table)
    markPartial(question, layout, seen, in: &table)
    if let estimating = groups as? any EstimatingUnits {
      let empty = layout.rows.indices.filter { row in
        layout.slots.indices.allSatisfy { layout.groupAt[row * layout.slots.count + $0] < 0 }
      }
      table.facts.footer += estimating.remarks(ofNothing: empty.map { layout.rows[$0] })
    }
    table.shown = Array(table.columns.indices)
    return table
  }

  private func addGroups(
    _ question: BoundQuestion, _ layout: GroupLayout, to table: inout WorkingTable
  ) {
    for (d, dimension) in question.dimensions.enumerated() {
      let domain = layout.domains[d]
      let type = domain.type
      table.columns.append(
        WorkingColumn(
          column: ResultColumn(
            dimension.name, role: .group, format: type == .duration ? .days : .plain,
            isNumeric: type.isNumeric),
          recipe: .group(d), type: type, order: domain.order))
      table.cells.append(layout.rows.map { $0[d] })
    }
  }

  /// What every group is measured by.
  private func columns(_ question: BoundQuestion, _ groups: any GroupedUnits) -> [AnswerColumn] {
    guard case .points = question.stock else { return ownColumns(question, groups) }
    // What is pending on a day is no more for the days of the period that it ends.
    return ownColumns(question, groups).map { column in
      var column = column
      if column.counting != nil { column.counting = .level }
      return column
    }
  }

  private func ownColumns(_ question: BoundQuestion, _ groups: any GroupedUnits) -> [AnswerColumn] {
    if let estimating = groups as? any EstimatingUnits { return estimating.columns }
    guard case .show(let measures) = question.head else {
      return [MeasureColumn(measure: MeasureColumn.count).answerColumn(aliases: [])]
    }
    let aliases = MeasureColumn.aliases(question.syntax, count: measures.count)
    return zip(measures, aliases).map { MeasureColumn(measure: $0).answerColumn(aliases: $1) }
  }

  /// One column a measure, or one a slot and measure; a count and an estimate spread their main one (rule 31).
  private func addMeasures(
    _ columns: [AnswerColumn], _ question: BoundQuestion, _ layout: GroupLayout,
    _ measured: MeasuredGroups, to table: inout WorkingTable
  ) throws {
    var spread = Array(columns.indices)
    if question.across != nil {
      if case .count = question.head { spread = [0] }
      if let estimating = measured.units as? any EstimatingUnits {
        spread = estimating.acrossColumns
      }
    }
    // One number a slot needs no name beside the slot's; the measures of `show` keep theirs.
    var isNamed = spread.count > 1
    if case .show = question.head { isNamed = true }
    var taken = Set(table.columns.map { $0.column.name.lowercased() })
    let first = table.columns.count
    for (slot, value) in layout.slots.enumerated() {
      for m in spread {
        let look = columns[m]
        var names = (name: look.name, title: look.title ?? look.name)
        if let value {
          let label = TableBuilder.label(of: value)
          names =
            !isNamed ? label : ("\(label.name) \(look.name)", "\(label.title) \(names.title)")
        }
        let unique = TableBuilder.unique(names.name, &taken)
        table.columns.append(
          WorkingColumn(
            column: ResultColumn(
              unique, title: names.title, role: .measure, format: look.format, isNumeric: true,
              part: look.part),
            aliases: value == nil ? look.aliases : [], recipe: .measure(m, slots: [slot]),
            type: look.type, unaveraged: look.unaveraged))
      }
    }
    let blank = [ResultValue](repeating: .missing, count: layout.rows.count)
    table.cells += [[ResultValue]](
      repeating: blank, count: layout.slots.count * spread.count)
    for row in layout.rows.indices {
      if row & 1023 == 0 { try cancellation.check() }
      for slot in layout.slots.indices {
        let values = try measured.measures(rows: [row], slots: [slot])
        guard values.count == columns.count else {
          throw Diagnostic(.internalFault, "A group has not as many values as measures.")
        }
        for (place, m) in spread.enumerated() {
          table.cells[first + slot * spread.count + place][row] = values[m]
        }
      }
    }
  }

  /// Where days to something that has not come for all are summed up: which question counts those still open.
  private func hintOfTime(_ question: BoundQuestion, _ groups: any GroupedUnits) -> String? {
    let missing = groups.missingArguments
    guard case .show(let measures) = question.head,
      case .show(let written, _) = question.syntax.head.kind
    else { return nil }
    for (place, measure) in measures.enumerated() {
      guard missing.indices.contains(place), missing[place] > 0,
        case .units(_, from: _, to: _)? = measure.argument, written.indices.contains(place),
        case .span(_, from: let from, to: let to, _) = written[place].argument
      else { continue }
      let ends = "\(from.text) to \(to.text)"
      let known = TableFacts.words(groups.selected - missing[place])
      return
        "only the \(known) that have both dates count here; `time from \(ends) for ...` counts those still open too"
    }
    return nil
  }

  private func facts(
    _ question: BoundQuestion, _ groups: any GroupedUnits, _ columns: [AnswerColumn]
  ) throws -> TableFacts {
    var facts = facts(question)
    (facts.selected, facts.unknown, facts.unsound) = (
      groups.selected, groups.unknown, groups.unsound
    )
    if case .estimate(.flow) = question.head { facts.saysNumber = false }
    if let estimating = groups as? any EstimatingUnits {
      if question.across != nil, let shown = estimating.acrossColumns.first,
        estimating.acrossColumns.count == 1
      {
        let column = estimating.columns[shown]
        facts.footer.append(.init(.definition, "each cell: \(column.title ?? column.name)"))
      }
      facts.footer += try estimating.remarks(ofUnion: Array(groups.keys.indices))
    } else {
      facts.missingArguments = zip(columns, groups.missingArguments).compactMap {
        $1 == 0 ? nil : ($0.name, $1)
      }
      if let hint = hintOfTime(question, groups) {
        facts.footer.append(.init(.note, hint))
      }
    }
    let dimensions = question.dimensions + (question.across.map { [$0] } ?? [])
    let each = dimensions.filter { $0.each != nil }.map(\.name)
    var isStock = false
    if case .points = question.stock { isStock = true }
    guard !each.isEmpty || isStock else { return facts }
    var sum = 0
    let estimating = groups as? any EstimatingUnits
    for group in estimating?.oneOfEachGroup ?? Array(groups.keys.indices) {
      sum += try groups.units(inUnion: [group])
    }
    let one = TableFacts.one(facts.singular)
    let words =
      each.isEmpty
      ? "\(one) is counted at every point at which it is pending"
      : "\(one) is counted under every \(each.joined(separator: " and ")) it has"
    facts.overlap = TableFacts.Overlap(words: words, sum: sum, isStock: isStock)
    return facts
  }

  /// Whether a time unit or stock point has not begun, or not ended, by the last day seen; what is pending is known to
  /// the as-of day, so that the periods of a flow go on to it.
  private static func isAhead(
    _ value: ResultValue, _ dimension: BoundDimension, _ seen: SeenDays
  ) -> Bool {
    guard case .bucket(let bucket) = value else { return false }
    switch dimension.kind {
    case .stockPoint: return bucket.end.adding(days: -1) > seen.last
    case .time(let unit, _): return unit != .weekday && bucket.start > seen.last
    case .spread: return bucket.start > seen.clock
    case .value, .bands: return false
    }
  }

  /// The name and title of an `across` column.
  private static func label(of value: ResultValue) -> (name: String, title: String) {
    let column = ResultColumn("", role: .group)
    return (value.text(in: column), value.text(in: column))
  }

  /// The name, or with a number after it when it is taken.
  static func unique(_ name: String, _ taken: inout Set<String>) -> String {
    var unique = name
    var n = 2
    while !taken.insert(unique.lowercased()).inserted {
      unique = "\(name)_\(n)"
      n += 1
    }
    return unique
  }
}
