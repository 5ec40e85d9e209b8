import DocketCore
import DocketEngine

/// `.fields`: what can be asked about, noun by noun.
struct FieldsCommand: Command {
  let names = ["fields"]
  let usage = ".fields [NOUN]"
  let summary = "the fields, facts and dates of the office, or of one noun"
  let argument = CommandArgument.noun

  func run(_ arguments: CommandArguments, in session: Session) throws {
    let names = try session.officeNames()
    var nouns = names.office.nouns
    if let word = arguments.words.first { nouns = [names.office.nouns[try names.noun(word)]] }
    var columns: [[ResultValue]] = [[], [], [], []]
    for noun in nouns {
      for row in FieldRow.rows(of: noun) {
        columns[0].append(.text(noun.name))
        columns[1].append(.text(row.name))
        columns[2].append(.text(row.kind))
        columns[3].append(.text(row.meaning))
      }
    }
    try session.present(
      .table(
        ResultTable(
          columns: [
            ResultColumn("noun", role: .detail), ResultColumn("name", role: .detail),
            ResultColumn("kind", role: .detail), ResultColumn("meaning", role: .detail),
          ], cells: columns)))
  }
}
