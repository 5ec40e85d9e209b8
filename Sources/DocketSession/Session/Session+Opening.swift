import DocketCore
import DocketEngine
import DocketRender
import DocketStore

extension Session {
  /// Opens data in place of those that are open; they stay when the new ones are refused.
  public func open(_ paths: [String], model: String?) throws {
    let bar = surroundings.drawOver.map { LoadingBar(messagePresentation, draw: $0) }
    defer { bar?.clear() }
    var progress: (@Sendable (Double) -> Void)?
    if let bar { progress = { bar.show($0) } }
    let options = LoadOptions(progress: progress)
    let folders = paths.map(surroundings.resolve)
    let modelFile = model.map(surroundings.resolve)
    let (files, today) = (surroundings.files, surroundings.clock.today)
    let new: Workspace
    do {
      new = try Abandoning.run(surroundings.cancellation) { cancellation in
        var own = options
        own.cancellation = cancellation
        return try Workspace.open(
          folders, modelFile: modelFile, fileSystem: files, options: own, today: today)
      }
    } catch let diagnostic as Diagnostic {
      throw Session.aboutModel(diagnostic)
    } catch let several as Diagnostics {
      throw Diagnostics(several.all.map(Session.aboutModel))
    }
    bar?.clear()
    Discarding.later(&last)
    Discarding.later(&workspace)
    workspace = new
    opened = OpenedOffice(paths: paths, model: model)
    tellOpened(new)
  }

  private func tellOpened(_ workspace: Workspace) {
    let greeting = LoadSummary(workspace, count: count)
    remark(greeting.line, style: .plain)
    if !settings.quiet { show(workspace.notes.map(Session.aboutModel)) }
  }

  /// A correction of a model is made in its file, so it is shown as advice and cannot be run by its number.
  private static func aboutModel(_ diagnostic: Diagnostic) -> Diagnostic {
    var copy = diagnostic
    for i in copy.suggestions.indices { copy.suggestions[i].replacement = nil }
    return copy
  }
}
