import DocketRender

/// Where answers go instead of standard output.
struct Redirection {
  /// What the user called the file.
  let name: String
  /// Collects answers until it is closed.
  let file: SavedFile
  /// Whether it takes one answer only (`.once`).
  let once: Bool
  /// The form that the end of the name asks for; nil: the session's.
  let mode: OutputMode?
}
