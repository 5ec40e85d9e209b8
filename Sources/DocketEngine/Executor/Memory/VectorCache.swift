import Synchronization

/// What the executor keeps between questions: derived dates, facts, existence and row maps, each a whole vector.
///
/// Bounded by bytes; the least recently used go first. What a running question holds stays alive without it.
final class VectorCache: Sendable {
  private struct Entry {
    var value: any Sendable
    var bytes: Int
    var used: Int
  }

  private struct Contents {
    var entries: [VectorKey: Entry] = [:]
    var bytes = 0
    var clock = 0
  }

  private let limit: Int
  private let contents = Mutex(Contents())

  /// A cache that holds at most so many bytes.
  init(limit: Int) { self.limit = limit }

  /// The kept value of a key; nil when there is none of this type.
  func value<Value: Sendable>(_ key: VectorKey, as type: Value.Type = Value.self) -> Value? {
    contents.withLock { held in
      held.clock += 1
      held.entries[key]?.used = held.clock
      return held.entries[key]?.value as? Value
    }
  }

  /// Keeps a value, dropping others when there is no room; one that is too large is not kept.
  func keep(_ value: any Sendable, bytes: Int, for key: VectorKey) {
    if bytes > limit { return }
    contents.withLock { held in
      held.clock += 1
      if let old = held.entries[key] { held.bytes -= old.bytes }
      held.entries[key] = Entry(value: value, bytes: bytes, used: held.clock)
      held.bytes += bytes
      while held.bytes > limit,
        let oldest = held.entries.min(by: { $0.value.used < $1.value.used })
      {
        held.bytes -= oldest.value.bytes
        held.entries[oldest.key] = nil
      }
    }
  }

  /// Memory of everything kept, in bytes.
  var bytes: Int { contents.withLock { $0.bytes } }
}
