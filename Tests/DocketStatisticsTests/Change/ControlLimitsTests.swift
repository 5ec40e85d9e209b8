import DocketStatistics
import Testing

@Suite struct ControlLimitsTests {
  private func values(_ numbers: [Double?]) -> [ControlPeriod] {
    numbers.map { ControlPeriod($0.map { .value($0) } ?? .gap) }
  }

  @Test func `mean and moving range by hand`() throws {
    // Ten to twelve and back: mean 11, every moving range 2, limits 11 +- 5.32.
    let series = (0..<12).map { Double(10 + $0 % 2 * 2) } + [16.4, 5.6, 16.3]
    let limits = try #require(ControlLimits(values(series)))
    // All fifteen make the limits: their own moving ranges widen them.
    #expect(limits.segments.map(\.basis) == [15])
    let quiet = try #require(ControlLimits(values(Array(series.prefix(12)))))
    #expect(quiet.points[0].center == 11)
    #expect(agree(quiet.points[0].low, 11 - 5.32, within: 1e-14))
    #expect(agree(quiet.points[11].high, 11 + 5.32, within: 1e-14))
    #expect(!quiet.hasSignal)
  }

  @Test func `limits come from the first 24 and judge what follows`() throws {
    let series = (0..<24).map { Double(10 + $0 % 2 * 2) } + [16.4, 5.6, 16.3]
    let limits = try #require(ControlLimits(values(series)))
    #expect(limits.points[26].center == 11)
    #expect(limits.points.dropFirst(24).map(\.signal) == [.beyond(.above), .beyond(.below), nil])
  }

  @Test func `under 12 complete periods there are no limits`() throws {
    let series = values((0..<11).map { Double($0 % 3) })
    let few = try #require(ControlLimits(series))
    #expect(few.points.allSatisfy { $0.center == nil && $0.low == nil && $0.signal == nil })
    #expect(few.points[2].value == 2)
    let provisional = series + [ControlPeriod(.value(1), isComplete: false)]
    let still = try #require(ControlLimits(provisional))
    #expect(still.segments.map(\.complete) == [11] && still.segments[0].basis == 0)
    #expect(ControlLimits(series + values([1]))?.segments.first?.basis == 12)
  }

  @Test func `counts are judged per day and their lower limit is not under 0`() throws {
    let months = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    let even = try #require(
      ControlLimits(months.map { ControlPeriod(.count($0 * 3, days: $0)) }))
    #expect(even.points.allSatisfy { $0.value == 3 && $0.low == 3 && $0.high == 3 })
    #expect(!even.hasSignal)
    let rare = try #require(
      ControlLimits((0..<12).map { ControlPeriod(.count($0 % 2 * 2, days: 1)) }))
    #expect(rare.points[0].low == 0 && agree(rare.points[0].high, 1 + 5.32, within: 1e-14))
  }

  @Test func `what is there on a day is judged whatever the days, and not under 0`() throws {
    let even = try #require(ControlLimits((0..<24).map { _ in ControlPeriod(.level(387)) }))
    #expect(even.points.allSatisfy { $0.center == 387 && $0.low == 387 && $0.high == 387 })
    #expect(!even.hasSignal)
    let rare = try #require(ControlLimits((0..<12).map { ControlPeriod(.level($0 % 2 * 2)) }))
    #expect(rare.points[0].low == 0 && agree(rare.points[0].high, 1 + 5.32, within: 1e-14))
    #expect(ControlLimits([ControlPeriod(.level(-1))]) == nil)
    #expect(ControlLimits([ControlPeriod(.level(1)), ControlPeriod(.count(1, days: 30))]) == nil)
  }

  @Test func `eight running are a signal from the eighth on and a point on the line is skipped`()
    throws
  {
    // Eight under the mean of 3 with one on it between them, one on it, eight over it.
    let series: [Double] = [0, 2, 0, 2, 3, 0, 2, 0, 2, 3, 4, 6, 4, 6, 4, 6, 4, 6]
    let limits = try #require(ControlLimits(values(series)))
    #expect(limits.points[0].center == 3)
    let signals = limits.points.enumerated().filter { $0.element.signal != nil }
    #expect(signals.map(\.offset) == [8, 17])
    #expect(signals.map(\.element.signal) == [.run(.below), .run(.above)])
    let longer = try #require(ControlLimits(values(series + [0, 6])))
    #expect(longer.points[8].signal == .run(.below) && longer.points[19].signal == nil)
  }

  @Test func `a constant series has no signal although its mean rounds`() throws {
    let limits = try #require(ControlLimits(values([Double](repeating: 0.1, count: 30))))
    #expect(!limits.hasSignal)
  }

  @Test func `there is no moving range over a gap and a gap does not end a run`() throws {
    // 1 and 9 are never neighbours: each moving range is 0.
    let series: [Double?] = [1, 1, 1, 1, 1, 1, nil, 9, 9, 9, 9, 9, 9]
    let limits = try #require(ControlLimits(values(series)))
    #expect(limits.points[0].low == 5 && limits.points[0].high == 5)
    #expect(limits.points[6].value == nil && limits.points[6].signal == nil)
    let run: [Double?] = [2, 2, 2, 2, nil, 2, 2, 2, 2, 14, 14, 2]
    let runs = try #require(ControlLimits(values(run)))
    #expect(runs.points[8].signal == .run(.below))
    #expect(runs.points[7].signal == nil)
    // Nothing beside a gap has a neighbour, so there is no range to take limits from.
    let alone: [Double?] = (0..<14).map { $0 % 2 == 0 ? Double($0) : nil }
    let lonely = try #require(ControlLimits(values(alone)))
    #expect(lonely.points[0].center == 6 && lonely.points[0].high == nil)
  }

  @Test func `shares have wider limits where fewer were counted`() throws {
    let series = (0..<12).map {
      ControlPeriod(.share($0 % 2 == 0 ? 20 : 5, of: $0 % 2 == 0 ? 100 : 25))
    }
    let limits = try #require(ControlLimits(series))
    // P = 0.2 throughout, so z is 0 and Laney's factor 1: 0.2 +- 3 sqrt(0.16 / n).
    #expect(limits.points[0].center == 0.2)
    #expect(agree(limits.points[0].high, 0.32, within: 1e-14))
    #expect(agree(limits.points[1].high, 0.44, within: 1e-14))
    #expect(limits.points[1].low == 0)
  }

  @Test func `Laney's correction widens what varies more than chance`() throws {
    // z is +-0.1 / 0.005 = +-20, each difference 40: factor 40 / 1.128.
    let series = (0..<12).map { ControlPeriod(.share($0 % 2 == 0 ? 6_000 : 4_000, of: 10_000)) }
    let limits = try #require(ControlLimits(series))
    #expect(limits.points[0].low == 0 && limits.points[0].high == 1)
    #expect(!limits.hasSignal)
  }

  @Test func `a share of nothing is a gap and shares of 0 or 1 have no limits`() throws {
    let none = (0..<12).map { ControlPeriod(.share(0, of: $0 == 3 ? 0 : 9)) }
    let limits = try #require(ControlLimits(none))
    #expect(limits.points[0].center == 0 && limits.points[0].high == nil)
    #expect(limits.points[3].value == nil && !limits.hasSignal)
    let empty = try #require(ControlLimits((0..<12).map { _ in ControlPeriod(.share(0, of: 0)) }))
    #expect(empty.points[0].center == nil)
  }

  @Test func `a mark starts new limits and a new run`() throws {
    let series = values((0..<14).map { Double(10 + $0 % 2) } + (0..<13).map { Double(30 + $0 % 2) })
    let limits = try #require(ControlLimits(series, segmentStarts: [14, 0, 99, 14, -3]))
    #expect(limits.segments.map(\.periods) == [0..<14, 14..<27])
    #expect(limits.points[13].center == 10.5)
    #expect(agree(limits.points[14].center, 30 + 6.0 / 13, within: 1e-14))
    #expect(!limits.hasSignal)
    // Without the mark the step is a signal.
    #expect(ControlLimits(series)?.hasSignal == true)
  }

  @Test func `readings that mix or contradict have no limits`() {
    #expect(ControlLimits([ControlPeriod(.value(1)), ControlPeriod(.share(1, of: 2))]) == nil)
    #expect(ControlLimits([ControlPeriod(.count(1, days: 0))]) == nil)
    #expect(ControlLimits([ControlPeriod(.count(-1, days: 1))]) == nil)
    #expect(ControlLimits([ControlPeriod(.share(3, of: 2))]) == nil)
    #expect(ControlLimits([ControlPeriod(.value(.nan))]) == nil)
    #expect(ControlLimits([])?.points.isEmpty == true)
  }

  @Test func `huge readings do not trap and give no infinite limits`() throws {
    let wide = (0..<12).map { ControlPeriod(.value($0 % 2 == 0 ? 1e308 : -1e308)) }
    let limits = try #require(ControlLimits(wide))
    #expect(limits.points[0].high == nil)
    let shares = (0..<30).map { _ in ControlPeriod(.share(.max - 1, of: .max)) }
    #expect(try #require(ControlLimits(shares)).hasSignal == false)
    let counts = (0..<12).map { _ in ControlPeriod(.count(.max, days: 1)) }
    #expect(try #require(ControlLimits(counts)).hasSignal == false)
  }

  private struct Case: Decodable {
    enum Cell: Decodable {
      case number(Double)
      case text(String)
      case none

      init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
          self = .none
        } else if let number = try? container.decode(Double.self) {
          self = .number(number)
        } else {
          self = .text(try container.decode(String.self))
        }
      }

      var number: Double? { if case .number(let value) = self { value } else { nil } }
      var text: String? { if case .text(let value) = self { value } else { nil } }
    }
    let kind: String
    let rows: [[Double?]]
    let complete: [Bool]
    let starts: [Int]
    let points: [[Cell]]

    var periods: [ControlPeriod] {
      zip(rows, complete).map { row, isComplete in
        let (first, last) = (row[0], row.last.flatMap { $0 } ?? 0)
        let reading: ControlReading =
          switch kind {
          case "counts": .count(Int(first ?? 0), days: Int(last))
          case "shares": .share(Int(first ?? 0), of: Int(last))
          default: first.map { .value($0) } ?? .gap
          }
        return ControlPeriod(reading, isComplete: isComplete)
      }
    }
  }

  @Test(.enabled(if: ReferenceAnswers.exist, ReferenceAnswers.wanted))
  func `random series agree with numpy`() throws {
    var signals = 0
    for row in try ReferenceAnswers.cases("control", as: Case.self) {
      let limits = try #require(ControlLimits(row.periods, segmentStarts: row.starts))
      #expect(limits.points.count == row.points.count)
      for (point, wanted) in zip(limits.points, row.points) {
        let numbers = [point.value, point.center, point.low, point.high]
        for (number, cell) in zip(numbers, wanted) {
          #expect(agree(number, cell.number), "\(row) \(point)")
        }
        let signal: String? =
          switch point.signal {
          case .beyond(let side): "beyond \(side)"
          case .run(let side): "run \(side)"
          case nil: nil
          }
        #expect(signal == wanted[4].text, "\(row) \(point)")
        signals += signal == nil ? 0 : 1
      }
    }
    #expect(signals > 100)
  }
}
