import DocketCore

/// The columns of a list that names none.
struct DefaultColumns {
  let office: Office
  /// So many stay on the narrowest page.
  private let always = 3

  /// The key, the milestones that are read from the file, and the model's declared fields (else the first
  /// columns), eight in all; never identifying ones.
  func columns(of noun: Int) -> [BoundColumn] {
    let me = office.nouns[noun]
    var columns: [BoundColumn] = []
    func add(_ name: String, _ expression: BoundExpression, _ type: ValueType) {
      guard columns.count < 8,
        !columns.contains(where: { $0.name == name || $0.expression == expression })
      else { return }
      columns.append(
        BoundColumn(
          name: name, expression: expression, type: type, isSpare: columns.count >= always))
    }
    func addFields(_ keep: (Field) -> Bool) {
      for (i, field) in me.fields.enumerated() where keep(field) && !me.identifying.contains(i) {
        if case .column(let c) = field.source {
          if me.milestones.contains(where: { $0.isRead(from: c) }) { continue }
          add(field.name, .column(c, field.type), field.type)
        } else {
          add(field.name, .field(i, field.type), field.type)
        }
      }
    }
    addFields { field in
      if case .column(let c) = field.source { return me.keyColumns.contains(c) }
      return false
    }
    for (i, milestone) in me.milestones.enumerated() {
      if case .columns = milestone.source { add(milestone.name, .milestone(i), .date) }
    }
    addFields { $0.declared && !$0.isFact }
    addFields { !$0.declared }
    return columns
  }
}
