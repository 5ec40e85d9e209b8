/// The interval of a probability on the complementary log-log scale.
///
/// S^exp(+-z se / (S ln S)), which never leaves 0 to 1: Kalbfleisch and Prentice (1980); as
/// `lifelines` gives it for Kaplan-Meier and R's `survfit(conf.type = "log-log")`.
enum PowerLimits {
  /// The limits of a probability with a standard error.
  ///
  /// The complement is 1 less the probability, with the digits that the difference would lose.
  /// Exactly 0 has 0 to 0 and exactly 1 has 1 to 1; nil when something is not a number.
  static func around(
    _ probability: Double, complement: Double, standardError: Double
  ) -> Interval? {
    guard probability.isFinite, probability > 0 else {
      return probability == 0 ? Interval(low: 0, high: 0) : nil
    }
    if complement <= 0 { return Interval(low: 1, high: 1) }
    guard standardError.isFinite else { return nil }
    let logarithm =
      complement < 0.5
      ? Elementary.logOfOnePlus(-complement) : Elementary.log(probability)
    let width = Normal.z95 * standardError / (probability * -logarithm)
    guard width.isFinite else { return nil }
    return Interval(
      finite: Elementary.exp(logarithm * Elementary.exp(width)),
      Elementary.exp(logarithm * Elementary.exp(-width)))
  }
}
