/// What a `| chart` stage asks for.
public struct ChartRequest: Hashable, Sendable {
  /// The chart's name in the catalogue (`bars`, `survival`); nil: the shape of the answer picks.
  public var kind: String?
  /// The column to draw; nil: the answer's first measure.
  public var column: String?
  /// A value that is drawn as a line, a ratio for shares.
  public var target: Number?

  /// A request; without arguments the answer's shape picks everything.
  public init(kind: String? = nil, column: String? = nil, target: Number? = nil) {
    self.kind = kind
    self.column = column
    self.target = target
  }
}
