import DocketCore

/// `.help CODE` as a page.
struct CodePage {
  private let page: HelpPage

  init(_ page: HelpPage) { self.page = page }

  /// Title, explanation, and what to write instead of what.
  var document: Document {
    var blocks: [Document.Block] = [.heading("\(page.code.rawValue)  \(page.title)")]
    if !page.explanation.isEmpty { blocks.append(.paragraph(page.explanation)) }
    if let wrong = page.wrong {
      blocks += [.paragraph("Instead of"), .code(wrong)]
    }
    if let right = page.right {
      blocks += [.paragraph(page.wrong == nil ? "Such as" : "write"), .code(right)]
    }
    return Document(blocks)
  }
}
