/// How a file is to be read: what divides it, its header, and where its rows begin.
struct FileLayout: Sendable {
  var dialect: Dialect
  /// The headers as in the file; blank where the file has none.
  var headers: [String]
  /// 1-based line of the header; 0: none.
  var headerLine: Int
  /// Where the first row begins, and its 1-based line.
  var dataStart: Int
  var dataLine: Int
  /// What was guessed: `delimiter`, `quote`, `header`.
  var guessed: Set<String>
  /// Cells of the first rows, column by column, to plan by.
  var samples: [[String]]

  /// The headers as identifiers, each once.
  var names: [String] { FileLayout.names(of: headers) }

  /// Lower case letters and digits, anything else as `_`; blank ones `column_N`, later equal ones `name_2`.
  static func names(of headers: [String]) -> [String] {
    var used: Set<String> = []
    var next: [String: Int] = [:]
    return headers.enumerated().map { place, header in
      var name = ""
      for scalar in FoldedText.folded(header).unicodeScalars {
        let isWord =
          scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
        if isWord {
          name.unicodeScalars.append(scalar)
        } else if !name.isEmpty, !name.hasSuffix("_") {
          name += "_"
        }
      }
      while name.hasSuffix("_") { name.removeLast() }
      if name.isEmpty { name = "column_\(place + 1)" }
      if let first = name.unicodeScalars.first, first.properties.numericType != nil {
        name = "_" + name
      }
      if !used.insert(name).inserted {
        var n = next[name] ?? 2
        while !used.insert("\(name)_\(n)").inserted { n += 1 }
        next[name] = n + 1
        return "\(name)_\(n)"
      }
      return name
    }
  }
}
