import DocketCore

/// `.params`: the values that `$names` stand for.
struct ParamsCommand: Command {
  let names = ["params", "parameters"]
  let usage = ".params"
  let summary = "the values that $names stand for"

  func run(_ arguments: CommandArguments, in session: Session) throws {
    if session.parameters.isEmpty {
      return session.remark("No parameter has a value. Give one with set $name = \"value\".")
    }
    let facts = session.parameters.sorted { $0.key < $1.key }.map { name, value in
      (name: "$" + name, value: value.words)
    }
    try session.present(.page(Document([.facts(facts)])))
  }
}
