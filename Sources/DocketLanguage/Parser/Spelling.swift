/// Which known word a misspelt one is near.
public enum Spelling {
  /// The nearest of some words, nil when none is near enough to be meant.
  public static func nearest(to word: String, among words: [String]) -> String? {
    let typed = Array(word.lowercased().unicodeScalars)
    guard typed.count <= 64 else { return nil }
    var best: (word: String, distance: Int)?
    for candidate in words {
      let target = Array(candidate.lowercased().unicodeScalars)
      let longest = max(typed.count, target.count)
      let allowed = longest <= 2 ? 1 : longest <= 4 ? 1 : longest <= 7 ? 2 : 3
      guard abs(typed.count - target.count) <= allowed else { continue }
      let distance = distance(typed, target)
      if distance > 0, distance <= allowed, distance < longest, distance < (best?.distance ?? .max)
      {
        best = (candidate, distance)
      }
    }
    return best?.word
  }

  /// How many letters must be changed, added, dropped or swapped with the next one.
  static func distance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
    if a.isEmpty || b.isEmpty { return max(a.count, b.count) }
    var older = [Int](repeating: 0, count: b.count + 1)
    var old = Array(0...b.count)
    for i in 1...a.count {
      var row = [i] + [Int](repeating: 0, count: b.count)
      for j in 1...b.count {
        row[j] = min(old[j] + 1, row[j - 1] + 1, old[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1))
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
          row[j] = min(row[j], older[j - 2] + 1)
        }
      }
      (older, old) = (old, row)
    }
    return old[b.count]
  }
}
