/// Constants of the normal distribution.
public enum Normal {
  /// The 97.5 % quantile: every interval here is a 95 % one.
  public static let z95 = 1.959963984540054
}
