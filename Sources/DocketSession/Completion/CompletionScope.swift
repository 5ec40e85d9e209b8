import DocketCore
import DocketEngine
import DocketLanguage

/// Which nouns of the office a place in a question can see.
struct CompletionScope {
  /// The open office; nil before one is loaded.
  let office: Office?
  /// Numbers of the nouns in sight, the nearest first: the child of a condition, the counted noun, its parents.
  let nouns: [Int]
  /// The part of the question before the cursor.
  let head: String

  init(_ session: Session, _ point: CompletionPoint, _ text: String) {
    let office = session.workspace?.office
    self.office = office
    let bytes = Array(text.utf8)
    head = String(decoding: bytes.prefix(point.partial.start), as: UTF8.self)
    guard let office else {
      nouns = []
      return
    }
    let names = OfficeNames(office: office)
    var found: [Int] = []
    if let child = point.child, let number = try? names.noun(child.text) { found.append(number) }
    if let subject = point.subject {
      if let number = try? names.noun(subject.noun.text) {
        found.append(number)
      } else if case .population(let inner, _)? = session.definitions[subject.noun]?.body,
        let number = try? names.noun(inner.noun.text)
      {
        found.append(number)
      }
    }
    nouns = CompletionScope.withParents(found, office)
  }

  /// The nouns whose fields and dates may be named: those in sight, or all while none is known.
  var visible: [Noun] {
    guard let office else { return [] }
    return nouns.isEmpty ? office.nouns : nouns.map { office.nouns[$0] }
  }

  /// The nouns below those in sight.
  var children: [Noun] {
    guard let office else { return [] }
    if nouns.isEmpty { return office.nouns }
    var below = Set(nouns)
    var isGrowing = true
    while isGrowing {
      let next = office.nouns.indices.filter { number in
        !below.contains(number) && office.nouns[number].links.contains { below.contains($0.parent) }
      }
      below.formUnion(next)
      isGrowing = !next.isEmpty
    }
    return office.nouns.indices.filter { below.contains($0) && !nouns.contains($0) }
      .map { office.nouns[$0] }
  }

  private static func withParents(_ start: [Int], _ office: Office) -> [Int] {
    var found: [Int] = []
    var open = start
    while !open.isEmpty {
      let number = open.removeFirst()
      if found.contains(number) { continue }
      found.append(number)
      open += office.nouns[number].links.map(\.parent)
    }
    return found
  }
}
