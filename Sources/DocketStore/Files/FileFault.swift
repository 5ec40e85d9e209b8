/// Why a file operation failed.
public struct FileFault: Error, Hashable, Sendable {
  /// What went wrong, as far as a user can do something about it.
  public enum Kind: Hashable, Sendable {
    /// There is no such file or folder.
    case notFound
    /// The system does not let this user do it.
    case denied
    /// A folder stands where a file was expected, or the other way round.
    case wrongKind
    /// No room is left on the disk.
    case full
    /// The file grew or shrank while it was read.
    case changed
    /// Someone asked to stop.
    case stopped
    /// Anything else, in the system's words.
    case other(String)
  }

  /// What went wrong.
  public var kind: Kind
  /// The file or folder.
  public var path: String

  /// A fault at a path.
  public init(_ kind: Kind, path: String) {
    self.kind = kind
    self.path = path
  }
}
