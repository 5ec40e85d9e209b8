/// What the words of a column's name give away.
enum NameWords {
  private static let identifiers: Set<String> = [
    "id", "ids", "key", "uuid", "guid", "number", "num", "no", "nbr", "ref", "reference", "docket",
  ]

  /// How much a name looks like an identifier: 0 not at all, 1 somewhere, 2 by its last word, 3 by `id` or `key`.
  static func identifierScore(_ name: String) -> Int {
    let words = name.split(separator: "_").map(String.init)
    guard let last = words.last else { return 0 }
    if last == "id" || last == "key" || last == "uuid" || last == "guid" { return 3 }
    if identifiers.contains(last) { return words.count == 1 && last == "no" ? 0 : 2 }
    return words.first == "id" ? 1 : 0
  }

  /// Whether the name is an identifier that says not of what.
  static func isBareIdentifier(_ name: String) -> Bool { identifiers.contains(name) }

  /// The plural noun that an identifier's name speaks of: `case_id` of cases; nil when it names nothing.
  static func noun(ofIdentifier name: String) -> String? {
    var words = name.split(separator: "_").map(String.init)
    while let last = words.last, identifiers.contains(last) { words.removeLast() }
    guard let last = words.popLast(), !last.isEmpty else { return nil }
    return (words + [plural(last)]).joined(separator: "_")
  }

  /// The singular of a noun, as far as letters tell.
  static func singular(_ noun: String) -> String {
    if noun == "people" { return "person" }
    if noun.hasSuffix("ies"), noun.count > 4 { return noun.dropLast(3) + "y" }
    for ending in ["sses", "xes", "ches", "shes"] where noun.hasSuffix(ending) {
      return String(noun.dropLast(2))
    }
    if noun.hasSuffix("s"), !noun.hasSuffix("ss") { return String(noun.dropLast()) }
    return noun
  }

  private static func plural(_ word: String) -> String {
    if word == "person" { return "people" }
    if word.hasSuffix("s") { return word.hasSuffix("ss") ? word + "es" : word }
    if word.hasSuffix("x") || word.hasSuffix("ch") || word.hasSuffix("sh") { return word + "es" }
    if word.hasSuffix("y"), let before = word.dropLast().last, !"aeiou".contains(before) {
      return word.dropLast() + "ies"
    }
    return word + "s"
  }

  /// The milestone that a date column names: `received_date` is received, `date_filed` is filed.
  static func milestone(ofColumn name: String) -> String {
    var words = name.split(separator: "_").map(String.init)
    let dates: Set<String> = ["date", "dt", "datetime", "timestamp", "on"]
    if words.count > 1, let last = words.last, dates.contains(last) { words.removeLast() }
    if words.count > 1, let first = words.first, dates.contains(first) { words.removeFirst() }
    return words == ["date"] || words == ["datetime"] ? "happened" : words.joined(separator: "_")
  }
}
