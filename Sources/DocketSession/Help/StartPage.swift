import DocketCore
import DocketEngine

/// `.help`: everything a first question needs, on one screen.
struct StartPage {
  private let session: Session

  init(_ session: Session) { self.session = session }

  /// The page: how a question is built, then what this office has. It fits 24 rows of 80 columns.
  var document: Document {
    var blocks: [Document.Block] = [
      .facts([
        (name: "heads", value: "count N; list N; show median of F for N; show case \"KEY\""),
        (name: "rates", value: "share X of N; time from D to D for N; flow of N; within 90 days"),
        (name: "change", value: "compared to previous year; before and after D; | control"),
        (name: "when", value: "filed in 2024, in 2024-Q1, in last 12 months, since D; pending"),
        (name: "which", value: "where F is VALUE, F is one of (a, b), F > 5; and, or, not"),
        (name: "children", value: "with any charge (C), at least 2 charges (C), without any event"),
        (name: "groups", value: "by F, F; by month; by lead charge.F; by each charge.F; across F"),
        (
          name: "stages", value: "| sort by F | top N | total | percent | chart | save \"f.csv\""
        ),
        (name: "more", value: "define X as ...; set $x = ...; explain Q; expect 0 from Q"),
      ])
    ]
    if let office = session.workspace?.office {
      blocks.append(.heading(title(office)))
      blocks.append(.facts(nouns(office)))
      blocks.append(.code(examples(office).joined(separator: "\n")))
    } else {
      blocks.append(.paragraph("No data are loaded: .load FOLDER opens a folder of csv files."))
    }
    blocks.append(
      .paragraph(
        ".fields, .values F, .measures, .help commands show more; .help heads, rates, change, when, "
          + "which, children, groups, stages, charts, more or an error's code explains."))
    return Document(blocks)
  }

  private func title(_ office: Office) -> String {
    office.name.isEmpty ? "N and F in these data" : "N and F in \(office.name)"
  }

  /// More nouns than this share one line.
  private static let mostLines = 5

  private func nouns(_ office: Office) -> [(name: String, value: String)] {
    let all = office.nouns
    if all.count <= StartPage.mostLines { return all.map { (name: $0.name, value: names(of: $0)) } }
    let rest = all.dropFirst(StartPage.mostLines - 1).map(\.name)
    return all.prefix(StartPage.mostLines - 1).map { (name: $0.name, value: names(of: $0)) }
      + [(name: "also", value: StartPage.line(rest))]
  }

  /// The dates and fields people ask for first, as far as one line goes.
  private func names(of noun: Noun) -> String {
    let shown = noun.fields.enumerated().filter { !noun.identifying.contains($0.offset) }
      .map(\.element)
    let declared = shown.filter { $0.declared && !$0.isFact }
    let facts = shown.filter(\.isFact)
    let dates = noun.milestones.map(\.name)
    let first = dates.prefix(4) + declared.prefix(3).map(\.name) + facts.prefix(2).map(\.name)
    let rest = declared.dropFirst(3).map(\.name) + shown.filter { !$0.declared }.map(\.name)
    return StartPage.line(first + rest)
  }

  /// Names between commas, cut where the line would be too long.
  private static func line(_ names: [String]) -> String {
    var seen: Set<String> = []
    var text = ""
    for name in names where seen.insert(name.lowercased()).inserted {
      if text.count + name.count > 56 { return text + ", ..." }
      text += (text.isEmpty ? "" : ", ") + name
    }
    return text
  }

  /// Questions that run here.
  private func examples(_ office: Office) -> [String] {
    guard let noun = office.nouns.first(where: { !$0.milestones.isEmpty }) ?? office.nouns.first
    else { return [] }
    let group = noun.fields.enumerated().first {
      $0.element.type == .text && !noun.identifying.contains($0.offset) && !isKey($0.element, noun)
    }?.element.name
    let by = group.map { " by \(quoted($0)) | sort by count descending" } ?? ""
    var lines = ["count \(quoted(noun.name))\(by)"]
    if let date = start(of: noun) {
      lines.append("count \(quoted(noun.name)) \(quoted(date)) in last 12 months by month")
    }
    return lines
  }

  private func isKey(_ field: Field, _ noun: Noun) -> Bool {
    guard case .column(let column) = field.source else { return false }
    return noun.keyColumns.contains(column)
  }

  private func start(of noun: Noun) -> String? {
    if case .milestone(let number)? = noun.pending?.from, noun.milestones.indices.contains(number) {
      return noun.milestones[number].name
    }
    return noun.milestones.first?.name
  }
}
