/// The columns of a table that belong to one number, by index.
struct Estimate: Hashable {
  /// The number itself.
  let value: Int
  /// Its 95 % limits.
  var low, high: Int?
  /// What it is compared with.
  var reference: Int?
}
