/// How tightly operators bind, loosest first.
enum Binding: Int, Comparable {
  case or = 1
  case and, not, test, sum, term, operand

  static func < (a: Binding, b: Binding) -> Bool { a.rawValue < b.rawValue }
}
