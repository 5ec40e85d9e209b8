import DocketCore

/// Round numbers under a horizontal axis, as many as have room.
struct NumberLabels {
  /// Sets of labels, the richest first.
  let sets: [[AxisLabel]]

  /// Labels between the ends of a scale.
  init(_ scale: ChartScale, _ format: ResultColumn.Format, _ page: ChartPage) {
    sets = [12, 9, 7, 5, 4, 3, 2].map { most in
      let ticks = NiceTicks(
        between: scale.low, scale.high, most: most, whole: format == .count || format == .days)
      return zip(ticks.values, TickText.texts(ticks, format))
        .filter { (-1e-9...1 + 1e-9).contains(scale.fraction($0.0)) }
        .map { AxisLabel(at: scale.clamped($0), text: page.clean($1)) }
    }
  }
}
