import DocketCore
import DocketLanguage

extension Namespace {
  /// The one shortest way from a noun to the rows of another (rules 4 and 8).
  ///
  /// Its own descendants first; else those of the nearest ancestor that has them. N117 when the noun lies inside
  /// the other, N114 when two ways are equally short, N113 when there is none.
  func childPath(from number: Int, to child: Int, at span: SourceSpan) throws -> ChildPath {
    if let downs = try descent(from: number, to: child, at: span) {
      return ChildPath(ups: [], downs: downs, noun: child)
    }
    let above = ancestors(of: number)
    let me = office.nouns[number]
    let other = office.nouns[child]
    if child == number {
      throw Diagnostic(
        .notAChild, "\(me.name.capitalizedFirst) are what the question is about already.", at: span,
        details: ["Put the condition on \(me.name) after where."])
    }
    if above.contains(where: { $0.noun == child }) {
      throw Diagnostic(
        .siblingInside,
        "Each \(me.singular) belongs to one \(other.singular), so there is nothing to choose from.",
        at: span, details: ["Write \(other.singular).FIELD, or the field's name alone."])
    }
    for distance in 1...max(1, above.map(\.ups.count).max() ?? 1) {
      let found = try above.filter { $0.ups.count == distance }.compactMap { place in
        try descent(from: place.noun, to: child, at: span).map { (place, $0) }
      }
      if found.count > 1 { throw twoWays(me, other, found.map(\.0.noun), span) }
      if let (place, downs) = found.first {
        return ChildPath(ups: place.ups, downs: downs, noun: child)
      }
    }
    let linked = linked(to: number)
    throw Diagnostic(
      .notAChild, "\(me.name.capitalizedFirst) have no \(other.name).", at: span,
      details: [
        linked.isEmpty
          ? "In this model nothing belongs to \(me.name)."
          : "What conditions on \(me.name) can ask about: \(linked.joined(separator: ", "))."
      ])
  }

  /// Nouns that conditions on this one can name: descendants, and those of its ancestors.
  func linked(to number: Int) -> [String] {
    let places = ancestors(of: number).map(\.noun)
    return office.nouns.indices.filter { other in
      !places.contains(other)
        && places.contains { place in
          let way = try? descent(from: place, to: other, at: SourceSpan(0, 0))
          return way.flatMap { $0 } != nil
        }
    }.map { office.nouns[$0].name }
  }

  /// The shortest chain of links down from a noun to a descendant; nil when there is none.
  private func descent(from number: Int, to child: Int, at span: SourceSpan) throws -> [LinkStep]? {
    if number == child { return nil }
    var frontier: [[LinkStep]] = [[]]
    var seen: Set<Int> = [number]
    while !frontier.isEmpty {
      var next: [[LinkStep]] = []
      for downs in frontier {
        for step in children(of: downs.last?.noun ?? number) where !seen.contains(step.noun) {
          next.append(downs + [step])
        }
      }
      let found = next.filter { $0.last?.noun == child }
      if found.count > 1 {
        throw twoWays(
          office.nouns[number], office.nouns[child], found.compactMap { $0.dropLast().last?.noun },
          span)
      }
      if let only = found.first { return only }
      seen.formUnion(next.compactMap { $0.last?.noun })
      frontier = next
    }
    return nil
  }

  private func twoWays(_ from: Noun, _ to: Noun, _ through: [Int], _ span: SourceSpan)
    -> Diagnostic
  {
    let names = through.map { office.nouns[$0].name }
    return Diagnostic(
      .ambiguousPath, "There are two ways from \(from.name) to \(to.name).", at: span,
      details: [
        names.isEmpty
          ? "Two links join them; say which by nesting the condition."
          : "Through \(names.joined(separator: " and through ")): nest the condition to say which, "
            + "such as with any \(office.nouns[through[0]].singular) (has any \(to.singular))."
      ])
  }
}

extension String {
  /// The text with its first letter in upper case.
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
