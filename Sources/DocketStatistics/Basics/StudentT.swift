/// Student's t distribution: tails and quantiles, to about 1e-13 for up to some thousand degrees.
///
/// The tail is an incomplete beta function, by its continued fraction (Abramowitz and Stegun
/// 26.5.8) evaluated with Lentz's method; `scipy.stats.t.sf` and `.ppf`.
public struct StudentT: Hashable, Sendable {
  /// The degrees of freedom, positive.
  public let degrees: Double
  /// Γ((ν + 1) / 2) / Γ(ν / 2).
  private let gammaRatio: Double

  /// The distribution with so many degrees of freedom; nil unless they are a positive number up to
  /// a million.
  public init?(degrees: Double) {
    guard degrees > 0, degrees <= 1e6 else { return nil }
    self.degrees = degrees
    gammaRatio = Self.gammaRatio(degrees / 2)
  }

  /// The probability of a value beyond `t` on either side; nil when `t` is not a number.
  public func twoSided(_ t: Double) -> Double? {
    guard !t.isNaN else { return nil }
    if t == 0 { return 1 }
    if t.isInfinite { return 0 }
    let (a, b) = (degrees / 2, 0.5)
    let square = t * t / degrees
    // With x = ν / (ν + t²): ln x and ln (1 - x), none of them from a difference, and both still
    // numbers where t² is not.
    let logOfSquare = 2 * Elementary.log(abs(t)) - Elementary.log(degrees)
    let logOfX = square.isFinite ? -Elementary.logOfOnePlus(square) : -logOfSquare
    let logOfRest = logOfSquare + logOfX
    let front =
      Elementary.exp(a * logOfX + b * logOfRest) * gammaRatio / Double.pi.squareRoot()
    let (x, rest) = (1 / (1 + square), square.isFinite ? square / (1 + square) : 1)
    if x < (a + 1) / (a + b + 2) {
      return min(1, front / a * Self.fraction(a, b, x))
    }
    return max(0, 1 - front / b * Self.fraction(b, a, rest))
  }

  /// The probability of a value over `t`; nil when `t` is not a number.
  public func upperTail(_ t: Double) -> Double? {
    twoSided(t).map { t >= 0 ? $0 / 2 : 1 - $0 / 2 }
  }

  /// The value that a share of the distribution lies under; nil unless the share is strictly
  /// between 0 and 1, and where it is past what a Double holds.
  public func quantile(_ share: Double) -> Double? {
    guard share > 0, share < 1 else { return nil }
    if share == 0.5 { return 0 }
    let tail = 2 * min(share, 1 - share)
    guard let size = positive(twoSided: tail) else { return nil }
    return share < 0.5 ? -size : size
  }

  /// The positive value with a two-sided tail: Newton's steps, kept within a bracket.
  private func positive(twoSided tail: Double) -> Double? {
    var (low, high) = (0.0, 1.0)
    while let reached = twoSided(high), reached > tail {
      (low, high) = (high, high * 2)
      guard high.isFinite else { return nil }
    }
    var t = low + (high - low) / 2
    for _ in 0..<200 {
      guard let reached = twoSided(t) else { return nil }
      if reached > tail { low = t } else { high = t }
      let slope = 2 * density(t)
      let step = slope > 0 ? t + (reached - tail) / slope : low
      let next = step > low && step < high ? step : low + (high - low) / 2
      if abs(next - t) <= 4e-16 * t { return next }
      t = next
    }
    return t
  }

  private func density(_ t: Double) -> Double {
    let power = -(degrees + 1) / 2 * Elementary.logOfOnePlus(t * t / degrees)
    return Elementary.exp(power) * gammaRatio / (degrees * .pi).squareRoot()
  }
}

extension StudentT {
  /// The continued fraction of the incomplete beta function I_x(a, b), which converges fast for
  /// x < (a + 1) / (a + b + 2).
  private static func fraction(_ a: Double, _ b: Double, _ x: Double) -> Double {
    let tiny = 1e-300
    func away(_ value: Double) -> Double { abs(value) < tiny ? tiny : value }
    var c = 1.0
    var d = 1 / away(1 - (a + b) * x / (a + 1))
    var result = d
    for step in 1...20_000 {
      let m = Double(step)
      let even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
      d = 1 / away(1 + even * d)
      c = away(1 + even / c)
      result *= d * c
      let odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
      d = 1 / away(1 + odd * d)
      c = away(1 + odd / c)
      let change = d * c
      result *= change
      if abs(change - 1) < 1e-16 { break }
    }
    return result
  }

  /// Γ(a + 1/2) / Γ(a): its asymptotic series from 32 on, reached by the recurrence from below.
  private static func gammaRatio(_ a: Double) -> Double {
    var (shifted, factor) = (a, 1.0)
    while shifted < 32 {
      factor *= shifted / (shifted + 0.5)
      shifted += 1
    }
    let coefficients: [Double] = [
      1, -1 / 8, 1 / 128, 5 / 1_024, -21 / 32_768, -399 / 262_144, 869 / 4_194_304,
      39_325 / 33_554_432,
    ]
    let series = coefficients.reversed().reduce(0.0) { $0 / shifted + $1 }
    return factor * shifted.squareRoot() * series
  }
}
