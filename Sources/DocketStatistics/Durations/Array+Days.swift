extension Array {
  /// The first position of an array ascending by day whose day is past another; its count if none.
  ///
  /// O(log count).
  func firstIndex(after day: Int, by dayOf: (Element) -> Int) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = low + (high - low) / 2
      if dayOf(self[middle]) <= day { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
