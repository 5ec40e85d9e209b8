import DocketCore
import DocketEngine
import Foundation
import Testing

@testable import DocketSession

/// `.rows` lists as many units as the cell it stands behind counts, of a flow and of a funnel too.
@Suite struct RowsOfEstimatesTests {
  private func rows(_ row: Int, of question: String) throws -> (cells: [String: Int], ResultTable) {
    let (session, screen) = try Sessions.open("Samples/harbor")
    #expect(session.enter(question) == .ok, "\(screen.text)")
    guard let answered = session.last, case .table(let table) = answered.answer else {
      throw Diagnostic(.internalFault, "no table")
    }
    var cells: [String: Int] = [:]
    for (column, values) in zip(table.columns, table.cells) {
      cells[column.name] = Int(values[row - 1].text(in: column).filter(\.isNumber))
    }
    let rows = try QuestionRunner(try session.openWorkspace()).rows(
      behind: row - 1, of: table, answered.question, answered.source, answered.context)
    return (cells, rows)
  }

  @Test(arguments: [1, 2, 3]) func `Behind a step of a funnel are those that reached it`(
    _ row: Int
  ) throws {
    for end in ["", " within 200 days"] {
      let (cells, rows) = try rows(
        row, of: "funnel of cases filed in 2023 through filed, arraigned, convicted\(end)")
      #expect(rows.rowCount == cells["reached"])
    }
    let (cells, grouped) = try rows(
      row + 3, of: "funnel of cases filed in 2023 through filed, arraigned, convicted by severity")
    #expect(grouped.rowCount == cells["reached"])
  }

  @Test(arguments: [1, 4, 6]) func `Behind a period of a flow are those that moved in it`(
    _ row: Int
  ) throws {
    let (cells, rows) = try rows(row, of: "flow of cases in last 6 months by month")
    let moved = try #require(rows.column(named: "moved"))
    let words = rows.cells[moved].map { $0.text(in: rows.columns[moved]) }
    func count(_ word: String) -> Int {
      words.filter { $0.components(separatedBy: ", ").contains(word) }.count
    }
    #expect(count("opening") == cells["opening"])
    #expect(count("in") == cells["in"])
    #expect(count("closing") == cells["closing"])
    // What was reopened can go out again without another date of the end.
    #expect(count("out") <= cells["out"] ?? 0)
    #expect(!words.contains(""))
  }

  @Test func `Behind a share within a time are those observed that long`() throws {
    let (cells, rows) = try rows(
      1, of: "share disposed of cases filed in 2024 within 180 days")
    #expect(rows.rowCount == (cells["denominator"] ?? 0) + (cells["unknown"] ?? 0))
  }
}
