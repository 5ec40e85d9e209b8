import DocketCore
import Foundation

@testable import DocketEngine

/// The groups of a `count` as text, from a database or from the executor.
struct SqlAnswer {
  /// The number of units in each group that has any.
  var counts: [[String]: Int] = [:]
  /// Units in all.
  var selected = 0
  /// Units whose whole condition is unknown.
  var unknown = 0
  /// What the database says instead of an answer.
  var error: String?

  /// A line of json from a database.
  init(_ line: String) {
    let parsed = try? JSONSerialization.jsonObject(with: Data(line.utf8))
    guard let rows = parsed as? [[Any]] else {
      error = line
      return
    }
    for row in rows where row.count >= 2 {
      let key = row.dropLast(2).map { ($0 as? String) ?? "missing" }
      let count = (row[row.count - 2] as? NSNumber)?.intValue ?? 0
      selected += count
      unknown += (row[row.count - 1] as? NSNumber)?.intValue ?? 0
      if count > 0 { counts[key, default: 0] += count }
    }
  }

  /// What the executor found.
  init(_ groups: any GroupedUnits) throws {
    selected = groups.selected
    unknown = groups.unknown
    for (i, key) in groups.keys.enumerated() {
      let count = try groups.units(inUnion: [i])
      if count > 0 { counts[try key.map(SqlAnswer.text), default: 0] += count }
    }
  }

  private static func text(_ value: ResultValue) throws -> String {
    switch value {
    case .missing: return "missing"
    case .none: return "none"
    case .text(let text): return "v" + text
    case .number(let number): return "v" + number.plain
    case .date(let date): return "v\(date.day)"
    case .flag(let flag): return flag ? "vyes" : "vno"
    case .bucket(let bucket): return "v\(bucket.start.day)"
    case .band(let from, _, _): return "from " + (from?.plain ?? "")
    default: throw SqlWriter.Left(what: "\(value)")
    }
  }

  /// How another answer differs from this one; nil when it does not.
  func difference(from other: SqlAnswer) -> String? {
    if let error { return "the database says \(error)" }
    if selected != other.selected { return "\(selected) units, not \(other.selected)" }
    if unknown != other.unknown { return "\(unknown) unknown units, not \(other.unknown)" }
    for (key, count) in counts where other.counts[key] != count {
      return "\(key): \(count), not \(other.counts[key] ?? 0)"
    }
    if counts.count != other.counts.count { return "\(counts.count) groups" }
    return nil
  }
}
