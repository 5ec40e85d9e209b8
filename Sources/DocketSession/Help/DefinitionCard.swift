import DocketCore
import DocketLanguage

/// The card of a definition, as the indicators of an office are kept: what it says, where it comes from, which way is
/// better, what is aimed at, how it is measured, and whether this office's model can answer it.
struct DefinitionCard {
  private let definition: Definition
  private let session: Session

  init(_ definition: Definition, _ session: Session) {
    self.definition = definition
    self.session = session
  }

  /// The card as a part of a page.
  var blocks: [Document.Block] {
    var facts: [(name: String, value: String)] = [(name: "kind", value: kind)]
    if let source = definition.source { facts.append((name: "source", value: source)) }
    if let direction = definition.direction { facts.append((name: "direction", value: direction)) }
    if let target = definition.target {
      facts.append((name: "target", value: DefinitionCard.words(target, of: definition)))
    }
    if session.workspace != nil {
      facts.append((name: "here", value: session.lack(of: definition)?.reason ?? "ready"))
    }
    var blocks: [Document.Block] = [.heading(definition.name.text)]
    if let words = definition.description { blocks.append(.paragraph(words)) }
    blocks += [.facts(facts), .code(session.text(of: definition) + ";")]
    if let use { blocks += [.paragraph("Ask it:"), .code(use)] }
    return blocks
  }

  private var kind: String {
    switch definition.body {
    case .measure: return "a measure: it starts a question"
    case .population: return "a group of units: it stands where a noun stands"
    case .value: return "a value: it stands where a field stands"
    }
  }

  private var use: String? {
    let name = definition.name.text
    switch definition.body {
    case .population: return "count \(name)"
    case .value: return nil
    case .measure(let question):
      switch question.head.kind {
      case .flow(_, nil): return "\(name) in last 12 months by month"
      default: return name
      }
    }
  }

  /// A target as the measure prints: that of a share or a clearance rate in percent.
  static func words(_ target: Number, of definition: Definition) -> String {
    let format: ResultColumn.Format = isShare(definition) ? .percent : .plain
    return ResultValue.number(target).text(in: ResultColumn("", role: .measure, format: format))
  }

  private static func isShare(_ definition: Definition) -> Bool {
    guard case .measure(let question) = definition.body else { return false }
    switch question.head.kind {
    case .share: return true
    case .flow:
      return question.stages.contains { stage in
        if case .keep(let names) = stage.kind { return names.first?.folded == "clearance" }
        return false
      }
    default: return false
    }
  }
}
