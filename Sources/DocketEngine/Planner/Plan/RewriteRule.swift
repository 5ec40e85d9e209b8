/// One way to make a plan cheaper without changing its answer.
protocol RewriteRule: Sendable {
  /// The name it is switched off by, the same as its file's.
  var name: String { get }
  /// What it does, in plain words.
  var summary: String { get }
  /// Whether it chooses indexes, so that it stays away when they are switched off.
  var needsIndexes: Bool { get }
  /// The rewritten plan, or the same one when there is nothing to do.
  func rewrite(_ plan: QuestionPlan, _ statistics: Statistics) -> QuestionPlan
}

extension RewriteRule {
  var name: String { String(describing: Self.self) }
  var needsIndexes: Bool { false }
}
