import DocketCore
import DocketStore

/// Evaluates bound expressions on single rows, by recursion and in the plainest way: no index, no plan, no vectors.
///
/// What it remembers, it remembers per row and definition, so that a definition used twice is not evaluated twice.
/// Not safe to share between threads.
final class ReferenceEvaluation {
  /// The bound model.
  let office: Office
  /// The tables, one a noun.
  let store: CaseStore
  /// Polled at every row.
  let cancellation: Cancellation

  /// Definitions may lie this deep in each other; the binder refuses circles, so more is a bug and not a question.
  static let deepest = 400

  var memory: [Definition: ReferenceValue] = [:]
  var begun: [ReferencePlace: Bool] = [:]
  var childrenOf: [LinkStep: [Int: [Int]]] = [:]
  var sealedRows: [Set<Int>]?
  private var depth = 0

  /// What a remembered value belongs to.
  struct Definition: Hashable {
    enum Kind: Hashable { case milestone(Int), field(Int) }
    var kind: Kind
    var place: ReferencePlace
  }

  init(office: Office, store: CaseStore, cancellation: Cancellation) {
    self.office = office
    self.store = store
    self.cancellation = cancellation
  }

  /// The value of an expression on one row.
  func value(_ expression: BoundExpression, at place: ReferencePlace) throws -> ReferenceValue {
    try deeper {
      switch expression {
      case .constant, .and, .or, .not, .compare, .isText, .isMissing, .inRange, .contains,
        .happened, .isPending, .quantified:
        return .truth(try condition(expression, at: place))
      case .shift, .units, .difference, .arithmetic:
        return try computed(expression, at: place)
      default:
        return try found(expression, at: place)
      }
    }
  }

  /// The value of an expression as a condition.
  func truth(_ expression: BoundExpression, at place: ReferencePlace) throws -> ReferenceTruth {
    try value(expression, at: place).truth
  }

  /// Values that are read, not computed: constants, columns, definitions, other rows.
  private func found(_ expression: BoundExpression, at place: ReferencePlace) throws
    -> ReferenceValue
  {
    switch expression {
    case .number(let number): return .number(number)
    case .date(let day): return .date(day, seconds: nil)
    case .duration(let days): return .duration(days)
    case .text(let text):
      return .text(ReferenceText(own: text, commonest: text, folded: FoldedText.folded(text)))
    case .column(let column, let type): return cell(column, type, at: place)
    case .milestone(let number): return try milestone(number, at: place)
    case .field(let number, _): return try field(number, at: place)
    case .countedDay: return .date(place.moment.counted, seconds: nil)
    case .age: return try age(at: place)
    case .up(let steps, let inner):
      // Rule 43: on the missing parent of an orphan there is nothing to ask.
      guard let above = try ancestor(steps, of: place) else { return .absent }
      return try value(inner, at: above)
    case .pick(let selection, let inner):
      // Rule 7: no child is "(none)", a missing field of the chosen child "(missing)".
      guard let child = try selected(selection, of: place) else { return .absent }
      return try value(inner, at: child)
    case .countOf(let path, let condition):
      guard let children = try children(path, of: place) else { return .absent }
      // Rule 2: only children for which the condition is true count.
      return .number(
        Number(try children.filter { try holds(condition, at: $0) == .yes }.count))
    default: throw ReferenceEvaluation.fault("a condition where a value belongs")
    }
  }

  /// A derived field or fact by its definition, or the column behind a plain field.
  func field(_ number: Int, at place: ReferencePlace) throws -> ReferenceValue {
    guard office.nouns.indices.contains(place.noun),
      office.nouns[place.noun].fields.indices.contains(number)
    else { throw ReferenceEvaluation.fault("a field that the noun does not have") }
    let field = office.nouns[place.noun].fields[number]
    switch field.source {
    case .column(let column): return cell(column, field.type, at: place)
    case .derived(let definition):
      return try remembered(Definition(kind: .field(number), place: place)) {
        try value(definition, at: place)
      }
    }
  }

  /// A condition that may be absent, which holds always.
  func holds(_ condition: BoundExpression?, at place: ReferencePlace) throws -> ReferenceTruth {
    guard let condition else { return .yes }
    return try truth(condition, at: place)
  }

  /// The remembered value of a definition on a row, evaluated when asked for the first time.
  func remembered(_ definition: Definition, _ evaluate: () throws -> ReferenceValue) throws
    -> ReferenceValue
  {
    if let known = memory[definition] { return known }
    let value = try evaluate()
    memory[definition] = value
    return value
  }

  /// Runs a step of the recursion, refusing to go too deep.
  func deeper<Result>(_ step: () throws -> Result) throws -> Result {
    depth += 1
    defer { depth -= 1 }
    guard depth <= ReferenceEvaluation.deepest else {
      throw ReferenceEvaluation.fault("definitions more than \(ReferenceEvaluation.deepest) deep")
    }
    return try step()
  }

  /// The binder promised something that does not hold.
  static func fault(_ what: String) -> Diagnostic {
    Diagnostic(.internalFault, "docket bound this question wrongly: \(what).")
  }
}
