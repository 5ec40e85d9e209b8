import DocketCore

/// The structure of a syntax tree as text without places: two trees with one outline ask the same thing.
enum SyntaxOutline {
  /// The outline of a value; `span` and `bodySpan` properties are left out.
  static func text(of value: Any) -> String {
    if value is SourceSpan { return "" }
    let mirror = Mirror(reflecting: value)
    if mirror.children.isEmpty { return "\(value)" }
    let parts = mirror.children.compactMap { child -> String? in
      if child.label == "span" || child.label == "bodySpan" { return nil }
      return "\(child.label ?? ""):\(text(of: child.value))"
    }
    return "\(type(of: value))(\(parts.joined(separator: ",")))"
  }
}
