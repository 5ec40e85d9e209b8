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
      return try open(source, today: today, inferred: nil) { try loader.load($0, from: folder) }
    }
    let inferred = try loader.infer(paths)
    let source = SourceText(ModelWriter(inferred).text, name: "the inferred model")
    return try open(source, today: today, inferred: inferred.notes) { schema in
      var schemed = inferred
      schemed.schema = schema
      return try loader.load(schemed)
    }
  }

  private static func open(
    _ source: SourceText, today: CivilDate, inferred: [Diagnostic]?,
    load: (StoreSchema) throws -> CaseStore
  ) throws -> Workspace {
    let script = Parser.parse(source)
    try ModelPlace.check(script, source)
    if script.hasErrors {
      throw Diagnostics(script.diagnostics.map { $0.located(in: source) })
    }
    do {
      let draft = try ModelDraft(script.statements)
      let store = try load(try draft.schema())
      let binder = ModelBinder(draft, store, source: source, today: today)
      let office = try binder.bind()
      let clock = try ClockFinder(office: office, store: store, today: today).clock()
      let warnings = binder.warnings.map { $0.located(in: source) }
      return Workspace(
        office: office, store: store, modelText: source.text, isInferred: inferred != nil,
        notes: (inferred ?? []) + store.report.notes + warnings, clock: clock)
    } catch let diagnostic as Diagnostic {
      throw diagnostic.located(in: source)
    }
  }
}
