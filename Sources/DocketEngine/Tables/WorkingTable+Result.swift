import DocketCore

extension WorkingTable {
  /// The finished table: the rows and columns still shown, others and total last, the footer underneath.
  func result(_ cancellation: Cancellation = Cancellation()) throws -> ResultTable {
    var out: [[ResultValue]] = []
    out.reserveCapacity(shown.count)
    let isWhole = view.count == cells.first?.count && view.elementsEqual(view.indices)
    do {
      for i in shown {
        try cancellation.check()
        out.append(isWhole ? cells[i] : try picked(cells[i], cancellation))
      }
    } catch {
      Discarding.later(&out)
      throw error
    }
    var kinds: [Int: ResultTable.RowKind] = [:]
    if !partial.isEmpty {
      for (place, row) in view.enumerated() where partial[row] != nil { kinds[place] = .partial }
    }
    if !provisional.isEmpty {
      for (place, row) in view.enumerated() where provisional.contains(row) {
        kinds[place] = .provisional
      }
    }
    var place = view.count
    if let others {
      append(others.cells, label: "others", to: &out)
      kinds[place] = .others
      place += 1
    }
    if hasTotal {
      append(try cells(ofUnion: rowsShown), label: totalLabel, to: &out)
      kinds[place] = .total
    }
    var table = ResultTable(
      columns: shown.map { columns[$0].column }, cells: out, rowKinds: kinds,
      footer: try facts.lines(partial: partialWords, notes: notes + totalNotes()),
      question: question)
    table.rowCount = place + (hasTotal ? 1 : 0)
    if let words = provisionalWords, kinds.values.contains(.provisional) {
      let place = table.footer.firstIndex { $0.kind == .asOf } ?? table.footer.endIndex
      table.footer.insert(.init(.provisional, words), at: place)
    }
    table.chart = chart
    if let estimating = groups?.units as? any EstimatingUnits {
      table.marks += estimating.marks
      if chart != nil, var drawn = try estimating.drawn() {
        drawn.marks = table.marks
        table.drawn = [drawn]
      }
    }
    table.marks = marks
    table.curves = try curves()
    return table
  }

  /// The curves behind the rows in view, for a chart that may draw them.
  private func curves() throws -> [ResultCurve] {
    guard let chart, chart.kind == nil || chart.kind == "survival", let groups,
      let estimating = groups.units as? any EstimatingUnits
    else { return [] }
    let names = columns.indices.filter { columns[$0].isGroup }
    return try view.compactMap { row in
      let found = groups.groups(rows: [row], slots: Array(groups.slots.indices))
      guard !found.isEmpty, var curve = try estimating.curve(ofUnion: found) else { return nil }
      curve.group = names.map { cells[$0][row] }
      return curve
    }
  }

  /// The cells of the rows in view, noticing Ctrl-C in millions of them.
  func picked(_ column: [ResultValue], _ cancellation: Cancellation) throws
    -> [ResultValue]
  {
    var cells: [ResultValue] = []
    cells.reserveCapacity(view.count)
    for (place, row) in view.enumerated() {
      if place & 0x3FFF == 0, cancellation.isCancelled {
        Discarding.later(&cells)
        try cancellation.check()
      }
      cells.append(column[row])
    }
    return cells
  }

  private func append(_ row: [ResultValue], label: String, to out: inout [[ResultValue]]) {
    var labels = [label]
    for (place, i) in shown.enumerated() {
      if columns[i].isGroup {
        out[place].append(.label(labels.popLast() ?? ""))
      } else {
        out[place].append(row[i])
      }
    }
  }

  /// Rule 20: the total of stock points says what it counts.
  private var totalLabel: String {
    facts.overlap?.isStock == true ? "total (on any of the days)" : "total"
  }

  /// Rule 27: a total of rows or columns that were cut says so.
  private func totalNotes() throws -> [String] {
    var notes: [String] = []
    if hasTotal, let groups, let estimating = groups.units as? any EstimatingUnits {
      notes += try estimating.totalRemarks(
        ofUnion: groups.groups(rows: rowsShown, slots: shownSlots))
    }
    if hasTotal, hasCutRows {
      let count = TableFacts.rows(view.count + (others?.rows.count ?? 0))
      notes.append(
        "total: distinct \(facts.noun) of the \(count) shown, not of all \(TableFacts.words(rowsBeforeCut))"
      )
    }
    for i in shown where columns[i].isMargin {
      guard case .measure(_, let slots) = columns[i].recipe, let all = groups?.slots.count,
        slots.count < all
      else { continue }
      notes.append("\(columns[i].column.title): of \(slots.count) columns, not of all \(all)")
    }
    return notes
  }

  /// The time units shown that are cut, each once, in order.
  private var partialWords: [String] {
    var seen: Set<String> = [""]
    var words: [String] = []
    if !partial.isEmpty {
      for row in view {
        if let why = partial[row], seen.insert(why).inserted { words.append(why) }
      }
    }
    for slot in shownSlots {
      if let why = partialSlots[slot], seen.insert(why).inserted { words.append(why) }
    }
    return words
  }
}
