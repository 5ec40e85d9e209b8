import DocketCore
import Testing

@testable import DocketEngine

/// Finished tables of questions that compare, split or judge a series, over random offices.
@Suite struct ComparedTablesTests {
  /// A random question of that kind: the words before the comparison, and the comparison.
  private static func question(_ maker: inout QuestionMaker) -> (plain: String, with: String)? {
    let noun = maker.noun()
    guard let window = maker.random.pickAny(maker.milestones(noun))?.name else { return nil }
    let isShare = maker.random.chance(60)
    let head = isShare ? "share (\(maker.condition(noun, depth: 2).text)) of" : "count"
    let period = maker.random.pick([
      "2023", "2024", "2022 to 2024", "2024-Q1", "2024-03", "this year", "last 24 months",
      "2021 to 2025",
    ])
    var parts = "\(head) \(noun.name) \(window) in \(period)"
    if maker.random.chance(25) { parts += " where \(maker.condition(noun, depth: 2).text)" }
    switch maker.random.int(1...5) {
    case 1, 2:
      var groups = maker.random.chance(60) ? [maker.dimension(noun, window: window, each: nil)] : []
      if maker.random.chance(40) {
        groups.append(maker.random.pick(["month", "week", "quarter", "day"]))
      }
      let by = groups.isEmpty ? "" : " by \(groups.joined(separator: ", "))"
      let unit = maker.random.pick(["year", "month", "quarter", "week", "day"])
      return (parts + by, " compared to previous \(unit)")
    case 3:
      guard let field = maker.random.pickAny(maker.texts(noun)) else { return nil }
      guard let value = maker.random.pickAny(maker.office.values(of: field.column, in: field.file))
      else { return nil }
      let more =
        maker.random.chance(40) ? ", \(maker.dimension(noun, window: window, each: nil))" : ""
      var strata = ""
      if isShare, maker.random.chance(50), let other = maker.random.pickAny(maker.texts(noun)) {
        strata = " adjusting for \(other.name)"
      }
      return ("\(parts) by \(field.name)\(more)", " compared to \"\(value)\"\(strata)")
    case 4:
      let day = maker.random.pick(["2023-07-01", "2023-01-01", "2023-09-15", "2024-02"])
      let by = maker.random.pick(["", " by week", " by month", " by quarter"])
      return (parts + by, " before and after \(day)")
    default:
      return (parts + " by \(maker.random.pick(["month", "week", "quarter"]))", " | control")
    }
  }

  @Test(arguments: 0..<2)
  func `Both evaluators lead to the same table or the same refusal`(part: Int) throws {
    var compared = 0
    try Questions(part: part, of: 2, count: TestCounts.laws).forEach { office, loaded, maker in
      guard let (plain, with) = Self.question(&maker),
        let bound = try? loaded.bind(plain + with)
      else { return }
      let difference = AnswerComparison.difference(
        loaded.table(bound, loaded.reference), loaded.table(bound, loaded.subject))
      compared += 1
      #expect(difference == nil, "\(difference ?? "")\n\(bound.text)\n\(office.text)")
    }
    #expect(compared * 3 > TestCounts.laws / 2)
  }

  /// Law 1: what was there without the comparison is there with it.
  @Test(arguments: 0..<2)
  func `A comparison changes no other number`(part: Int) throws {
    var compared = 0
    try Questions(part: part, of: 2, count: TestCounts.laws).forEach { office, loaded, maker in
      guard let (plain, with) = Self.question(&maker), with.contains("compared"),
        let one = try? loaded.bind(plain + " | total"),
        let two = try? loaded.bind(plain + with + " | total"),
        case .success(let a) = loaded.table(one, loaded.subject),
        case .success(let b) = loaded.table(two, loaded.subject)
      else { return }
      compared += 1
      let groups = a.columns.prefix { $0.role == .group }.count
      var rows: [[ResultValue]: Int] = [:]
      for row in 0..<b.rowCount { rows[(0..<groups).map { b.cells[$0][row] }] = row }
      for row in 0..<a.rowCount {
        let key = (0..<groups).map { a.cells[$0][row] }
        let other = try #require(rows[key], "\(two.text)\n\(office.text)")
        for column in a.columns.indices {
          #expect(
            AnswerComparison.same(a.cells[column][row], b.cells[column][other]),
            "\(a.columns[column].name) of \(key)\n\(two.text)\n\(office.text)")
        }
      }
    }
    #expect(compared > TestCounts.laws / 20)
  }
}
