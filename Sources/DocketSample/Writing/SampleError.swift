/// Why a synthetic office was not written; `description` says it and what to do.
public enum SampleError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The number of cases asked for is under 1 or over the largest office.
  case caseCount(Int)
  /// The folder holds a file of the same name that is not from an earlier sample.
  case occupied(folder: String, file: String)
  /// The path names something that is not a folder.
  case notFolder(String)
  /// The folder could not be made.
  case noFolder(String, reason: String)
  /// A file could not be written.
  case notWritten(String, reason: String)

  /// One or two sentences for the person who asked.
  public var description: String {
    switch self {
    case .caseCount(let count):
      return "An office can have 1 to 50,000,000 cases, not \(count). Give --cases such a number."
    case .occupied(let folder, let file):
      return
        "\(folder) already has the file \(file), which is not from an earlier sample, so nothing "
        + "was written. Name a new or empty folder."
    case .notFolder(let path):
      return "\(path) is a file, not a folder. Name a folder for the sample office."
    case .noFolder(let path, let reason):
      return "The folder \(path) could not be made: \(reason). "
        + "Name a folder in a place where you may write."
    case .notWritten(let path, let reason):
      return "\(path) could not be written: \(reason). "
        + "Free some space or name another folder, then run it again."
    }
  }
}
