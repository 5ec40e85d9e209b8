import DocketCore
import DocketEngine

/// Finds what a word of a command means in the open office.
struct OfficeNames {
  let office: Office

  /// What a word can name.
  enum Meaning: Equatable {
    case noun(Int)
    case field(noun: Int, field: Int)
    case milestone(noun: Int, milestone: Int)
  }

  /// The number of a noun by its plural or singular.
  func noun(_ word: String) throws -> Int {
    if let found = findNoun(word) { return found }
    throw Diagnostic(
      .unknownNoun, "There is no noun called \(word).",
      details: ["This office has " + office.nouns.map(\.name).joined(separator: ", ") + "."],
      suggestions: Spelling.nearest(to: word, among: office.nouns.map(\.name)).map { .init($0) })
  }

  /// Everything a word can mean: `cases`, `severity`, `charge.category`, `filed`, `filing`; nouns in model order.
  func meanings(of word: String) -> [Meaning] {
    let parts = word.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    if parts.count == 2, let noun = findNoun(parts[0]) { return members(parts[1], of: noun) }
    guard parts.count == 1 else { return [] }
    var found = office.nouns.indices.flatMap { members(word, of: $0) }
    if let noun = findNoun(word) { found.insert(.noun(noun), at: 0) }
    return found
  }

  /// Every name a word could have meant.
  var allNames: [String] {
    var names: [String] = []
    for noun in office.nouns {
      names.append(noun.name)
      names += noun.fields.map(\.name)
      names += noun.milestones.map(\.name)
    }
    var seen: Set<String> = []
    return names.filter { seen.insert($0.lowercased()).inserted }
  }

  /// An error that lists the nearest names.
  func unknown(_ word: String, command: String) -> Diagnostic {
    Diagnostic(
      .unknownField, "Nothing here is called \(word).",
      details: ["See .fields for every name."],
      suggestions: Spelling.nearest(to: word, among: allNames).map {
        .init($0, replacement: ".\(command) \($0)")
      })
  }

  private func findNoun(_ word: String) -> Int? {
    let folded = word.lowercased()
    return office.nouns.firstIndex {
      $0.name.lowercased() == folded || $0.singular.lowercased() == folded
    }
  }

  private func members(_ word: String, of noun: Int) -> [Meaning] {
    let folded = word.lowercased()
    let it = office.nouns[noun]
    if let i = it.milestones.firstIndex(where: {
      $0.name.lowercased() == folded || $0.nounForm?.lowercased() == folded
    }) {
      return [.milestone(noun: noun, milestone: i)]
    }
    if let i = it.fields.firstIndex(where: { $0.name.lowercased() == folded }) {
      return [.field(noun: noun, field: i)]
    }
    return []
  }
}

extension Session {
  /// The names of the open office.
  func officeNames() throws -> OfficeNames { OfficeNames(office: try openWorkspace().office) }
}
