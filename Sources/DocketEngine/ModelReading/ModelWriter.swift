import DocketLanguage
import DocketStore

/// Writes an inferred schema as the text of a model, with the reason of each guess as a comment.
struct ModelWriter {
  let inferred: InferredSchema

  init(_ inferred: InferredSchema) { self.inferred = inferred }

  /// The model, ready to be saved as `model.docket` and edited.
  var text: String {
    var lines = [
      "-- Inferred from the files: edit it, save it as model.docket beside them, then .reload.", "",
    ]
    for (schema, guess) in zip(inferred.schema.nouns, inferred.nouns) {
      lines += guess.why.map { "-- \($0)" }
      lines.append(contentsOf: noun(schema, guess))
      lines.append("")
    }
    return lines.joined(separator: "\n")
  }

  private func noun(_ schema: NounSchema, _ guess: NounGuess) -> [String] {
    var lines = ["noun \(name(schema.name))"]
    switch schema.source {
    case .files(let pattern, let options):
      lines.append("  from \(Printer.quoted(pattern))\(notes(options))")
    case .lifted(let parent): lines.append("  within \(name(parent))")
    }
    if !schema.key.isEmpty { lines.append("  key \(schema.key.map(name).joined(separator: ", "))") }
    for link in schema.links {
      lines.append(
        "  in \(name(link.parent)) by \(link.columns.map(name).joined(separator: ", "))")
    }
    for milestone in guess.milestones {
      lines.append("  milestone \(name(milestone.name)) from \(name(milestone.column))")
    }
    lines[lines.count - 1] += ";"
    return lines
  }

  private func notes(_ options: FileOptions) -> String {
    var text = ""
    if let delimiter = options.delimiter {
      text += " delimiter \(Printer.quoted(delimiter == "\t" ? "tab" : String(delimiter)))"
    }
    if let encoding = options.encoding { text += " encoding \(Printer.quoted(encoding))" }
    if let quote = options.quote { text += " quote \(Printer.quoted(quote))" }
    if let line = options.headerLine { text += " header \(line)" }
    if !options.missing.isEmpty {
      text += " missing (\(options.missing.map(Printer.quoted).joined(separator: ", ")))"
    }
    return text
  }

  private func name(_ text: String) -> String { Printer.text(Name(text)) }
}
