/// The difference and the ratio of two shares, adjusted for strata.
///
/// Mantel and Haenszel (1959); the variance of the difference is that of Sato (1989), the variance
/// of ln R that of Greenland and Robins (1985); `statsmodels.stats.contingency_tables.
/// StratifiedTable(t).riskratio_pooled` for the ratio. Sums run over the strata in the order given.
/// O(strata).
public struct MantelHaenszel: Hashable, Sendable {
  /// The adjusted difference; nil when no stratum has both groups. No interval where Sato's
  /// variance is not positive (all or none are successes): it would have no width.
  public let difference: Estimate?
  /// The adjusted ratio; nil when a group has no success in the strata used, or all are successes.
  public let ratio: Estimate?
  /// Strata in which both groups have units.
  public let used: Int
  /// Strata in which one of the groups has none; empty ones are not counted.
  public let dropped: Int
  /// The units of the dropped strata.
  public let droppedUnits: Int
  /// Strata used whose own difference has the other sign than the adjusted one.
  public let contrary: Int

  /// The comparison over strata; nil when counts contradict or the dropped units pass an `Int`.
  public init?(_ strata: [Stratum]) {
    var sums = Sums()
    var (used, dropped, droppedUnits) = (0, 0, 0)
    var signs: [Int] = []
    for stratum in strata {
      guard stratum.successes >= 0, stratum.successes <= stratum.rows, stratum.reference >= 0,
        stratum.reference <= stratum.referenceRows
      else { return nil }
      if stratum.rows > 0, stratum.referenceRows > 0 {
        used += 1
        sums.add(stratum)
        signs.append(Self.sign(stratum))
      } else if stratum.rows > 0 || stratum.referenceRows > 0 {
        // One of them is 0.
        let (units, overflow) = droppedUnits.addingReportingOverflow(
          stratum.rows + stratum.referenceRows)
        guard !overflow else { return nil }
        (dropped, droppedUnits) = (dropped + 1, units)
      }
    }
    (self.used, self.dropped, self.droppedUnits) = (used, dropped, droppedUnits)
    difference = sums.difference
    ratio = sums.ratio
    let direction = difference?.value ?? 0
    contrary = signs.filter { Double($0) * direction < 0 }.count
  }

  /// Which of the shares of a stratum is larger, exactly: -1, 0 or 1.
  private static func sign(_ stratum: Stratum) -> Int {
    let own = Int128(stratum.successes) * Int128(stratum.referenceRows)
    let reference = Int128(stratum.reference) * Int128(stratum.rows)
    return own == reference ? 0 : own > reference ? 1 : -1
  }
}

extension MantelHaenszel {
  /// The running sums, with the letters of the papers: a of n1, c of n0, N units in a stratum.
  private struct Sums {
    private var weight = 0.0
    private var excess = 0.0
    private var p = 0.0
    private var q = 0.0
    private var magnitude = 0.0
    private var own = 0.0
    private var reference = 0.0
    private var spread = 0.0
    private var isAllSuccesses = true

    mutating func add(_ stratum: Stratum) {
      let (a, n1) = (Double(stratum.successes), Double(stratum.rows))
      let (c, n0) = (Double(stratum.reference), Double(stratum.referenceRows))
      let total = n1 + n0
      let failures = Double(stratum.rows - stratum.successes)
      let referenceFailures = Double(stratum.referenceRows - stratum.reference)
      weight += n1 * n0 / total
      excess += (a * n0 - c * n1) / total
      let gain = (n1 * n1 * c - n0 * n0 * a + n1 * n0 * (n0 - n1) / 2) / (total * total)
      p += gain
      magnitude += abs(gain)
      q += (a * referenceFailures + c * failures) / (2 * total)
      own += a * n0 / total
      reference += c * n1 / total
      // ((a + c) n1 n0 - a c N) / N² with N = n1 + n0, without the difference.
      spread += (a * n1 * referenceFailures + c * n0 * failures) / (total * total)
      if failures > 0 || referenceFailures > 0 { isAllSuccesses = false }
    }

    var difference: Estimate? {
      guard weight > 0 else { return nil }
      let value = excess / weight
      guard value.isFinite else { return nil }
      let variance = value * p + q
      // What rounding leaves of a variance of 0 is none.
      guard variance > 1e-12 * (abs(value) * magnitude + q) else {
        return Estimate(value: value, interval: nil)
      }
      let width = Normal.z95 * variance.squareRoot() / weight
      return Estimate(value: value, interval: Interval(finite: value - width, value + width))
    }

    var ratio: Estimate? {
      guard own > 0, reference > 0, !isAllSuccesses else { return nil }
      return LogRatio.estimate(own / reference, variance: spread / own / reference)
    }
  }
}
