/// One word of the language in one of its places.
public struct Keyword: Hashable, Sendable {
  /// The kind of place a keyword stands in.
  public enum Group: String, Sendable, CaseIterable {
    /// Starts a question.
    case head
    /// Starts any other statement.
    case statement
    /// Narrows, groups or times a question.
    case qualifier
    /// Starts a step over the result, after a bar.
    case stage
    /// Stands in conditions.
    case condition
    /// Says how many children, or which one.
    case quantifier
    /// Says when.
    case time
    /// Belongs to another keyword: `of`, `to`, `descending`.
    case part
    /// Starts a clause of a model.
    case model
    /// Belongs to a clause of a model.
    case modelPart = "model part"
  }

  /// The word, in lower case.
  public let word: String
  /// Where it stands.
  public let group: Group
  /// What it means, in a few words.
  public let summary: String
  /// A piece of text that uses it.
  public let example: String

  init(_ word: String, _ group: Group, _ summary: String, _ example: String) {
    self.word = word
    self.group = group
    self.summary = summary
    self.example = example
  }
}
