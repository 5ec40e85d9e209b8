import DocketCore
import Foundation

/// Numbers sorted into bins of equal width that start at round numbers.
struct NumberBins: Hashable {
  /// The lower end of the first bin.
  let start: Double
  let width: Double
  /// How many numbers each bin holds; its lower end belongs to it, its upper one to the next.
  let counts: [Int]

  /// Bins of the width of Freedman and Diaconis, 2 IQR n^(-1/3), rounded to 1, 2 or 5 times a power of ten and at
  /// most `most` of them; without an IQR Sturges' number of bins. Nil without numbers. Source: Freedman and Diaconis
  /// 1981, "On the histogram as a density estimator".
  init?(_ numbers: [Double], most: Int) {
    let sorted = numbers.map(NiceTicks.bounded).sorted()
    guard let low = sorted.first, let high = sorted.last else { return nil }
    let count = Double(sorted.count)
    let spread = Quartiles.type7(sorted, 0.75) - Quartiles.type7(sorted, 0.25)
    var wanted = 2 * spread / cbrt(count)
    let range = NiceTicks.span(low, high)
    let whole = range.high / 2 - range.low / 2
    if !(wanted > 0) { wanted = 2 * whole / (log2(count) + 1).rounded(.up) }
    let bins = min(max((2 * whole / wanted).rounded(.up), 1), Double(max(1, most)))
    let isWhole = sorted.allSatisfy { $0.rounded() == $0 } && high < 1e15 && low > -1e15
    let ticks = NiceTicks(
      around: low, low == high ? low + (isWhole ? 1 : abs(low) * 1e-3) : high,
      most: Int(bins) + 2, whole: isWhole)
    var counts = [Int](repeating: 0, count: max(1, min(most, ticks.values.count)))
    let first = ticks.values.first ?? low
    for number in sorted {
      let bin = ((number - first) / ticks.step).rounded(.down)
      counts[Int(min(max(bin, 0), Double(counts.count - 1)))] += 1
    }
    while counts.count > 1, counts.last == 0 { counts.removeLast() }
    self.start = first
    self.width = ticks.step
    self.counts = counts
  }

  /// The lower end of a bin, or the upper end of the last.
  func edge(_ index: Int) -> Double { start + Double(index) * width }
}
