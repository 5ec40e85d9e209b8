/// Why a period stands out of ordinary variation.
public enum ControlSignal: Hashable, Sendable {
  /// The side of the center line.
  public enum Side: Hashable, Sendable {
    case above
    case below
  }

  /// It lies beyond a limit.
  case beyond(Side)
  /// It is the eighth or a later one running on one side of the center line.
  case run(Side)
}
