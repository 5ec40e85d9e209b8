import DocketCore
import DocketStore

/// The order of the values of one column (rule 26): the listed ones as listed, others after them by kind (time, bands,
/// numbers and dates by value, no before yes, text in folded natural order), then "(none)", then "(missing)".
struct GroupOrder {
  /// The place of each listed value, by its folded text.
  private let places: [String: Int]

  /// An order in which these labels come first.
  init(_ listed: [String] = []) {
    var places: [String: Int] = [:]
    for label in listed {
      let folded = FoldedText.folded(label)
      if places[folded] == nil { places[folded] = places.count }
    }
    self.places = places
  }

  /// Whether some values come first because they are listed.
  var hasPlaces: Bool { !places.isEmpty }

  /// The distinct values in order.
  func sorted(_ values: Set<ResultValue>) -> [ResultValue] {
    values.map { (key: key(of: $0), value: $0) }
      .sorted { a, b in
        let order = GroupOrder.compare(a.key, b.key)
        if order != 0 { return order < 0 }
        guard case .text(let x) = a.value, case .text(let y) = b.value else { return false }
        return x.utf8.lexicographicallyPrecedes(y.utf8)
      }
      .map(\.value)
  }

  /// What a value is ordered by. Values that a reader takes for one (letters of another case) have equal keys.
  enum Key {
    case place(Int)
    case number(Number)
    /// Folded bytes.
    case text([UInt8])
    case missing
    case none

    fileprivate var rank: Int {
      switch self {
      case .place: return 0
      case .number: return 1
      case .text: return 2
      case .none: return 3
      case .missing: return 4
      }
    }
  }

  /// What a value is ordered by.
  func key(of value: ResultValue) -> Key {
    if !places.isEmpty, let place = places[GroupOrder.folded(value)] { return .place(place) }
    switch value {
    case .text(let text), .label(let text): return .text(Array(FoldedText.folded(text).utf8))
    case .number(let number): return .number(number)
    case .ratio(let a, let b):
      return Number.dividing(Int128(a), by: Int128(b)).map { .number($0) } ?? .missing
    case .date(let date): return .number(Number(Int(date.day)))
    case .bucket(let bucket): return .number(Number(Int(bucket.start.day)))
    case .flag(let flag): return .number(Number(flag ? 1 : 0))
    case .band(let from, _, _): return from.map { .number($0) } ?? .place(-1)
    case .beyond(let days): return .number(Number(days))
    case .none: return .none
    case .missing, .notYet, .immature: return .missing
    }
  }

  /// Negative, zero or positive.
  static func compare(_ a: Key, _ b: Key) -> Int {
    switch (a, b) {
    case (.place(let x), .place(let y)): return x < y ? -1 : x > y ? 1 : 0
    case (.number(let x), .number(let y)): return x < y ? -1 : y < x ? 1 : 0
    case (.text(let x), .text(let y)): return NaturalOrder.compare(x, y)
    default: return a.rank - b.rank
    }
  }

  /// The folded text of a value that can be listed in a model.
  static func folded(_ value: ResultValue) -> String {
    switch value {
    case .text(let text): return FoldedText.folded(text)
    case .number(let number): return number.plain
    case .flag(let flag): return flag ? "yes" : "no"
    default: return ""
    }
  }
}
