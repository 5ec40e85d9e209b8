import DocketCore

/// The days that a row stands for, in the window and in the earlier one.
struct PairedDays {
  /// Stretches of days without overlap, half-open, none of them empty.
  private(set) var own: [Range<CivilDate>] = []
  private(set) var earlier: [Range<CivilDate>] = []

  /// Adds a stretch on each side; an empty one adds nothing.
  mutating func add(_ own: Range<CivilDate>, _ earlier: Range<CivilDate>) {
    if !own.isEmpty { self.own.append(own) }
    if !earlier.isEmpty { self.earlier.append(earlier) }
  }

  /// How many days there are on each side.
  var counts: (own: Int, earlier: Int) {
    (PairedDays.length(own), PairedDays.length(earlier))
  }

  /// How many days are on both sides: what happened on them is in both numbers.
  var shared: Int {
    own.reduce(0) { sum, range in
      sum + PairedDays.length(earlier.map { $0.clamped(to: range) })
    }
  }

  /// Whether some day of the earlier side lies before one.
  func begins(before day: CivilDate) -> Bool { earlier.contains { $0.lowerBound < day } }

  private static func length(_ ranges: [Range<CivilDate>]) -> Int {
    ranges.reduce(0) { $0 + Int($1.upperBound.day) - Int($1.lowerBound.day) }
  }
}
