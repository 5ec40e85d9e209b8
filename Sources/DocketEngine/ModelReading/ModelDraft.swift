import DocketCore
import DocketLanguage
import DocketStore

/// A model file as read: its nouns in order and the settings of the office, before any data are loaded.
struct ModelDraft {
  var name = ""
  var fiscalStart: Int?
  var dataAsOf: CivilDate?
  var dataFrom: CivilDate?
  var lagDays = 0
  var nouns: [NounDeclaration] = []

  /// Reads the statements of a model; throws when one does not belong there or two nouns share a name.
  init(_ statements: [Statement]) throws {
    var taken: [String: String] = [:]
    for statement in statements {
      switch statement.kind {
      case .model(let text): name = text
      case .fiscalYear(let month): fiscalStart = month
      case .dataAsOf(let day): dataAsOf = day
      case .dataFrom(let day): dataFrom = day
      case .dataLag(let count, let unit): lagDays = try ModelDraft.days(count, unit, statement.span)
      case .noun(let noun):
        for word in [noun.name, noun.singularName] {
          if let other = taken[word.folded], other != noun.name.folded {
            throw Diagnostic(
              .modelDuplicateNoun, "Two nouns are called \"\(word.text)\".", at: word.span,
              details: ["Give one of them another name."])
          }
        }
        if nouns.contains(where: { $0.name == noun.name }) {
          throw Diagnostic(
            .modelDuplicateNoun, "Two nouns are called \"\(noun.name.text)\".", at: noun.name.span,
            details: ["Give one of them another name."])
        }
        taken[noun.name.folded] = noun.name.folded
        taken[noun.singularName.folded] = noun.name.folded
        nouns.append(noun)
      default:
        throw Diagnostic(
          .modelStatement, "A model says what the nouns are; this statement does something else.",
          at: statement.span, details: ["Put questions and definitions into a script of their own."]
        )
      }
    }
    guard !nouns.isEmpty else {
      throw Diagnostic(
        .modelEmpty, "The model declares no noun.", at: SourceSpan(0, 0),
        details: ["Start with: noun cases from \"cases.csv\" key case_number;"])
    }
  }

  private static func days(_ count: Int, _ unit: TimeUnit, _ span: SourceSpan) throws -> Int {
    switch unit {
    case .day where count <= 36_600: return count
    case .week where count <= 5_200: return count * 7
    case .month where count <= 1_200: return count * 30
    default:
      throw Diagnostic(
        .modelBadNote, "A lag is a number of days, such as 30 days.", at: span)
    }
  }

  /// What the store has to load for this model.
  func schema() throws -> StoreSchema {
    StoreSchema(nouns: try nouns.map(schema))
  }

  private func schema(_ noun: NounDeclaration) throws -> NounSchema {
    let source: NounSchema.Source
    switch noun.source {
    case .file(let pattern, let notes, _):
      source = .files(pattern: pattern, try options(notes, noun))
    case .within(let parent):
      guard nouns.contains(where: { $0.name == parent }) else { throw unknown(parent) }
      source = .lifted(from: declared(parent))
    case nil:
      throw Diagnostic(
        .modelMissingSource, "The noun \(noun.name.text) does not say where its rows are.",
        at: noun.name.span,
        details: ["Write from \"\(noun.name.text).csv\", or within NOUN key COLUMN."])
    }
    var columns: [String: ColumnSchema] = [:]
    for key in noun.key {
      columns[key.folded] = ColumnSchema(header: key.text, type: .text)
    }
    for link in noun.links {
      for column in link.columns {
        columns[column.folded] = ColumnSchema(header: column.text, type: .text)
      }
    }
    for clause in noun.clauses { try note(clause, in: &columns) }
    return NounSchema(
      name: noun.name.text, source: source, key: noun.key.map(\.text),
      links: try noun.links.map { link in
        guard nouns.contains(where: { $0.name == link.parent }) else { throw unknown(link.parent) }
        return LinkSchema(parent: declared(link.parent), columns: link.columns.map(\.text))
      },
      columns: columns.keys.sorted().compactMap { columns[$0] })
  }

  private func declared(_ name: Name) -> String {
    nouns.first { $0.name == name }?.name.text ?? name.text
  }

  private func unknown(_ name: Name) -> Diagnostic {
    let near = Spelling.nearest(to: name.text, among: nouns.map(\.name.text))
    return Diagnostic(
      .modelUnknownNoun, "The model has no noun called \"\(name.text)\".", at: name.span,
      details: ["Its nouns: \(nouns.map(\.name.text).joined(separator: ", "))."],
      suggestions: near.map { .init($0) })
  }

  private func note(_ clause: NounDeclaration.Clause, in columns: inout [String: ColumnSchema])
    throws
  {
    switch clause.kind {
    case .milestone(_, _, _, .columns(let names, let format)):
      for name in names {
        var column = columns[name.folded] ?? ColumnSchema(header: name.text)
        column.type = .date
        column.dateFormat = format ?? column.dateFormat
        columns[name.folded] = column
      }
    case .field(_, _, .column(let name, let notes)):
      var column = columns[name.folded] ?? ColumnSchema(header: name.text)
      for note in notes {
        switch note {
        case .dates(let format):
          column.type = .date
          column.dateFormat = format
        case .type(let word): column.type = try type(word)
        case .missing(let values): column.missing += try values.map(spelling)
        case .ranked, .values, .adjective:
          if column.type == nil { column.type = .text }
        }
      }
      if column.type != nil || !column.missing.isEmpty { columns[name.folded] = column }
    default: break
    }
  }

  private func spelling(_ literal: Literal) throws -> String {
    switch literal.kind {
    case .word(let name): return name.text
    case .string(let text): return text
    case .number(_, let text): return text
    case .date(let day): return day.iso
    case .missing: return "missing"
    case .parameter:
      throw Diagnostic(.modelBadNote, "A model has no parameters.", at: literal.span)
    }
  }

  /// The store's type of a word; the cells of a number decide how many decimals it has.
  private func type(_ word: Name) throws -> ColumnType {
    switch word.folded {
    case "text": return .text
    case "number": return .integer
    case "date": return .date
    case "flag": return .flag
    default:
      throw Diagnostic(
        .modelBadNote, "\"\(word.text)\" is no type.", at: word.span,
        details: ["Types: text, number, date, flag."],
        suggestions: Spelling.nearest(to: word.text, among: ["text", "number", "date", "flag"]).map
        {
          .init($0)
        })
    }
  }

  private func options(_ notes: [NounDeclaration.SourceNote], _ noun: NounDeclaration) throws
    -> FileOptions
  {
    var options = FileOptions()
    for note in notes {
      switch note {
      case .missing(let values): options.missing += values
      case .delimiter(let text): options.delimiter = try character(text, "delimiter", noun)
      case .quote(let text): options.quote = text
      case .encoding(let text): options.encoding = text
      case .header(let line): options.headerLine = line
      }
    }
    return options
  }

  private func character(_ text: String, _ what: String, _ noun: NounDeclaration) throws
    -> Character
  {
    if text == "tab" || text == "\\t" { return "\t" }
    guard let only = text.first, text.count == 1 else {
      throw Diagnostic(
        .modelBadNote, "A \(what) is one character.", at: noun.name.span,
        details: ["Write \(what) \";\" or \(what) \"tab\"."])
    }
    return only
  }
}

extension NounDeclaration {
  /// The singular: as declared, else the plural without its s (`people` and the like stay as they are).
  var singularName: Name {
    if let singular { return singular }
    let text = name.text
    if text.lowercased().hasSuffix("ies") { return Name(text.dropLast(3) + "y", at: name.span) }
    if text.lowercased().hasSuffix("s"), text.count > 1 {
      return Name(String(text.dropLast()), at: name.span)
    }
    return name
  }
}
