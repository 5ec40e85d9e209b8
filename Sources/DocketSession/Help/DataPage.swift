import DocketCore
import DocketEngine
import DocketStore

/// `.data`: what was read and rejected, and what is worth a look before a number is trusted.
struct DataPage {
  private let workspace: Workspace
  private let session: Session
  private var report: LoadReport { workspace.store.report }
  /// Where rows are sealed, texts of the data are not quoted: they could be theirs.
  private var mayQuote: Bool { !workspace.office.nouns.contains { $0.sealed != nil } }

  /// Every value that the model lists or ranks, folded.
  private var listed: Set<String> {
    Set(
      workspace.office.nouns.flatMap(\.fields).flatMap { $0.ranked + $0.listed }
        .map { $0.lowercased() })
  }

  init(_ workspace: Workspace, _ session: Session) {
    self.workspace = workspace
    self.session = session
  }

  /// The page about everything, or about one file or noun.
  func document(about word: String?) throws -> Document {
    guard let word else { return Document(books + findings(report.nouns)) }
    let folded = word.lowercased()
    if let file = report.files.first(where: { $0.name.lowercased() == folded }) {
      return Document(RejectPage(file: file, mayQuote: mayQuote).blocks)
    }
    let number = try session.officeNames().noun(word)
    guard report.nouns.indices.contains(number) else { return Document(books) }
    let noun = report.nouns[number]
    return Document(ColumnPage(noun: noun, mayQuote: mayQuote).blocks + findings([noun]))
  }

  /// Rows in each file = loaded + rejected.
  private var books: [Document.Block] {
    var cells: [[ResultValue]] = [[], [], [], [], []]
    for file in report.files {
      cells[0].append(.text(file.name))
      cells[1].append(.count(file.rows))
      cells[2].append(.count(file.loaded))
      cells[3].append(.count(file.rejected))
      cells[4].append(.text(DataPage.reading(file)))
    }
    let numbers = ["rows", "loaded", "rejected"].map {
      ResultColumn($0, role: .measure, format: .count, isNumeric: true)
    }
    let table = ResultTable(
      columns: [ResultColumn("file", role: .detail)] + numbers
        + [ResultColumn("read as", role: .detail)], cells: cells)
    var blocks: [Document.Block] = [.heading("Files"), .table(table)]
    let rejected = report.files.filter { $0.rejected > 0 }
    if let first = rejected.first {
      blocks.append(
        .paragraph("Rejected rows are listed by .data FILE, such as .data \(first.name)."))
    }
    return blocks
  }

  private static func reading(_ file: FileReport) -> String {
    let delimiter =
      switch file.delimiter {
      case ",": "comma"
      case ";": "semicolon"
      case "\t": "tab"
      case "|": "bar"
      default: "\"\(file.delimiter)\""
      }
    var words = [delimiter, file.encoding]
    if file.headerLine == 0 { words.append("no header") }
    if file.headerLine > 1 { words.append("header in line \(file.headerLine)") }
    return words.joined(separator: ", ")
  }

  private func findings(_ nouns: [NounReport]) -> [Document.Block] {
    var blocks: [Document.Block] = []
    for noun in nouns {
      var lines = Findings(noun: noun, mayQuote: mayQuote, listed: listed).lines
      lines += disorder(noun)
      if lines.isEmpty { continue }
      blocks.append(.heading("\(noun.name) (\(LoadSummary.grouped(noun.rowCount)))"))
      blocks.append(.bullets(lines))
    }
    let files = report.files.flatMap(DataPage.remarks)
    if !files.isEmpty {
      blocks.append(.heading("Reading"))
      blocks.append(.bullets(files))
    }
    if blocks.isEmpty { blocks.append(.paragraph("Nothing else asks for a look.")) }
    return blocks
  }

  private static func remarks(_ file: FileReport) -> [String] {
    var lines: [String] = []
    if file.replacedSequences > 0 {
      lines.append(
        "\(file.name): \(file.replacedSequences) byte sequences are no \(file.encoding).")
    }
    if file.paddedRows > 0 {
      lines.append("\(file.name): \(file.paddedRows) rows have blank cells past the last column.")
    }
    if file.strayQuotes > 0 {
      lines.append("\(file.name): \(file.strayQuotes) quotes inside a cell were kept as they are.")
    }
    if file.blankLines > 0 {
      lines.append("\(file.name): \(file.blankLines) blank lines were passed over.")
    }
    return lines
  }

  /// Rows that end before they begin: asked as a question, so sealed rows take no part.
  private func disorder(_ report: NounReport) -> [String] {
    guard let noun = workspace.office.nouns.first(where: { $0.name == report.name }),
      let pending = noun.pending, case .milestone(let start) = pending.from,
      case .milestone(let end) = pending.to, noun.milestones.indices.contains(start),
      noun.milestones.indices.contains(end)
    else { return [] }
    let from = noun.milestones[start].name
    let to = noun.milestones[end].name
    let question =
      "count \(quoted(noun.name)) where \(quoted(to)) < \(quoted(from))"
    guard case .number(let n)? = try? session.number(question), let count = n.integer, count > 0
    else { return [] }
    return ["\(count) are \(to) before they are \(from): \(question)"]
  }
}
