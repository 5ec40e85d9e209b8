/// A question as text in parts, so that a failing one can be made smaller.
struct RandomQuestion {
  /// One qualifier.
  enum Part {
    /// A window, `pending`, `as of`, `across`.
    case plain(String)
    case condition(RandomCondition)
    /// `with any charge (C)`.
    case role(String, RandomCondition?)
    /// `by F, F` and `showing F, F`.
    case names(String, [String])

    var text: String {
      switch self {
      case .plain(let text): return text
      case .condition(let condition): return "where \(condition.text)"
      case .role(let role, let condition): return RandomCondition.role(role, condition)
      case .names(let keyword, let names): return "\(keyword) \(names.joined(separator: ", "))"
      }
    }

    var smaller: [Part] {
      switch self {
      case .plain: return []
      case .condition(let condition): return condition.smaller.map { .condition($0) }
      case .role(let role, let condition):
        guard let condition else { return [] }
        return [.role(role, nil)] + condition.smaller.map { .role(role, $0) }
      case .names(let keyword, let names):
        guard names.count > 1 else { return [] }
        return names.indices.map { i in
          var fewer = names
          fewer.remove(at: i)
          return .names(keyword, fewer)
        }
      }
    }
  }

  /// `count`, `list`, `show`, or an estimate's head up to its noun: `share closed of`.
  var head: String
  /// The measures of `show`.
  var measures: [String]
  /// Words before the noun.
  var adjectives: [String]
  /// The noun.
  var noun: String
  /// In the order written.
  var qualifiers: [Part]
  /// In the order written, without the bars.
  var stages: [String]
  /// What follows the noun of a flow: "in 2024".
  var period: String?

  /// The question as typed.
  var text: String {
    var words = [head]
    if head == "show" { words += [measures.joined(separator: ", "), "for"] }
    words += adjectives + [noun] + (period.map { ["in \($0)"] } ?? []) + qualifiers.map(\.text)
    return ([words.joined(separator: " ")] + stages).joined(separator: " | ")
  }

  /// Questions with one part less, the largest parts first.
  var smaller: [RandomQuestion] {
    var all: [RandomQuestion] = []
    func drop<Value>(_ path: WritableKeyPath<RandomQuestion, [Value]>, keep: Int = 0) {
      guard self[keyPath: path].count > keep else { return }
      for i in self[keyPath: path].indices.reversed() {
        var fewer = self
        fewer[keyPath: path].remove(at: i)
        all.append(fewer)
      }
    }
    drop(\.stages)
    drop(\.qualifiers)
    drop(\.adjectives)
    drop(\.measures, keep: 1)
    if period != nil {
      var whole = self
      whole.period = nil
      all.append(whole)
    }
    for i in qualifiers.indices {
      for part in qualifiers[i].smaller {
        var other = self
        other.qualifiers[i] = part
        all.append(other)
      }
    }
    return all
  }
}
