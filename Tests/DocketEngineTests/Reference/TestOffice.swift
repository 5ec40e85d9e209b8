import DocketCore
import DocketEngine

/// A tiny office written out in a test, asked through the language and answered by the reference interpreter.
struct TestOffice {
  private let loaded: LoadedOffice

  init(_ model: String, _ files: [String: String]) throws {
    loaded = try LoadedOffice(
      model: model,
      files: files.map { name, text in
        var lines = text.split(separator: "\n").map { line in
          line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        }
        let header = lines.removeFirst()
        return RandomOffice.File(name: name, header: header, rows: lines)
      })
  }

  /// A count without groups.
  struct Count: Equatable {
    var units: Int
    var unknown: Int

    static func units(_ units: Int, unknown: Int) -> Count { Count(units: units, unknown: unknown) }
  }

  private func group(_ text: String) throws -> any GroupedUnits {
    try loaded.reference.group(loaded.bind(text))
  }

  func count(_ text: String) throws -> Count {
    let groups = try group(text)
    return Count(units: groups.selected, unknown: groups.unknown)
  }

  func unsound(_ text: String) throws -> Int { try group(text).unsound }

  /// The units of each group, by the words of its key.
  func groups(_ text: String) throws -> [String: Int] {
    let groups = try group(text)
    var counts: [String: Int] = [:]
    for (i, key) in groups.keys.enumerated() {
      let words = key.map { $0.text(in: ResultColumn("", role: .group)) }
      counts[words.joined(separator: " / ")] = try groups.units(inUnion: [i])
    }
    return counts
  }

  /// The measures over everything, as printed in full.
  func measures(_ text: String) throws -> [String] {
    let groups = try group(text)
    return try groups.measures(ofUnion: Array(groups.keys.indices)).map {
      $0.text(in: ResultColumn("", role: .measure))
    }
  }

  /// The first column of a list.
  func listed(_ text: String) throws -> [String] {
    let list = try loaded.reference.list(loaded.bind(text))
    return (list.cells.first ?? []).map { $0.text(in: ResultColumn("", role: .detail)) }
  }
}
