import Dispatch

/// Frees large values on another thread: taking millions of cells apart takes longer than a prompt may wait.
public enum Discarding {
  /// Takes a value out of a variable and frees it elsewhere. Where others hold parts of it, the last holder frees
  /// those.
  public static func later<Value>(_ value: inout Value?) {
    let doomed = Doomed<Value?>(nil)
    swap(&doomed.value, &value)
    queue.async { doomed.value = nil }
  }

  /// Takes all elements out of an array and frees them elsewhere.
  public static func later<Element>(_ values: inout [Element]) {
    let doomed = Doomed<[Element]>([])
    swap(&doomed.value, &values)
    queue.async { doomed.value = [] }
  }

  private static let queue = DispatchQueue(label: "docket.discarding", qos: .utility)
}

/// Holds what is to be freed. Sendable because after the hand-over only the queue touches it.
private final class Doomed<Value>: @unchecked Sendable {
  var value: Value

  init(_ value: Value) { self.value = value }
}
