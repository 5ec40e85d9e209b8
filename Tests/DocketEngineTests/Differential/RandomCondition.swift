/// A condition in the question language, as a tree that can be made smaller.
indirect enum RandomCondition {
  case leaf(String)
  case not(RandomCondition)
  case and([RandomCondition])
  case or([RandomCondition])
  /// `has any charge`, with what one child must meet.
  case has(String, RandomCondition?)

  /// The condition as typed; inner ones in parentheses.
  var text: String {
    switch self {
    case .leaf(let text): return text
    case .not(let inner): return "not (\(inner.text))"
    case .and(let parts): return parts.map { "(\($0.text))" }.joined(separator: " and ")
    case .or(let parts): return parts.map { "(\($0.text))" }.joined(separator: " or ")
    case .has(let role, let inner): return "has " + RandomCondition.role(role, inner)
    }
  }

  /// `any charge (C)`.
  static func role(_ role: String, _ condition: RandomCondition?) -> String {
    condition.map { "\(role) (\($0.text))" } ?? role
  }

  /// Conditions with one part less.
  var smaller: [RandomCondition] {
    switch self {
    case .leaf: return []
    case .not(let inner): return [inner] + inner.smaller.map { .not($0) }
    case .and(let parts):
      return parts + RandomCondition.changed(parts).map { .and($0) }
    case .or(let parts):
      return parts + RandomCondition.changed(parts).map { .or($0) }
    case .has(let role, let inner):
      guard let inner else { return [] }
      return [.has(role, nil)] + inner.smaller.map { .has(role, $0) }
    }
  }

  private static func changed(_ parts: [RandomCondition]) -> [[RandomCondition]] {
    var lists: [[RandomCondition]] = []
    for i in parts.indices {
      if parts.count > 1 {
        var fewer = parts
        fewer.remove(at: i)
        lists.append(fewer)
      }
      for part in parts[i].smaller {
        var other = parts
        other[i] = part
        lists.append(other)
      }
    }
    return lists
  }
}
