import DocketCore
import DocketEngine
import Testing

/// The laws of the language that show in finished tables, over random data and questions.
@Suite struct LawsTableTests {
  @Test(arguments: 0..<2)
  func law1AnotherMeasureLeavesTheRowsAndTheirNumbersAsTheyWere(part: Int) throws {
    var asked = 0
    try Questions(part: part, of: 2, count: TestCounts.laws).forEach { office, loaded, maker in
      let noun = maker.noun()
      let tail = "\(maker.narrowing(noun)) by \(maker.dimension(noun, window: nil, each: nil))"
      let measure = maker.measure(noun)
      guard let one = try? loaded.bind("count \(noun.name) \(tail)"),
        let two = try? loaded.bind("show count, \(measure) for \(noun.name) \(tail)"),
        case .success(let a) = loaded.table(one, loaded.subject),
        case .success(let b) = loaded.table(two, loaded.subject)
      else { return }
      asked += 1
      #expect(a.rowCount == b.rowCount && a.rowKinds == b.rowKinds, "\(two.text)\n\(office.text)")
      #expect(a.cells == Array(b.cells.prefix(a.cells.count)), "\(two.text)\n\(office.text)")
    }
    #expect(asked * 2 > TestCounts.laws / 2)
  }

  @Test(arguments: 0..<2)
  func law2RowsThatOverlapSaySoWithTheDistinctTotal(part: Int) throws {
    var overlapping = 0
    try Questions(part: part, of: 2, count: TestCounts.laws).forEach { office, loaded, maker in
      var question = maker.question()
      question.stages = []
      guard question.head != "list", let bound = try? loaded.bind(question.text),
        case .success(let table) = loaded.table(bound, loaded.subject)
      else { return }
      let lines = table.footer.filter { $0.kind == .overlap }
      let dimensions = bound.dimensions + (bound.across.map { [$0] } ?? [])
      var mayOverlap = dimensions.contains { $0.each != nil }
      if case .points = bound.stock { mayOverlap = true }
      #expect(lines.isEmpty != mayOverlap, "\(question.text)\n\(office.text)")
      guard let line = lines.first else { return }
      overlapping += 1
      let distinct = try loaded.subject.group(bound).selected
      #expect(line.text.contains("distinct"), "\(question.text)")
      #expect(
        line.text.hasSuffix(": \(distinct)"), "\(line.text)\n\(question.text)\n\(office.text)")
    }
    #expect(overlapping > 0)
  }

  @Test(arguments: 0..<2)
  func law4TheTotalOfAnEstimateIsThatOfTheQuestionWithoutGroups(part: Int) throws {
    var asked = 0
    try Questions(part: part, of: 2, count: TestCounts.laws).forEach { office, loaded, maker in
      let noun = maker.noun()
      let (head, parts) = maker.estimate(noun)
      let words = ([head, noun.name, maker.narrowing(noun)] + parts.map(\.text))
        .joined(separator: " ")
      let dimension = maker.dimension(noun, window: nil, each: maker.below(noun))
      guard let whole = try? loaded.bind(words),
        let total = try? loaded.bind("\(words) by \(dimension) | total"),
        case .success(let a) = loaded.table(whole, loaded.subject), a.rowCount == 1,
        case .success(let b) = loaded.table(total, loaded.subject)
      else { return }
      asked += 1
      let last = b.rowCount - 1
      #expect(b.kind(ofRow: last) == .total, "\(total.text)\n\(office.text)")
      let expected = a.cells.compactMap(\.first)
      let found = b.cells.suffix(expected.count).map { $0[last] }
      // A total over buckets of which none was observed long enough is not printed either.
      let pairs = zip(expected, found).filter { $1 != .immature }
      #expect(
        pairs.allSatisfy(AnswerComparison.same), "\(total.text)\n\(office.text)")
    }
    #expect(asked * 10 > TestCounts.laws / 2)
  }

  @Test(arguments: 0..<2)
  func law4TheTotalRowIsThatOfTheQuestionWithoutGroups(part: Int) throws {
    var asked = 0
    try Questions(part: part, of: 2, count: TestCounts.laws).forEach { office, loaded, maker in
      let noun = maker.noun()
      let measures = "count, \(maker.measure(noun))"
      let tail = maker.narrowing(noun)
      let dimension = maker.dimension(noun, window: nil, each: maker.below(noun))
      guard let whole = try? loaded.bind("show \(measures) for \(noun.name) \(tail)"),
        let total = try? loaded.bind(
          "show \(measures) for \(noun.name) \(tail) by \(dimension) | total"),
        case .success(let a) = loaded.table(whole, loaded.subject),
        case .success(let b) = loaded.table(total, loaded.subject)
      else { return }
      asked += 1
      let last = b.rowCount - 1
      #expect(b.kind(ofRow: last) == .total, "\(total.text)\n\(office.text)")
      let expected = a.cells.compactMap(\.first)
      let found = b.cells.suffix(expected.count).map { $0[last] }
      #expect(
        zip(expected, found).allSatisfy(AnswerComparison.same), "\(total.text)\n\(office.text)")
    }
    #expect(asked * 2 > TestCounts.laws / 2)
  }

  @Test(arguments: 0..<2)
  func law5ATimeUnitWithoutRowsIsThereWithZero(part: Int) throws {
    var zeros = 0
    try Questions(part: part, of: 2, count: TestCounts.laws).forEach { office, loaded, maker in
      let noun = maker.noun()
      guard let milestone = maker.random.pickAny(maker.milestones(noun)) else { return }
      let period = maker.random.pick(["2023", "2022 to 2024", "2023-Q2", "2024-01 to 2024-05"])
      let unit = maker.random.pick(["day", "week", "month", "quarter", "year"])
      guard
        let bound = try? loaded.bind(
          "count \(noun.name) \(milestone.name) in \(period) by \(unit)"),
        case .success(let table) = loaded.table(bound, loaded.subject),
        case .window(let from?, let until?)? = bound.dimensions.first?.domain
      else { return }
      let buckets = table.cells[0].compactMap { cell -> Bucket? in
        if case .bucket(let bucket) = cell { return bucket }
        return nil
      }
      #expect(buckets.count == table.rowCount, "\(bound.text)\n\(office.text)")
      for (a, b) in zip(buckets, buckets.dropFirst()) {
        #expect(a.advanced(by: 1) == b, "\(bound.text)\n\(office.text)")
      }
      let first = try #require(buckets.first)
      let last = try #require(buckets.last)
      #expect(first.start <= from && from < first.end, "\(bound.text)\n\(office.text)")
      #expect(last.start < until && until <= last.end, "\(bound.text)\n\(office.text)")
      for (bucket, cell) in zip(buckets, table.cells[1]) {
        if cell == .count(0) { zeros += 1 }
        // What lies after the clock could not have been seen.
        #expect((cell == .notYet) == (bucket.start > bound.clock), "\(bound.text)\n\(office.text)")
      }
    }
    #expect(zeros > 0)
  }

  @Test(arguments: 0..<2)
  func law6NoNumberIsApproximateWithoutTheWordAbout(part: Int) throws {
    var asked = 0
    try Questions(part: part, of: 2, count: TestCounts.laws).forEach { office, loaded, maker in
      let question = maker.question()
      guard let bound = try? loaded.bind(question.text),
        case .success(let table) = loaded.table(bound, loaded.subject)
      else { return }
      asked += 1
      // Exact is what the oracle gives: the whole table, stages included, to the last digit.
      let difference = AnswerComparison.difference(
        loaded.table(bound, loaded.reference), .success(table))
      #expect(difference == nil, "\(difference ?? "")\n\(question.text)\n\(office.text)")
      let says = table.footer.contains { $0.text.lowercased().contains("about ") }
      #expect(!says, "\(question.text)\n\(office.text)")
    }
    #expect(asked * 2 > TestCounts.laws / 2)
  }
}
