import DocketCore

extension BindingPass {
  /// The quiet lines that are known before running: unit, window and conditions, definitions, notes, as of.
  func footer() -> [ResultTable.FooterLine] {
    var lines: [ResultTable.FooterLine] = []
    let unit = me.description.isEmpty ? me.name : "\(me.name): \(me.description)"
    lines.append(.init(.unit, unit))
    if !filters.isEmpty {
      lines.append(.init(.window, filters.map(\.words).joined(separator: "; ")))
    }
    let terms = context.used.map { "\($0.name) = \($0.definition)" }
    if !terms.isEmpty { lines.append(.init(.definition, terms.joined(separator: "; "))) }
    for value in context.emptyValues {
      lines.append(.init(.note, "\"\(value)\" is known to the model, but no row has it"))
    }
    for note in context.notes { lines.append(.init(.note, note)) }
    if case .on(let day) = stock, day < clock {
      lines.append(
        .init(.note, "counted with today's knowledge of \(day.iso); `as of` would move the clock"))
    }
    if clock < binder.clock {
      lines.append(
        .init(.note, "fields without a date of their own stand as they are in the data today"))
    }
    lines.append(.init(.asOf, "data as of \(clock.iso)"))
    return lines
  }
}
