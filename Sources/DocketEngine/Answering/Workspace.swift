import DocketCore
import DocketStore

/// One opened office: its model, bound, and its cases in memory.
///
/// Opening is all or nothing: a workspace that exists is whole.
public final class Workspace: Sendable {
  /// The bound model.
  public let office: Office
  /// The loaded tables.
  public let store: CaseStore
  /// The model's text: as read, or as inferred.
  public let modelText: String
  /// Whether the model was inferred, because there was no model file.
  public let isInferred: Bool
  /// Warnings of model and load.
  public let notes: [Diagnostic]
  /// The clock of questions that do not move it (rule 11), but for `--as-of`.
  public let clock: CivilDate
  /// The categories that may be shown and named.
  public let values: VisibleValues
  let evaluators = EvaluatorCache()

  init(
    office: Office, store: CaseStore, modelText: String, isInferred: Bool, notes: [Diagnostic],
    clock: CivilDate
  ) {
    self.office = office
    self.store = store
    self.modelText = modelText
    self.isInferred = isInferred
    self.notes = notes
    self.clock = clock
    values = VisibleValues(store: store, sealedRows: SealedRows(office: office, store: store).all())
  }
}
