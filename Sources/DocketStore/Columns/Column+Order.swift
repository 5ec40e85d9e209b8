extension Column {
  /// The same cells with the rows in another order; `rows` holds every row once.
  func ordered(by rows: UnsafePointer<UInt32>) -> Column {
    let (storage, block) = storage.taking(rows, count: rowCount)
    var texts: [UInt32: String] = [:]
    if !unreadable.isEmpty {
      for row in 0..<rowCount {
        if let text = unreadable[rows[row]] { texts[UInt32(row)] = text }
      }
    }
    return Column(
      header: header, name: name, type: type, rowCount: rowCount, missingCount: missingCount,
      storage: storage, block: block, dictionary: dictionary,
      times: times.map { ColumnStorage.gather($0.pointer(Int32.self), rows, rowCount) },
      unreadable: texts, flagSpellings: flagSpellings)
  }
}
