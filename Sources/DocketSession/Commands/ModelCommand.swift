import DocketCore

/// `.model`: what the nouns are, as text that can be saved and edited.
struct ModelCommand: Command {
  let names = ["model"]
  let usage = ".model"
  let summary = "the model in use, as text to save and edit"
  let details = [
    "To change the model, save it with .once model.docket and .model, edit it, put it beside the "
      + "data and .reload."
  ]

  func run(_ arguments: CommandArguments, in session: Session) throws {
    let workspace = try session.openWorkspace()
    try session.presentText(workspace.modelText)
  }
}
