import DocketCore

/// The shape of a piece of syntax without its places: `.explain syntax` prints it, and two texts mean the same
/// question when their outlines are equal.
public struct Outline: Hashable, Sendable {
  /// What the node is.
  public var label: String
  /// Its parts.
  public var children: [Outline]

  init(_ label: String, _ children: [Outline] = []) {
    self.label = label
    self.children = children
  }

  init(_ label: String, leaves: [String]) {
    self.init(label, leaves.map { Outline($0) })
  }

  /// The outline of a statement.
  public init(_ statement: Statement) { self = Outline.of(statement) }

  /// The outline of a question.
  public init(_ question: Question) { self = Outline.of(question) }

  /// The outline of an expression.
  public init(_ expression: Expression) { self = Outline.of(expression) }

  /// The outline in one line, in brackets: `(count cases)`.
  public var line: String {
    if children.isEmpty { return label }
    var out = "(" + label
    for child in children { out += " " + child.line }
    return out + ")"
  }

  /// The outline with a node a line, parts indented; short ones stay on a line.
  public var tree: String { Outline.lines(self, 0).joined(separator: "\n") }

  private static func lines(_ outline: Outline, _ level: Int) -> [String] {
    let indent = String(repeating: "  ", count: min(level, 40))
    let line = outline.line
    if outline.children.isEmpty || line.count + indent.count <= 80 { return [indent + line] }
    var out = [indent + outline.label]
    for child in outline.children { out += lines(child, level + 1) }
    return out
  }
}
