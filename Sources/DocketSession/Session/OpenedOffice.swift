/// What was opened, to open it again.
struct OpenedOffice: Equatable {
  /// Folders and files, as given.
  var paths: [String]
  /// The model given by name; nil: `model.docket` beside the data, else inferred.
  var model: String?
}
