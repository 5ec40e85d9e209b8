/// Four counts and the answer for them, as the comparisons of `reference.py` are written.
struct ComparedCase: Decodable {
  let counts: [Int]
  let value, low, high: Double?
}
