/// Where answers go instead of standard output.
struct Redirection {
  /// What the user called the file.
  let name: String
  /// Collects answers until it is closed.
  let file: SavedFile
  /// Whether it takes one answer only (`.once`).
  let once: Bool
}
