/// The class of a charge, most serious first: M for murder, X and 1 to 4 for felonies, A to C
/// below.
enum ChargeClass: Int {
  case murder, x, one, two, three, four, a, b, c

  /// The letter or digit in the csv files.
  var text: StaticString {
    switch self {
    case .murder: return "M"
    case .x: return "X"
    case .one: return "1"
    case .two: return "2"
    case .three: return "3"
    case .four: return "4"
    case .a: return "A"
    case .b: return "B"
    case .c: return "C"
    }
  }

  /// True for classes that are felonies.
  var isFelony: Bool { rawValue <= ChargeClass.four.rawValue }
}
