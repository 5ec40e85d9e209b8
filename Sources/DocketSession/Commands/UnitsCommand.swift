import DocketCore

/// `.units`: what can be counted.
struct UnitsCommand: Command {
  let names = ["units"]
  let usage = ".units"
  let summary = "what can be counted, with the number of each"

  func run(_ arguments: CommandArguments, in session: Session) throws {
    let workspace = try session.openWorkspace()
    var cells: [[ResultValue]] = [[], [], [], [], []]
    for (number, noun) in workspace.office.nouns.enumerated() {
      let parents = noun.links.map { workspace.office.nouns[$0.parent].name }
      let table = workspace.store.tables[number]
      let key = noun.keyColumns.map { table.columns[$0].name }
      cells[0].append(.text(noun.name))
      cells[1].append(try session.count(noun.name))
      cells[2].append(.text(parents.joined(separator: ", ")))
      cells[3].append(.text(key.joined(separator: ", ")))
      cells[4].append(.text(noun.description))
    }
    try session.present(
      .table(
        ResultTable(
          columns: [
            ResultColumn("noun", role: .detail),
            ResultColumn("rows", role: .measure, format: .count, isNumeric: true),
            ResultColumn("in", role: .detail), ResultColumn("key", role: .detail),
            ResultColumn("meaning", role: .detail),
          ], cells: cells)))
  }
}
