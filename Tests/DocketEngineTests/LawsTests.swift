import DocketCore
import DocketEngine
import Testing

/// The laws of the language that hold for groups of units, over random data and questions.
@Suite struct LawsTests {
  @Test(arguments: 0..<2)
  func law1AddingAMeasureOrAGroupChangesNoOtherNumber(part: Int) throws {
    var asked = 0
    try Questions(part: part, of: 2, count: TestCounts.laws).forEach { office, loaded, maker in
      let noun = maker.noun()
      let tail = maker.narrowing(noun)
      let measure = maker.measure(noun)
      let first = maker.dimension(noun, window: nil, each: nil)
      let second = maker.dimension(noun, window: nil, each: maker.below(noun))
      let texts = [
        "show count, \(measure) for \(noun.name) \(tail) by \(first)",
        "show count, \(measure), \(maker.measure(noun)) for \(noun.name) \(tail) by \(first)",
        "show count, \(measure) for \(noun.name) \(tail) by \(first), \(second)",
      ]
      let bound = texts.compactMap { try? loaded.bind($0) }
      guard bound.count == 3 else { return }
      asked += 1
      let plain = try loaded.subject.group(bound[0])
      let measured = try loaded.subject.group(bound[1])
      let split = try loaded.subject.group(bound[2])
      for (i, key) in plain.keys.enumerated() {
        let alone = try plain.measures(ofUnion: [i])
        let j = try #require(measured.keys.firstIndex(of: key))
        let more = try measured.measures(ofUnion: [j])
        #expect(zip(alone, more).allSatisfy(AnswerComparison.same), "\(texts[1])\n\(office.text)")
        let inside = split.keys.indices.filter { split.keys[$0].first == key.first }
        let together = try split.measures(ofUnion: Array(inside))
        #expect(
          zip(alone, together).allSatisfy(AnswerComparison.same), "\(texts[2])\n\(office.text)")
      }
    }
    #expect(asked * 2 > TestCounts.laws / 2)
  }

  @Test(arguments: 0..<2)
  func law2NoUnitIsCountedTwiceWithoutTheWordEach(part: Int) throws {
    var overlapping = 0
    try Questions(part: part, of: 2, count: TestCounts.laws).forEach { office, loaded, maker in
      let question = maker.question()
      guard question.head != "list", let bound = try? loaded.bind(question.text) else { return }
      if case .points = bound.stock { return }
      let groups = try loaded.subject.group(bound)
      let rows = try groups.keys.indices.map { try groups.units(inUnion: [$0]) }.reduce(0, +)
      #expect(rows >= groups.selected, "\(question.text)\n\(office.text)")
      #expect(try groups.units(inUnion: Array(groups.keys.indices)) == groups.selected)
      guard rows > groups.selected else { return }
      overlapping += 1
      #expect(question.text.contains("each "), "\(question.text)\n\(office.text)")
    }
    #expect(overlapping > 0)
  }

  @Test(arguments: 0..<2)
  func law3AParentWithoutChildrenCountsZeroAndIsFound(part: Int) throws {
    var childless = 0
    try Questions(part: part, of: 2, count: TestCounts.laws).forEach { office, loaded, maker in
      let noun = maker.noun()
      guard let child = maker.below(noun) else { return }
      let tail = maker.narrowing(noun)
      guard
        let without = try? loaded.bind("count \(noun.name) \(tail) without any \(child.singular)"),
        let with = try? loaded.bind("count \(noun.name) \(tail) with any \(child.singular)"),
        let all = try? loaded.bind("count \(noun.name) \(tail)")
      else { return }
      let each = try? loaded.bind(
        "count \(noun.name) \(tail) by each \(child.singular).\(child.texts.first?.name ?? "none")")
      let none = try loaded.subject.group(without).selected
      childless += none > 0 ? 1 : 0
      #expect(
        try loaded.subject.group(with).selected + none == loaded.subject.group(all).selected,
        "\(without.text)\n\(office.text)")
      guard let each else { return }
      let groups = try loaded.subject.group(each)
      let units = try groups.keys.firstIndex(of: [.none]).map {
        try groups.units(inUnion: [$0])
      }
      #expect(units ?? 0 == none, "\(each.text)\n\(office.text)")
    }
    #expect(childless > 0)
  }

  @Test(arguments: 0..<2)
  func law4ATotalIsMeasuredAgainOverDistinctUnits(part: Int) throws {
    var asked = 0
    try Questions(part: part, of: 2, count: TestCounts.laws).forEach { office, loaded, maker in
      let noun = maker.noun()
      let tail = maker.narrowing(noun)
      let measure = maker.measure(noun)
      let dimension = maker.dimension(noun, window: nil, each: maker.below(noun))
      guard
        let whole = try? loaded.bind("show count, \(measure) for \(noun.name) \(tail)"),
        let grouped = try? loaded.bind(
          "show count, \(measure) for \(noun.name) \(tail) by \(dimension)")
      else { return }
      asked += 1
      let groups = try loaded.subject.group(grouped)
      let total = try groups.measures(ofUnion: Array(groups.keys.indices))
      let expected = try loaded.subject.group(whole).measures(ofUnion: [0])
      #expect(
        zip(total, expected).allSatisfy(AnswerComparison.same), "\(grouped.text)\n\(office.text)")
    }
    #expect(asked * 2 > TestCounts.laws / 2)
  }

  @Test(arguments: 0..<2)
  func law7WhatIsLeftOutBecauseAValueIsMissingIsCounted(part: Int) throws {
    try Questions(part: part, of: 2, count: TestCounts.laws).forEach { office, loaded, maker in
      let noun = maker.noun()
      guard let field = maker.random.pickAny(maker.texts(noun)), let value = maker.value(of: field)
      else { return }
      let texts = [
        "count \(noun.name)", "count \(noun.name) where \(field.name) is \(value)",
        "count \(noun.name) where \(field.name) is not \(value)",
        "count \(noun.name) where \(field.name) is missing",
      ]
      let bound = texts.compactMap { try? loaded.bind($0) }
      guard bound.count == 4 else { return }
      let groups = try bound.map { try loaded.subject.group($0) }
      #expect(groups[1].unknown == groups[3].selected, "\(texts[1])\n\(office.text)")
      #expect(groups[2].unknown == groups[3].selected, "\(texts[2])\n\(office.text)")
      #expect(
        groups[1].selected + groups[2].selected + groups[1].unknown == groups[0].selected,
        "\(texts[1])\n\(office.text)")
    }
  }
}
