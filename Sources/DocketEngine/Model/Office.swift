import DocketCore

/// The bound model of one office: its nouns with every definition resolved against the loaded columns.
///
/// Nouns are numbered; a noun's number is also the index of its table in the store.
public struct Office: Sendable {
  /// The office's name, empty when the model has none.
  public var name: String
  /// Month in which the fiscal year starts; nil: no `fiscal` line.
  public var fiscalStart: Int?
  /// `data as of`.
  public var dataAsOf: CivilDate?
  /// `data from`.
  public var dataFrom: CivilDate?
  /// `data lag` in days; 0 when not said.
  public var lagDays: Int
  /// The nouns, by number.
  public var nouns: [Noun]

  /// An office from its parts.
  public init(
    name: String, fiscalStart: Int?, dataAsOf: CivilDate?, dataFrom: CivilDate?, lagDays: Int,
    nouns: [Noun]
  ) {
    self.name = name
    self.fiscalStart = fiscalStart
    self.dataAsOf = dataAsOf
    self.dataFrom = dataFrom
    self.lagDays = lagDays
    self.nouns = nouns
  }
}
