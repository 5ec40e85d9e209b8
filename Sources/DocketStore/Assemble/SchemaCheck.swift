import DocketCore

/// Finds what no data could make right in a schema, and the order in which its nouns can be made.
struct SchemaCheck {
  let schema: StoreSchema

  /// The nouns' places in an order in which parents come before children and lifted nouns before what they are lifted
  /// from; throws all faults found.
  func order() throws -> [Int] {
    var faults: [Diagnostic] = []
    var places: [String: Int] = [:]
    for (i, noun) in schema.nouns.enumerated() {
      if places.updateValue(i, forKey: FoldedText.folded(noun.name)) != nil {
        faults.append(
          Diagnostic(
            .modelDuplicateNoun, "Two nouns are called \(noun.name).",
            details: ["Give one of them another name."]))
      }
    }
    var needs = [[Int]](repeating: [], count: schema.nouns.count)
    for (i, noun) in schema.nouns.enumerated() {
      for link in noun.links {
        guard let parent = places[FoldedText.folded(link.parent)] else {
          faults.append(unknown(link.parent, noun.name))
          continue
        }
        faults += check(link, of: noun, to: schema.nouns[parent], isSelf: parent == i)
        needs[i].append(parent)
      }
      if case .lifted(let source) = noun.source {
        guard let from = places[FoldedText.folded(source)], from != i else {
          faults.append(unknown(source, noun.name))
          continue
        }
        if noun.key.isEmpty {
          faults.append(
            Diagnostic(
              .modelLinkNotKey, "\(noun.name) is lifted out of \(source) but has no key.",
              details: [
                "Say which columns make one of them: noun \(noun.name) within \(source) key COLUMN."
              ]))
        }
        needs[from].append(i)
      }
    }
    if !faults.isEmpty { throw Diagnostics(faults) }
    return try sorted(needs)
  }

  private func check(_ link: LinkSchema, of noun: NounSchema, to parent: NounSchema, isSelf: Bool)
    -> [Diagnostic]
  {
    if isSelf {
      return [
        Diagnostic(
          .modelCircle, "\(noun.name) cannot be a part of \(noun.name).",
          details: [
            "Leave the link out, or lift the rows' common part out as a noun of its own (within)."
          ])
      ]
    }
    if parent.key.isEmpty {
      return [
        Diagnostic(
          .modelLinkNotKey, "\(noun.name) links to \(parent.name), which has no key.",
          details: ["Give \(parent.name) a key: the columns that no two of its rows share."])
      ]
    }
    if link.columns.count != parent.key.count {
      return [
        Diagnostic(
          .modelLinkWidth,
          "\(noun.name) links to \(parent.name) by \(link.columns.count) column\(link.columns.count == 1 ? "" : "s"), but the key of \(parent.name) has \(parent.key.count).",
          details: ["The key is \(parent.key.joined(separator: ", "))."])
      ]
    }
    return []
  }

  private func unknown(_ wanted: String, _ noun: String) -> Diagnostic {
    Diagnostic(
      .modelUnknownNoun, "\(noun) refers to \(wanted), which is no noun of the model.",
      details: ["The nouns are: \(schema.nouns.map(\.name).joined(separator: ", "))."])
  }

  /// Depth first over `needs`, without recursion.
  private func sorted(_ needs: [[Int]]) throws -> [Int] {
    var state = [Int](repeating: 0, count: needs.count)
    var order: [Int] = []
    for root in needs.indices where state[root] == 0 {
      var path = [(noun: root, next: 0)]
      state[root] = 1
      while let top = path.last {
        if top.next == needs[top.noun].count {
          state[top.noun] = 2
          order.append(top.noun)
          path.removeLast()
          continue
        }
        path[path.count - 1].next += 1
        let next = needs[top.noun][top.next]
        if state[next] == 0 {
          state[next] = 1
          path.append((next, 0))
        } else if state[next] == 1 {
          let start = path.firstIndex { $0.noun == next } ?? 0
          let names = (path[start...].map(\.noun) + [next]).map { schema.nouns[$0].name }
          throw Diagnostics([
            Diagnostic(
              .modelCircle, "The links go round in a circle: \(names.joined(separator: " in ")).",
              details: ["Each noun may only link towards larger units; take one link out."])
          ])
        }
      }
    }
    return order
  }
}
