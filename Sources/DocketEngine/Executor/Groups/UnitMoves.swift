import DocketCore
import DocketStore

/// When each unit of a flow came in and went out, as numbers of periods: 0 before the first, 1 to n in one of the n,
/// n + 1 after the last or never.
struct UnitMoves: Sendable {
  /// Number of periods.
  let periods: Int
  /// The period of each unit's start; -1 for an unsound unit, which moves nowhere.
  let starts: Cells<Int32>
  /// The period of its end.
  let ends: Cells<Int32>
  /// What spans do to the units that have any; nil: no unit has.
  let turns: SpanTurns?

  /// Counts the moves of `count` units; `index` gives the place of each.
  func tally(_ count: Int, _ cancellation: Cancellation, _ index: (Int) -> Int) throws -> Tally {
    var moves = [PeriodMoves](repeating: PeriodMoves(), count: periods + 2)
    var unsound = 0
    var left = 0
    for i in 0..<count {
      if i & 0x3FFF == 0 { try cancellation.check() }
      let place = index(i)
      let start = Int(starts[place])
      if start < 0 {
        unsound += 1
        continue
      }
      let end = Int(ends[place])
      moves[start].incoming += 1
      moves[end].outgoing += 1
      left += start <= periods && end > periods ? 1 : 0
      guard let turns else { continue }
      for turn in turns.range(place) {
        let period = Int(turns.periods[turn])
        let isInside = period <= periods
        switch turns.kinds[turn] {
        case SpanTurns.becameInactive:
          moves[period].inactive += 1
          left -= isInside ? 1 : 0
        case SpanTurns.becameReactivated:
          moves[period].reactivated += 1
          left += isInside ? 1 : 0
        case SpanTurns.becameReopened:
          moves[period].reopened += 1
          left += isInside ? 1 : 0
        default:
          moves[period].outgoing += 1
          left -= isInside ? 1 : 0
        }
      }
    }
    return .moves(try tallies(moves, left: left), unsound: unsound)
  }

  /// Every period's tally, each opening with what the one before left.
  private func tallies(_ moves: [PeriodMoves], left: Int) throws -> [MoveTally] {
    guard periods > 0 else { return [] }
    var standing = moves[0].change
    var tallies: [MoveTally] = []
    tallies.reserveCapacity(periods)
    for period in 1...periods {
      var tally = MoveTally()
      tally.opening = standing
      tally.incoming = moves[period].incoming
      tally.outgoing = moves[period].outgoing
      tally.inactive = moves[period].inactive
      tally.reactivated = moves[period].reactivated
      tally.reopened = moves[period].reopened
      standing += moves[period].change
      tally.closing = standing
      tallies.append(tally)
    }
    guard standing == left else {
      throw Diagnostic(.internalFault, "A flow does not lead to what is pending at its end.")
    }
    return tallies
  }

  /// What moved in one period.
  private struct PeriodMoves {
    var incoming = 0
    var outgoing = 0
    var inactive = 0
    var reactivated = 0
    var reopened = 0

    /// How many more are pending after it.
    var change: Int { incoming + reactivated + reopened - outgoing - inactive }
  }
}

/// The days on which spans take units out of the pending rule or put them back in, as numbers of periods.
struct SpanTurns: Sendable {
  /// Where the turns of each unit begin, and the end.
  let offsets: Cells<UInt32>
  /// The period of each turn.
  let periods: [Int32]
  /// What it is.
  let kinds: [UInt8]

  static let becameInactive: UInt8 = 0
  static let becameReactivated: UInt8 = 1
  static let becameReopened: UInt8 = 2
  static let wentOutAgain: UInt8 = 3

  /// The turns of one unit.
  @inline(__always) func range(_ unit: Int) -> Range<Int> {
    Int(offsets[unit])..<Int(offsets[unit &+ 1])
  }
}
