/// Finds what a misspelt word was probably meant to be.
public enum Spelling {
  /// The candidates nearest to `word`, best first: a candidate qualifies when it starts with the word (three letters
  /// or more) or when its edit distance is at most a third of the longer length (at least one, at most four).
  ///
  /// Comparison is without case. Cost: candidates x word length x candidate length; candidates longer than 200 bytes
  /// are skipped.
  public static func nearest(to word: String, among candidates: [String], limit: Int = 3)
    -> [String]
  {
    let target = Array(word.lowercased().utf8.prefix(200))
    guard !target.isEmpty else { return [] }
    var scored: [(score: Int, order: Int, text: String)] = []
    for (order, candidate) in candidates.enumerated() {
      let other = Array(candidate.lowercased().utf8)
      if other.count > 200 || other.isEmpty { continue }
      let allowed = min(4, max(1, max(target.count, other.count) / 3))
      if target.count >= 3, other.starts(with: target) {
        scored.append((score: 1, order, candidate))
      } else if abs(other.count - target.count) <= allowed {
        let distance = Spelling.distance(target, other)
        if distance <= allowed { scored.append((score: distance, order, candidate)) }
      } else if target.count >= 4, Spelling.contains(other, target) {
        scored.append((score: 3, order, candidate))
      }
    }
    scored.sort { ($0.score, $0.order) < ($1.score, $1.order) }
    var seen = Set<String>()
    return scored.map(\.text).filter { seen.insert($0.lowercased()).inserted }.prefix(limit)
      .map { $0 }
  }

  /// Edits (insert, delete, replace, swap of neighbours) that turn one into the other.
  /// Source: optimal string alignment distance.
  static func distance(_ a: [UInt8], _ b: [UInt8]) -> Int {
    if a.isEmpty || b.isEmpty { return max(a.count, b.count) }
    var twoAgo = [Int](repeating: 0, count: b.count + 1)
    var previous = Array(0...b.count)
    var current = previous
    for i in 1...a.count {
      current[0] = i
      for j in 1...b.count {
        let cost = a[i - 1] == b[j - 1] ? 0 : 1
        var best = min(previous[j] + 1, current[j - 1] + 1, previous[j - 1] + cost)
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
          best = min(best, twoAgo[j - 2] + 1)
        }
        current[j] = best
      }
      (twoAgo, previous, current) = (previous, current, twoAgo)
    }
    return previous[b.count]
  }

  private static func contains(_ text: [UInt8], _ part: [UInt8]) -> Bool {
    guard part.count <= text.count else { return false }
    for start in 0...(text.count - part.count)
    where text[start..<(start + part.count)].elementsEqual(part) {
      return true
    }
    return false
  }
}
