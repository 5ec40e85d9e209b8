import DocketCore
import Testing

@testable import DocketEngine

/// The side before is the question about the time before.
@Suite struct PreviousGroupsTests {
  @Test func `The number before is that of the question about the time before`() throws {
    var held = 0
    try Questions(part: 0, of: 1, count: TestCounts.laws / 4).forEach { office, loaded, maker in
      let noun = maker.noun()
      guard let window = maker.ownMilestone(noun)?.name else { return }
      let (older, newer) = maker.random.pick([(2022, 2023), (2023, 2024)])
      // A year that is not over is compared with the same part of the one before.
      guard loaded.clock.year > newer else { return }
      let rest = maker.narrowing(noun)
      let isCount = maker.random.chance(50)
      let head = isCount ? "count" : "share (\(maker.condition(noun, depth: 1).text)) of"
      func ask(_ year: Int, _ more: String) -> (any GroupedUnits)? {
        guard
          let bound = try? loaded.bind("\(head) \(noun.name) \(window) in \(year) \(rest) \(more)")
        else { return nil }
        return try? Estimates(office: loaded.office, evaluator: loaded.subject).units(bound)
      }
      guard let compared = ask(newer, "compared to previous year"), let before = ask(older, "")
      else { return }
      let cells = try compared.measures(ofUnion: [0])
      let wanted = try before.measures(ofUnion: [0])
      #expect(
        cells[isCount ? 1 : 6] == wanted[isCount ? 0 : 2],
        "\(head) \(noun.name) \(window) in \(newer) \(rest)\n\(office.text)")
      held += 1
    }
    #expect(held > TestCounts.laws / 40)
  }
}
