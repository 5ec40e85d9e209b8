import DocketCore
import DocketStore

extension ReferenceEvaluation {
  /// The cell of a row in a column of its noun's table.
  func cell(_ number: Int, _ type: ValueType, at place: ReferencePlace) -> ReferenceValue {
    guard store.tables.indices.contains(place.noun),
      store.tables[place.noun].columns.indices.contains(number)
    else { return .missing }
    let column = store.tables[place.noun].columns[number]
    let row = place.row
    // Rule 41: blank, a spelling of missing, or unreadable as the column's type. A flag that is missing is unknown.
    if column.isMissing(at: row) { return type == .truth ? .truth(.unknown) : .missing }
    switch column.type {
    case .text: return text(column, row)
    case .integer: return .number(Number(mantissa: column.integer(at: row), scale: 0))
    case .decimal(let scale):
      return .number(Number(mantissa: column.integer(at: row), scale: scale))
    case .date:
      let seconds = column.timeOfDay(at: row)
      return .date(CivilDate(day: column.day(at: row)), seconds: seconds < 0 ? nil : seconds)
    case .flag: return .truth(ReferenceTruth(column.flag(at: row) == 1))
    }
  }

  /// A text cell with its category (rule 24: equal after trim and simple case folding).
  private func text(_ column: Column, _ row: Int) -> ReferenceValue {
    guard let own = column.text(at: row), let dictionary = column.dictionary else {
      return .missing
    }
    let commonest = dictionary.label(dictionary.category(of: column.code(at: row)))
    return .text(
      ReferenceText(own: own, commonest: commonest, folded: FoldedText.folded(own)))
  }

  /// The key of a row, one trimmed text a key column; nil when the noun has no key or the row lacks a part of it.
  func key(ofRow row: Int, noun: Int) -> [String]? {
    let table = store.tables[noun]
    guard !table.key.isEmpty else { return nil }
    var parts: [String] = []
    for column in table.key {
      guard let text = table.columns[column].text(at: row) else { return nil }
      parts.append(FoldedText.trimmed(text))
    }
    return parts
  }
}
