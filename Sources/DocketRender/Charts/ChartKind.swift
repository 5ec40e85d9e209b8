/// A kind of picture that `| chart` can be told to draw, for help, completion and checks.
public struct ChartKind: Hashable, Sendable {
  /// Its name in the language.
  public let name: String
  /// What it is for, in a phrase.
  public let summary: String

  /// Every kind, in the order of help.
  public static let all = ChartCatalogue.all.map { ChartKind(name: $0.name, summary: $0.summary) }
}
