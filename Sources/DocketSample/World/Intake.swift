import DocketCore

/// How many cases are referred on each day: a trend, a season, a week and chance.
struct Intake {
  /// Cases on each day from `SampleSpan.first` to `SampleSpan.last`; they add to the cases asked
  /// for.
  let perDay: [Int]

  init(cases: Int, seed: UInt64) {
    let weights = Weights((SampleSpan.first...SampleSpan.last).map(Intake.weight))
    var random = RandomStream(seed: seed, number: 1)
    var counts = [Int](repeating: 0, count: SampleSpan.last - SampleSpan.first + 1)
    for _ in 0..<cases { counts[weights.pick(&random)] += 1 }
    perDay = Intake.withExampleYear(counts)
  }

  /// Cases referred in the calendar year.
  func count(in year: Int) -> Int {
    var sum = 0
    for (offset, count) in perDay.enumerated()
    where CivilDate(day: Int32(SampleSpan.first + offset)).year == year { sum += count }
    return sum
  }

  /// A tiny office may have no case in 2024; the examples ask for one, so the last case moves
  /// there.
  private static func withExampleYear(_ counts: [Int]) -> [Int] {
    let yearStart = 19_723 - SampleSpan.first
    let yearEnd = 20_089 - SampleSpan.first
    guard counts[yearStart..<yearEnd].allSatisfy({ $0 == 0 }),
      let busy = counts.lastIndex(where: { $0 > 0 })
    else { return counts }
    var moved = counts
    moved[busy] -= 1
    moved[yearStart + 63] += 1
    return moved
  }

  private static func weight(_ day: Int) -> Int {
    let date = CivilDate(day: Int32(day))
    let (year, month, _) = date.parts
    let months = (year - 2018) * 12 + month - 1
    let trend = 1000 + months * 3
    let season = [930, 900, 970, 1000, 1060, 1090, 1120, 1100, 1030, 1000, 930, 870][month - 1]
    let week = [1150, 1100, 1080, 1060, 1120, 700, 600][date.weekday]
    return trend * season / 1000 * week / 1000 * slump(months) / 100
  }

  /// Percent of ordinary referrals in a month: the spring of 2020 and the slow way back.
  private static func slump(_ months: Int) -> Int {
    let course = [82, 48, 54, 64, 74, 80, 84, 86, 84, 82, 86, 90, 93, 95, 97]
    let place = months - 26
    return course.indices.contains(place) ? course[place] : 100
  }
}
