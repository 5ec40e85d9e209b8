import DocketCore
import DocketEngine
import DocketStore

/// `.data`: what was read and rejected, and what is worth a look before a number is trusted.
struct DataPage {
  private let office: Office
  private let report: LoadReport

  init(_ workspace: Workspace) {
    office = workspace.office
    let isSealed = office.nouns.contains { $0.sealed != nil }
    report = isSealed ? workspace.store.report.withoutQuotations : workspace.store.report
  }

  /// The page about everything, or about one file or noun.
  func document(about word: String?) throws -> Document {
    guard let word else { return report.document() }
    let folded = word.lowercased()
    if let file = report.files.first(where: { $0.name.lowercased() == folded }) {
      return LoadReport(files: [file]).document()
    }
    let name = office.nouns[try OfficeNames(office: office).noun(word)].name
    let noun = LoadReport(nouns: report.nouns.filter { $0.name == name })
    // The books of files come first, a heading and a table: a noun alone has none.
    return Document(Array(noun.document().blocks.dropFirst(2)))
  }
}

extension LoadReport {
  /// The report without texts of the data: where rows are sealed, any of them could be theirs.
  fileprivate var withoutQuotations: LoadReport {
    var files = self.files
    for i in files.indices {
      for j in files[i].rejects.indices { files[i].rejects[j].raw = "" }
    }
    let nouns = self.nouns.map { noun in
      var noun = noun
      for i in noun.links.indices { noun.links[i].examples = [] }
      for i in noun.columns.indices {
        noun.columns[i].unreadableExamples = []
        noun.columns[i].outOfRange = []
        noun.columns[i].merged = []
        noun.columns[i].suspects = []
        noun.columns[i].categories = 0
      }
      return noun
    }
    return LoadReport(files: files, nouns: nouns, notes: notes)
  }
}
