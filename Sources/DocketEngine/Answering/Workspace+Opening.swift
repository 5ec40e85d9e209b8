import DocketCore
import DocketLanguage
import DocketStore

extension Workspace {
  /// Opens folders and csv files with `model.docket` beside them, with the model named by `modelFile`, or with an
  /// inferred model. Throws `Diagnostic` or `Diagnostics`, located in the model or the data.
  public static func open(
    _ paths: [String], modelFile: String?, fileSystem: any FileSystem, options: LoadOptions,
    today: CivilDate
  ) throws -> Workspace {
    let loader = StoreLoader(fileSystem: fileSystem, options: options)
    let folder = try ModelPlace.folder(of: paths, fileSystem)
    if let file = modelFile ?? ModelPlace.beside(paths, fileSystem) {
      let text = try ModelPlace.text(of: file, fileSystem)
      let source = SourceText(text, name: ModelPlace.shortName(file))
      return try open(source, from: folder, loader, isInferred: false, today: today)
    }
    throw Diagnostic(
      .comesLater, "There is no model beside the data, and docket cannot infer one yet.",
      details: ["Write model.docket beside the data, or name one with --model FILE."])
  }

  private static func open(
    _ source: SourceText, from folder: String, _ loader: StoreLoader, isInferred: Bool,
    today: CivilDate
  ) throws -> Workspace {
    let script = Parser.parse(source)
    if script.hasErrors {
      throw Diagnostics(script.diagnostics.map { $0.located(in: source) })
    }
    do {
      let draft = try ModelDraft(script.statements)
      let store = try loader.load(try draft.schema(), from: folder)
      let binder = ModelBinder(draft, store, source: source, today: today)
      let office = try binder.bind()
      let clock = try ClockFinder(office: office, store: store, today: today).clock()
      return Workspace(
        office: office, store: store, modelText: source.text, isInferred: isInferred,
        notes: binder.warnings.map { $0.located(in: source) }, clock: clock)
    } catch let diagnostic as Diagnostic {
      throw diagnostic.located(in: source)
    }
  }
}
