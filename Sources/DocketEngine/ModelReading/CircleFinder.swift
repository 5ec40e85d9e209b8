import DocketCore
import DocketLanguage

/// Finds definitions of a bound office that need themselves, however long the way round (M105).
///
/// A milestone or field needs what its expressions name, and the existence of the rows it looks at: their `begins`,
/// or `pending`, their parents' existence and what seals them.
final class CircleFinder {
  private enum Node: Hashable {
    case milestone(noun: Int, Int)
    case field(noun: Int, Int)
    case existence(noun: Int)
  }

  private let office: Office
  private let draft: ModelDraft
  private var done: Set<Node> = []
  private var path: [Node] = []

  init(office: Office, draft: ModelDraft) {
    self.office = office
    self.draft = draft
  }

  /// Throws M105 at the noun that closes a circle.
  func check() throws {
    for (n, noun) in office.nouns.enumerated() {
      try visit(.existence(noun: n))
      for i in noun.milestones.indices { try visit(.milestone(noun: n, i)) }
      for i in noun.fields.indices { try visit(.field(noun: n, i)) }
    }
  }

  private func visit(_ node: Node) throws {
    if done.contains(node) { return }
    if let start = path.firstIndex(of: node) {
      let names = path[start...].map(name) + [name(node)]
      throw Diagnostic(
        .modelCircle,
        "The model defines something by way of itself: "
          + names.joined(separator: " needs ") + ".",
        at: span(node), details: ["Break the circle: one of them has to be read from a column."])
    }
    path.append(node)
    defer { path.removeLast() }
    switch node {
    case .milestone(let n, let i): try follow(office.nouns[n].milestones[i].source, n)
    case .field(let n, let i):
      if case .derived(let e) = office.nouns[n].fields[i].source { try follow(e, n) }
    case .existence(let n):
      let noun = office.nouns[n]
      if let begins = noun.begins {
        try follow(begins, n)
      } else if let pending = noun.pending {
        try follow(pending.from, n)
      }
      if let sealed = noun.sealed { try follow(sealed, n) }
      for link in noun.links { try visit(.existence(noun: link.parent)) }
    }
    done.insert(node)
  }

  private func follow(_ source: Milestone.Source, _ n: Int) throws {
    switch source {
    case .columns: return
    case .pick(let pick, let otherwise):
      try visit(.existence(noun: pick.path.noun))
      try follow(pick.date, pick.path.noun)
      if let condition = pick.condition { try follow(condition, pick.path.noun) }
      if let when = pick.when { try follow(when, n) }
      if let otherwise { try follow(otherwise, n) }
    case .next(let next):
      try follow(next.date, n)
      try follow(next.after, n)
    }
  }

  private func follow(_ e: BoundExpression, _ n: Int) throws {
    switch e {
    case .milestone(let i), .happened(let i): try visit(.milestone(noun: n, i))
    case .field(let i, _): try visit(.field(noun: n, i))
    case .up(let ups, let inner):
      guard let top = ups.last else { return }
      try follow(inner, office.nouns[top.noun].links[top.link].parent)
    case .pick(let selection, let inner):
      try follow(selection, n)
      try follow(inner, selection.path.noun)
    case .countOf(let path, let condition), .quantified(_, let path, let condition):
      try visit(.existence(noun: path.noun))
      if let condition { try follow(condition, path.noun) }
      if case .quantified(.selected(let order), _, _) = e {
        try follow(ChildSelection(path: path, order: order), n)
      }
    case .age, .isPending:
      if let pending = office.nouns[n].pending {
        try follow(pending.from, n)
        try follow(pending.to, n)
      }
      for span in office.nouns[n].spans {
        if let condition = span.condition { try follow(condition, span.path.noun) }
      }
    case .and(let parts), .or(let parts): for part in parts { try follow(part, n) }
    case .not(let a), .isMissing(let a), .isText(let a, _), .contains(let a, _),
      .shift(let a, _, _),
      .inRange(let a, _, _, _):
      try follow(a, n)
    case .compare(let a, _, let b), .arithmetic(let a, _, let b), .units(_, let a, let b),
      .difference(let a, let b):
      try follow(a, n)
      try follow(b, n)
    case .number, .date, .duration, .text, .column, .countedDay, .constant: return
    }
  }

  private func follow(_ selection: ChildSelection, _ n: Int) throws {
    let child = selection.path.noun
    try visit(.existence(noun: child))
    switch selection.order {
    case .lead: if let lead = office.nouns[child].lead { try visit(.field(noun: child, lead)) }
    case .first(let date), .last(let date): try follow(date, child)
    }
  }

  private func name(_ node: Node) -> String {
    switch node {
    case .milestone(let n, let i):
      return "\(office.nouns[n].name).\(office.nouns[n].milestones[i].name)"
    case .field(let n, let i): return "\(office.nouns[n].name).\(office.nouns[n].fields[i].name)"
    case .existence(let n): return "the existence of \(office.nouns[n].name)"
    }
  }

  private func span(_ node: Node) -> SourceSpan {
    switch node {
    case .milestone(let n, let i):
      return clause(n, named: office.nouns[n].milestones[i].name)
    case .field(let n, let i): return clause(n, named: office.nouns[n].fields[i].name)
    case .existence(let n): return draft.nouns[n].name.span
    }
  }

  private func clause(_ n: Int, named name: String) -> SourceSpan {
    draft.nouns[n].clauses.first { $0.declaredName?.folded == name.lowercased() }?.span
      ?? draft.nouns[n].name.span
  }
}
