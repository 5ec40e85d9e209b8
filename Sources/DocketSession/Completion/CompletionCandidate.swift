/// One thing that could stand at the cursor, before it is spelled for its place.
struct CompletionCandidate {
  /// What it is; earlier kinds are shown first.
  enum Kind: Int {
    case value, name, keyword
  }

  let kind: Kind
  /// The bare word or text.
  let text: String
  /// What to show beside it.
  let note: String

  init(_ kind: Kind, _ text: String, note: String = "") {
    self.kind = kind
    self.text = text
    self.note = note
  }
}
