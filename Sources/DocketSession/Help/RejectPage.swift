import DocketCore
import DocketStore

/// The rejected rows of one file, with place, reason and text.
struct RejectPage {
  let file: FileReport
  let mayQuote: Bool

  var blocks: [Document.Block] {
    let books =
      "\(file.name): \(LoadSummary.grouped(file.rows)) rows = \(LoadSummary.grouped(file.loaded)) "
      + "loaded + \(LoadSummary.grouped(file.rejected)) rejected."
    guard !file.rejects.isEmpty else { return [.paragraph(books)] }
    var columns = [ResultColumn("place", role: .detail), ResultColumn("why", role: .detail)]
    var cells: [[ResultValue]] = [
      file.rejects.map { .text($0.place) }, file.rejects.map { .text($0.reason) },
    ]
    if mayQuote {
      columns.append(ResultColumn("row", role: .detail))
      cells.append(file.rejects.map { .text($0.raw) })
    }
    var blocks: [Document.Block] = [
      .paragraph(books), .table(ResultTable(columns: columns, cells: cells)),
    ]
    if file.rejects.count < file.rejected {
      blocks.append(.paragraph("\(file.rejected - file.rejects.count) more are not shown."))
    }
    return blocks
  }
}
