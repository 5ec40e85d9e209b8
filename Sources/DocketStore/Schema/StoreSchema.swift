/// What to load: the nouns of a model, without its language.
public struct StoreSchema: Hashable, Sendable {
  /// The nouns; the tables of the store come in this order.
  public var nouns: [NounSchema]

  /// A schema of these nouns.
  public init(nouns: [NounSchema] = []) { self.nouns = nouns }
}
