import DocketStore

/// A compiled text: codes of one column's dictionary, or a constant.
enum TextSource: Sendable {
  /// Codes of a dictionary.
  case column(ValueDictionary, CodeNode)
  /// The same text on every row.
  case constant(String)
}

/// A truth looked up by dictionary code.
struct CodeLookup: BlockNode {
  let source: CodeNode
  /// One truth a code, the missing code's first.
  let table: Cells<UInt8>

  func evaluate(_ rows: Range<Int>) throws -> Cells<UInt8> {
    let out = Cells<UInt8>(count: rows.count)
    let table = table.base
    if let column = source as? ColumnCodes {
      switch column.storage {
      case .u8(let codes):
        let codes = codes + rows.lowerBound
        for i in 0..<rows.count { out.base[i] = table[Int(codes[i])] }
        return out
      case .u16(let codes):
        let codes = codes + rows.lowerBound
        for i in 0..<rows.count { out.base[i] = table[Int(codes[i])] }
        return out
      case .u32: break
      }
    }
    let codes = try source.evaluate(rows)
    for i in 0..<rows.count { out.base[i] = table[Int(codes.base[i])] }
    return out
  }
}

/// Whether a code is one of a few: for dictionaries too large to look up in cache.
struct CodeIsOneOf: BlockNode {
  let source: CodeNode
  let wanted: [UInt32]

  func evaluate(_ rows: Range<Int>) throws -> Cells<UInt8> {
    let codes = try source.evaluate(rows)
    let out = Cells<UInt8>(count: rows.count)
    for i in 0..<rows.count { out.base[i] = codes.base[i] == 0 ? 2 : 0 }
    for code in wanted {
      for i in 0..<rows.count { out.base[i] |= codes.base[i] == code ? 1 : 0 }
    }
    return out
  }
}

/// Whether two texts are one category; unknown when either is missing.
struct CompareTexts: BlockNode {
  let left: CodeNode
  let right: CodeNode
  /// A number for each code's category, the same for equal categories of both sides; 0 for missing.
  let leftIdentity: Cells<UInt32>
  let rightIdentity: Cells<UInt32>
  let equal: Bool

  func evaluate(_ rows: Range<Int>) throws -> Cells<UInt8> {
    let a = try left.evaluate(rows)
    let b = try right.evaluate(rows)
    let out = Cells<UInt8>(count: rows.count)
    for i in 0..<rows.count {
      let x = leftIdentity[Int(a.base[i])]
      let y = rightIdentity[Int(b.base[i])]
      out.base[i] = x == 0 || y == 0 ? 2 : Truth.of((x == y) == equal)
    }
    return out
  }
}
