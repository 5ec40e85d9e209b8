/// A named row of points along an axis.
struct ChartSeries: Hashable {
  /// One number on the way.
  struct Point: Hashable {
    var value: Double
    /// Its 95 % limits.
    var low, high: Double?
    /// Whether it is not final: partial, provisional, or a quantile not reached.
    var isHollow = false
    /// Whether its period is cut, so that it says nothing about the way there: no line leads to it.
    var isCut = false
    /// Whether a control limit flags it.
    var isFlagged = false
  }

  /// Unsanitised.
  var name: String
  /// One a position of the axis; nil is a gap.
  var points: [Point?]
  /// A line that was computed from the others: no points, broken where a change is marked.
  var isFitted = false

  /// The numbers that are there.
  var values: [Double] { points.compactMap { $0?.value } }
}
