import DocketCore
import DocketLanguage

/// Any value of docket's own as indented lines: what `.explain bound` prints.
enum ValueOutline {
  /// The value and its parts; parts nested deeper than anyone can read are cut.
  static func text(of value: Any, named name: String) -> String {
    var lines: [String] = []
    add(name, value, depth: 0, to: &lines)
    return lines.joined(separator: "\n") + "\n"
  }

  private static let deepest = 60
  /// Parts that repeat what was typed.
  private static let hidden: Set<String> = ["span", "source", "syntax"]

  private static func add(_ label: String, _ value: Any, depth: Int, to lines: inout [String]) {
    let indent = String(repeating: "  ", count: depth)
    let prefix = label.isEmpty ? indent : indent + label + ": "
    if let leaf = leaf(value) {
      lines.append(prefix + leaf)
      return
    }
    guard depth < deepest else {
      lines.append(prefix + "...")
      return
    }
    let mirror = Mirror(reflecting: value)
    switch mirror.displayStyle {
    case .optional:
      if let inner = mirror.children.first { add(label, inner.value, depth: depth, to: &lines) }
    case .collection:
      if mirror.children.isEmpty { return }
      if !label.isEmpty { lines.append(indent + label) }
      let inside = label.isEmpty ? depth : depth + 1
      for child in mirror.children { add("", child.value, depth: inside, to: &lines) }
    case .enum:
      guard let child = mirror.children.first else {
        lines.append(prefix + "\(value)")
        return
      }
      lines.append(prefix + (child.label ?? ""))
      let payload = Mirror(reflecting: child.value)
      if payload.displayStyle == .tuple {
        for part in payload.children {
          add(name(part.label), part.value, depth: depth + 1, to: &lines)
        }
      } else {
        add("", child.value, depth: depth + 1, to: &lines)
      }
    case .tuple, .dictionary, .set, .struct, .class, .foreignReference, .none, .some:
      if !label.isEmpty { lines.append(indent + label) }
      let inside = label.isEmpty ? depth : depth + 1
      for child in mirror.children where !hidden.contains(child.label ?? "") {
        add(name(child.label), child.value, depth: inside, to: &lines)
      }
    }
  }

  /// The words of what has no parts worth a line of their own.
  private static func leaf(_ value: Any) -> String? {
    switch value {
    case let name as Name: return name.text
    case let path as Path: return (path.selector.map { $0.rawValue + " " } ?? "") + path.dotted
    case let number as Number: return number.plain
    case let date as CivilDate: return date.iso
    case let bucket as Bucket: return bucket.label
    case let unit as TimeUnit: return unit.rawValue
    case let text as String: return "\"\(text)\""
    case let flag as Bool: return flag ? "yes" : "no"
    case let whole as Int: return "\(whole)"
    default: return nil
    }
  }

  private static func name(_ label: String?) -> String {
    guard let label, !label.hasPrefix(".") else { return "" }
    return label
  }
}
