/// What could stand at the cursor.
public struct CompletionList: Equatable, Sendable {
  /// One thing that could stand there.
  public struct Item: Equatable, Sendable {
    /// What to insert.
    public var text: String
    /// What to show beside it: a count, a meaning.
    public var note: String

    /// A thing with what to show beside it.
    public init(_ text: String, note: String = "") {
      self.text = text
      self.note = note
    }
  }

  /// Where the part that is replaced starts, in bytes of the text.
  public var start: Int
  /// The things, in the order to show them.
  public var items: [Item]

  /// A list for the part of the text from `start` to the cursor.
  public init(start: Int, items: [Item]) {
    self.start = start
    self.items = items
  }

  /// Nothing.
  public static let none = CompletionList(start: 0, items: [])
}
