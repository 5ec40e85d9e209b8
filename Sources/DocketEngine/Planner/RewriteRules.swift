/// The rewrite rules, in the order in which they run. One file in `Rules` each.
public enum RewriteRules {
  static let all: [any RewriteRule] = [
    FoldConstants(),
    SplitConditions(),
    StopAtFirstChild(),
    DropRepeats(),
    MergeRanges(),
    OrderConditions(),
    IndexScan(),
    ParentIndex(),
    SemiJoin(),
    TopRows(),
    UnreadColumns(),
  ]

  /// Names and summaries of all rules, for switching them off and for `explain`.
  public static var catalogue: [(name: String, summary: String)] {
    all.map { ($0.name, $0.summary) }
  }
}
