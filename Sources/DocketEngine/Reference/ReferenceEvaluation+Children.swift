import DocketCore
import DocketStore

/// Conditions on the children of a row, and which one of them is meant.
extension ReferenceEvaluation {
  /// A quantified condition (rule 2); unknown when a parent on the way to the children is missing.
  func quantified(
    _ quantifier: BoundExpression.Quantifier, _ path: ChildPath, _ condition: BoundExpression?,
    at place: ReferencePlace
  ) throws -> ReferenceTruth {
    if case .selected(let order) = quantifier {
      let selection = ChildSelection(path: path, order: order)
      guard let child = try selected(selection, of: place) else { return .unknown }
      return try holds(condition, at: child)
    }
    guard let children = try children(path, of: place) else { return .unknown }
    let truths = try children.map { try holds(condition, at: $0) }
    switch quantifier {
    case .any: return .any(truths)
    case .no: return ReferenceTruth.any(truths).negated
    // Rule 2: `every` is false without children.
    case .every: return truths.isEmpty ? .no : .all(truths)
    case .atLeast(let wanted):
      let yes = truths.filter { $0 == .yes }.count
      let unknown = truths.filter { $0 == .unknown }.count
      if yes >= wanted { return .yes }
      return yes + unknown < wanted ? .no : .unknown
    case .selected: return .unknown
    }
  }

  /// The one child that a selection means; nil when there is none.
  func selected(_ selection: ChildSelection, of place: ReferencePlace) throws -> ReferencePlace? {
    var best: (child: ReferencePlace, standing: Standing)?
    for child in try children(selection.path, of: place) ?? [] {
      guard let standing = try standing(of: child, selection.order) else { continue }
      if let known = best, !standing.precedes(known.standing) { continue }
      best = (child, standing)
    }
    return best?.child
  }

  /// What decides between children: the order itself, then the key, then the place in the file (rule 6).
  private struct Standing {
    var first: [Part]
    var key: [String]?
    var fileRow: Int

    enum Part {
      case number(Number)
      case text(String)
    }

    func precedes(_ other: Standing) -> Bool {
      for (a, b) in zip(first, other.first) {
        switch (a, b) {
        case (.number(let x), .number(let y)):
          if x != y { return x < y }
        case (.text(let x), .text(let y)):
          if x != y { return NaturalOrder.precedes(x, y) }
        case (.number, .text): return true
        case (.text, .number): return false
        }
      }
      let order = ReferenceEvaluation.compareKeys(key, other.key)
      return order == 0 ? fileRow < other.fileRow : order < 0
    }
  }

  /// A child's standing under an order; nil when it can never be chosen.
  private func standing(of child: ReferencePlace, _ order: ChildSelection.Order) throws -> Standing?
  {
    let first: [Standing.Part]
    switch order {
    case .lead: first = try seriousness(of: child)
    case .first(let date):
      // Rule 6: undated children are never first or last.
      guard case .date(let day, let seconds) = try value(date, at: child) else { return nil }
      first = [.number(Number(Int(day.day))), .number(Number(Int(seconds ?? -1)))]
    case .last(let date):
      guard case .date(let day, let seconds) = try value(date, at: child) else { return nil }
      first = [.number(Number(-Int(day.day))), .number(Number(-Int(seconds ?? -1)))]
    }
    return Standing(
      first: first, key: key(ofRow: child.row, noun: child.noun),
      fileRow: store.tables[child.noun].fileRow(child.row))
  }

  /// Rule 7: ranked values in their order, unlisted ones after by spelling, missing last.
  private func seriousness(of child: ReferencePlace) throws -> [Standing.Part] {
    let noun = office.nouns[child.noun]
    guard let lead = noun.lead, noun.fields.indices.contains(lead) else { return [] }
    let ranked = noun.fields[lead].ranked.map { FoldedText.folded($0) }
    switch try field(lead, at: child) {
    case .text(let text):
      if let rank = ranked.firstIndex(of: text.folded) { return [.number(Number(rank))] }
      return [.number(Number(ranked.count)), .text(text.folded)]
    case .number(let number): return [.number(Number(ranked.count)), .number(number)]
    case .date(let day, _):
      return [.number(Number(ranked.count)), .number(Number(Int(day.day)))]
    case .duration(let days): return [.number(Number(ranked.count)), .number(Number(days))]
    case .truth(.yes): return [.number(Number(ranked.count)), .number(Number(0))]
    case .truth(.no): return [.number(Number(ranked.count)), .number(Number(1))]
    case .truth(.unknown), .missing, .absent: return [.number(Number(ranked.count + 1))]
    }
  }

  /// Rule 6: the smaller key. Parts all of digits come first, the shorter first; other parts by their bytes; rows
  /// without a key last.
  static func compareKeys(_ a: [String]?, _ b: [String]?) -> Int {
    guard let a, let b else { return a == nil ? (b == nil ? 0 : 1) : -1 }
    for (x, y) in zip(a, b) where x != y {
      let (left, right) = (Array(x.utf8), Array(y.utf8))
      let digits: ([UInt8]) -> Bool = { $0.allSatisfy { $0 >= 48 && $0 <= 57 } }
      switch (digits(left), digits(right)) {
      case (true, false): return -1
      case (false, true): return 1
      case (true, true) where left.count != right.count: return left.count < right.count ? -1 : 1
      default: return left.lexicographicallyPrecedes(right) ? -1 : 1
      }
    }
    return 0
  }
}
