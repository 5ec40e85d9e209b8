import DocketCore

/// What the files themselves say about nouns, keys, links and dates, with the reasons.
public struct InferredSchema: Sendable {
  /// The folder that the schema's file patterns are relative to; empty when they are whole paths.
  public var folder: String
  /// What to load.
  public var schema: StoreSchema
  /// One entry a noun, in the order of the schema.
  public var nouns: [NounGuess]
  /// Files that were left out, and why.
  public var notes: [Diagnostic]
  /// What was read while guessing, so that loading need not read it again.
  var tables: [String: RawTable] = [:]
}
