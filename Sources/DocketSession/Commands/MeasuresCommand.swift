import DocketCore
import DocketLanguage

/// `.measures`: the measures that are defined, which way is better, and whether this office can answer them.
struct MeasuresCommand: Command {
  let names = ["measures"]
  let usage = ".measures"
  let summary = "the defined measures: direction, target, source, and what the model lacks for them"
  let details = [
    "Load a library with use \"measures/courtools.docket\"; .define NAME shows the card of one measure."
  ]

  func run(_ arguments: CommandArguments, in session: Session) throws {
    let measures = session.definitions.all.filter { definition in
      if case .measure = definition.body { return true }
      return false
    }
    if measures.isEmpty {
      return session.remark(
        "No measure is defined yet. Load a library: use \"measures/courtools.docket\"")
    }
    let columns: [(String, [ResultValue])] = [
      ("measure", measures.map { .text($0.name.text) }),
      ("better", measures.map { .text($0.betterHigher.map { $0 ? "higher" : "lower" } ?? "") }),
      (
        "target",
        measures.map { measure in
          .text(measure.target.map { DefinitionCard.words($0, of: measure) } ?? "")
        }
      ),
      ("source", measures.map { .text($0.source ?? "") }),
    ]
    let table = ResultTable(
      columns: columns.map { ResultColumn($0.0, role: .detail) }, cells: columns.map(\.1))
    let lacks = measures.compactMap { session.lack(of: $0) }
    var blocks: [Document.Block] = [.table(table)]
    if !lacks.isEmpty {
      blocks.append(.heading("What this office's model lacks"))
      blocks.append(.bullets(lacks.map { "\($0.name): \($0.reason)" }))
    }
    try session.present(.page(Document(blocks)))
  }
}
