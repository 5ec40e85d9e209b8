/// One link, named by the noun that holds it: from `noun` to the parent of its link number `link`.
public struct LinkStep: Hashable, Sendable {
  /// Number of the child noun.
  public var noun: Int
  /// Index among the child noun's links.
  public var link: Int

  /// A link of a noun.
  public init(noun: Int, link: Int) {
    self.noun = noun
    self.link = link
  }
}

/// The one way from a row to a set of rows of another noun: up through parents, then down through children.
///
/// `ups` are taken from child to parent, `downs` from parent to child. With no ups the set is the row's own
/// descendants; with ups it is those of the ancestor reached ("of its case", rule 8). When a parent on the
/// way up is missing, the set is unknown: quantifiers over it are unknown, counts and picks missing.
public struct ChildPath: Hashable, Sendable {
  /// Links taken upwards, nearest first.
  public var ups: [LinkStep]
  /// Links taken downwards: each names the child noun and its link to the noun above.
  public var downs: [LinkStep]
  /// Number of the noun of the rows reached.
  public var noun: Int

  /// A path from its steps.
  public init(ups: [LinkStep], downs: [LinkStep], noun: Int) {
    self.ups = ups
    self.downs = downs
    self.noun = noun
  }
}
