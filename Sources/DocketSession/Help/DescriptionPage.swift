import DocketCore
import DocketEngine
import DocketLanguage

/// `.describe`: what a name means in this office.
struct DescriptionPage {
  private let session: Session

  init(_ session: Session) { self.session = session }

  /// The page of a noun, field, fact, date, definition or word of answers; several when the word means several things.
  func page(of word: String) throws -> Document {
    var blocks: [Document.Block] = []
    if let definition = session.definitions[Name(word)] {
      blocks += DefinitionCard(definition, session).blocks
    }
    let answerWord = AnswerWords.named(word)
    if let answerWord, session.workspace == nil { return answerWord.document }
    let names = try session.officeNames()
    for meaning in names.meanings(of: word) {
      switch meaning {
      case .noun(let noun): blocks += describe(names.office.nouns[noun], names.office)
      case .field(let noun, let field): blocks += describe(field, of: names.office.nouns[noun])
      case .milestone(let noun, let milestone):
        blocks += describe(
          names.office.nouns[noun].milestones[milestone], of: names.office.nouns[noun])
      }
    }
    if let answerWord { blocks += answerWord.document.blocks }
    if blocks.isEmpty { throw names.unknown(word, command: "describe") }
    return Document(blocks)
  }

  private func describe(_ noun: Noun, _ office: Office) -> [Document.Block] {
    var facts: [(name: String, value: String)] = [(name: "singular", value: noun.singular)]
    let parents = noun.links.map { office.nouns[$0.parent].name }
    if !parents.isEmpty { facts.append((name: "in", value: parents.joined(separator: ", "))) }
    let number = office.nouns.firstIndex { $0.name == noun.name }
    let children = office.nouns.filter { $0.links.contains { $0.parent == number } }.map(\.name)
    if !children.isEmpty { facts.append((name: "has", value: children.joined(separator: ", "))) }
    if let pending = noun.pending {
      facts.append((name: "rule", value: pending.words))
    }
    if let lead = noun.lead, noun.fields.indices.contains(lead) {
      facts.append((name: "lead by", value: noun.fields[lead].name))
    }
    if noun.sealed != nil { facts.append((name: "sealed", value: "some rows are never shown")) }
    for row in FieldRow.rows(of: noun) {
      facts.append(
        (name: row.name, value: row.meaning.isEmpty ? row.kind : "\(row.kind): \(row.meaning)"))
    }
    var blocks: [Document.Block] = [.heading(noun.name)]
    if !noun.description.isEmpty { blocks.append(.paragraph(noun.description)) }
    return blocks + [.facts(facts)]
  }

  private func describe(_ number: Int, of noun: Noun) -> [Document.Block] {
    let field = noun.fields[number]
    let kind = field.isFact ? "a fact" : "a field"
    var blocks: [Document.Block] = [
      .heading("\(noun.singular).\(field.name): \(kind), \(field.type.words)")
    ]
    if !field.description.isEmpty { blocks.append(.paragraph(field.description)) }
    var facts: [(name: String, value: String)] = []
    if !field.definition.isEmpty { facts.append((name: "definition", value: field.definition)) }
    if !field.ranked.isEmpty {
      facts.append((name: "ranked", value: field.ranked.joined(separator: ", ")))
    }
    if !field.listed.isEmpty {
      facts.append((name: "values", value: field.listed.joined(separator: ", ")))
    }
    if field.isAdjective {
      facts.append((name: "adjective", value: "its values stand before the noun"))
    }
    if noun.identifying.contains(number) {
      facts.append((name: "identifying", value: "shown only when a question names it in showing"))
    } else if !field.isFact {
      facts.append((name: "see", value: ".values \(noun.singular).\(field.name)"))
    }
    if !facts.isEmpty { blocks.append(.facts(facts)) }
    return blocks
  }

  private func describe(_ milestone: Milestone, of noun: Noun) -> [Document.Block] {
    var blocks: [Document.Block] = [.heading("\(noun.singular).\(milestone.name): a date")]
    if !milestone.description.isEmpty { blocks.append(.paragraph(milestone.description)) }
    var facts: [(name: String, value: String)] = []
    if let form = milestone.nounForm { facts.append((name: "noun form", value: form)) }
    if !milestone.definition.isEmpty {
      facts.append((name: "definition", value: milestone.definition))
    }
    facts.append((name: "use", value: "count \(noun.name) \(milestone.name) in 2024"))
    return blocks + [.facts(facts)]
  }
}
