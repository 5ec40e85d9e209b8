import DocketStatistics
import Testing

/// What a quiet office sees: 1,000 series of 24 months, independent Poisson counts of mean 60.
@Suite struct QuietSeriesTests {
  private static let series: [[Int]] = {
    var random = Quiet(seed: 20_260_101)
    return (0..<1_000).map { _ in (0..<24).map { _ in random.poisson(60) } }
  }()

  @Test func `control flags between 5 and 11 of 100`() throws {
    let flagged = try Self.series.filter { counts in
      try #require(ControlLimits(counts.map { ControlPeriod(.count($0, days: 30)) })).hasSignal
    }
    #expect(flagged.count >= 50 && flagged.count <= 110, "\(flagged.count) of 1,000")
  }

  /// What `control` says of chance under its table.
  @Test(arguments: [(24, 5...11), (36, 18...27), (100, 50...75)])
  func `control flags more of the longer series of counts`(
    _ periods: Int, _ expected: ClosedRange<Int>
  ) throws {
    var random = Quiet(seed: 20_260_102)
    let flagged = try (0..<1_000).filter { _ in
      let counts = (0..<periods).map { _ in random.poisson(60) }
      return try #require(ControlLimits(counts.map { ControlPeriod(.count($0, days: 30)) }))
        .hasSignal
    }
    #expect(expected.contains(flagged.count / 10), "\(flagged.count) of 1,000")
  }

  /// Shares of 60 units a period, of which 30 of 100 are so.
  @Test(arguments: [(24, 3...7), (36, 10...16), (100, 43...57)])
  func `control flags fewer series of shares than of counts`(
    _ periods: Int, _ expected: ClosedRange<Int>
  ) throws {
    var random = Quiet(seed: 20_260_103)
    let flagged = try (0..<1_000).filter { _ in
      let shares = (0..<periods).map { _ in
        // A Poisson number of 42 and one of 18 make a share of 30 of 100 of about 60.
        let (no, yes) = (random.poisson(42), random.poisson(18))
        return ControlPeriod(.share(yes, of: no + yes))
      }
      return try #require(ControlLimits(shares)).hasSignal
    }
    #expect(expected.contains(flagged.count / 10), "\(flagged.count) of 1,000")
  }

  @Test func `before and after rejects level and slope each in 3 to 8 of 100`() throws {
    var (levels, slopes) = (0, 0)
    for counts in Self.series {
      let change = try #require(
        InterruptedSeries(
          counts.enumerated().map {
            SeriesObservation(time: $0.offset, value: Double($0.element) / 30)
          }, start: 12))
      if let p = change.level.p, p < 0.05 { levels += 1 }
      if let p = change.slope.p, p < 0.05 { slopes += 1 }
    }
    #expect(levels >= 30 && levels <= 80, "\(levels) of 1,000")
    #expect(slopes >= 30 && slopes <= 80, "\(slopes) of 1,000")
  }

  @Test func `the counts have the mean and the variance of a Poisson of 60`() {
    let counts = Self.series.flatMap { $0.map(Double.init) }
    let mean = counts.reduce(0, +) / Double(counts.count)
    let variance = counts.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(counts.count)
    #expect(abs(mean - 60) < 0.25 && abs(variance - 60) < 3, "\(mean) \(variance)")
  }
}
