import DocketCore
import DocketStore

/// A file that appears whole or not at all: written beside its place, forced to disk, then renamed.
final class SavedFile {
  private let name: String
  private let target: String
  private let temporary: String
  private let files: any FileSystem
  private var buffer: [UInt8] = []
  private var isBegun = false
  private var isOpen = true

  /// Bytes collected before they go to the disk, so that a long answer never lies in memory whole.
  private static let chunk = 4 << 20
  /// An answer may name persons, so only its owner reads it, whatever the user's mask would allow.
  private static let permissions: UInt16 = 0o600

  /// Starts a file; `name` is what messages call it. Until `finish` nothing is seen under that name.
  init(_ name: String, at target: String, files: any FileSystem) {
    self.name = name
    self.target = target
    self.files = files
    temporary = "\(target).\(UInt64.random(in: 0...UInt64.max)).partial"
  }

  deinit { abandon() }

  /// Adds bytes.
  func write(_ bytes: [UInt8]) throws {
    buffer += bytes
    if buffer.count >= SavedFile.chunk { try flush() }
  }

  /// Puts the file in its place.
  func finish() throws {
    guard isOpen else { return }
    try flush()
    isOpen = false
    do {
      try files.rename(temporary, to: target)
    } catch {
      try? files.remove(temporary)
      throw SavedFile.refusal(name, error)
    }
  }

  /// Leaves nothing behind.
  func abandon() {
    if isOpen, isBegun { try? files.remove(temporary) }
    isOpen = false
  }

  private func flush() throws {
    guard isOpen else { return }
    do {
      if isBegun {
        try files.append(buffer, to: temporary, permissions: SavedFile.permissions)
      } else {
        isBegun = true
        try files.write(buffer, to: temporary, permissions: SavedFile.permissions)
      }
      buffer.removeAll(keepingCapacity: true)
    } catch {
      abandon()
      throw SavedFile.refusal(name, error)
    }
  }

  /// Why a file was not written, in words.
  private static func refusal(_ name: String, _ fault: FileFault) -> Diagnostic {
    let details = ["What was there before, if anything, is unchanged."]
    let code: DiagnosticCode = fault.kind == .full ? .diskFull : .cannotWrite
    return Diagnostic(code, "\(name) could not be written: \(fault.reason).", details: details)
  }
}

extension FileFault {
  /// What went wrong, as the end of a sentence.
  var reason: String {
    switch kind {
    case .notFound: return "there is no such file or folder"
    case .denied: return "you may not do that there"
    case .wrongKind: return "it is not a file"
    case .changed: return "it changed meanwhile"
    case .stopped: return "it was cancelled"
    case .full: return "the disk is full"
    case .other(let words): return words.lowercased()
    }
  }
}
