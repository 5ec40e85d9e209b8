/// One step of a plan in plain words, with the steps that feed it.
public struct PlanNode: Sendable, Hashable {
  /// What the step does: "Keep cases where severity is felony".
  public var title: String
  /// How it does it, empty when there is nothing to say: "by the key of cases".
  public var detail: String
  /// Rows (or groups) that were expected to come out.
  public var estimatedRows: Int
  /// Rows (or groups) that came out; nil when the plan has not run.
  public var actualRows: Int?
  /// The steps whose rows this one takes.
  public var children: [PlanNode]

  /// A step over others.
  public init(
    _ title: String, detail: String = "", estimatedRows: Int, actualRows: Int? = nil,
    children: [PlanNode] = []
  ) {
    self.title = title
    self.detail = detail
    self.estimatedRows = estimatedRows
    self.actualRows = actualRows
    self.children = children
  }

  /// The plan as indented lines, the last step first.
  public var lines: [String] { lines(depth: 0) }

  private func lines(depth: Int) -> [String] {
    var rows = "about \(estimatedRows)"
    if let actualRows { rows += ", was \(actualRows)" }
    let how = detail.isEmpty ? "" : " (\(detail))"
    let own = String(repeating: "  ", count: depth) + title + how + " [\(rows)]"
    return [own] + children.flatMap { $0.lines(depth: depth + 1) }
  }
}
