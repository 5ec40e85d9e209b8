import DocketCore
import DocketStore

/// Counts spells by their length in days: a histogram over the days that spells last.
struct SpellHistogram: Sendable {
  private let spell: BoundSpell
  private let starts: Cells<Int32>
  private let ends: [Cells<Int32>]
  private var unknown: Cells<UInt8>?
  private var early: Cells<UInt8>?
  private var parents: Cells<UInt32>?
  /// The earliest start; nil: none.
  private let firstStart: Int32?

  /// Columns as `Executor.observed` lays them out: the start, then every way to end.
  init(_ spell: BoundSpell, _ columns: [MeasuredColumn]) throws {
    var days: [Cells<Int32>] = []
    var truths: [Cells<UInt8>] = []
    for column in columns {
      switch column.values {
      case .days(let cells): days.append(cells)
      case .truths(let cells): truths.append(cells)
      case .categories(let rows): parents = rows
      case .none, .numbers, .moves: break
      }
    }
    guard days.count == spell.ends.count + 1, let starts = days.first else {
      throw Diagnostic(.internalFault, "A spell without its dates.")
    }
    self.spell = spell
    self.starts = starts
    ends = Array(days.dropFirst())
    unknown = spell.isUnknown == nil ? nil : truths.first
    early = spell.following == nil ? nil : truths.last
    var first = Int32.max
    for i in 0..<starts.count {
      let start = starts.base[i]
      first = min(first, start == Column.missingDay ? Int32.max : start)
    }
    firstStart = first == Int32.max ? nil : first
  }

  /// The tally of `count` units; `index` gives the place of a unit's values in the columns.
  func tally(
    _ count: Int, _ cancellation: Cancellation, _ index: (Int) -> Int
  ) throws -> SpellTally {
    if let plain = try plainTally(count, cancellation, index) { return plain }
    let ways = ends.count
    // Slots of a day: one a way to end, then still open, then entered late.
    let width = ways + 2
    let clock = spell.clock.day
    var tally = SpellTally(ways: ways)
    var events: [Int] = []
    events.reserveCapacity(count)
    var under: [UInt32] = []
    for i in 0..<count {
      if i & 0x3FFF == 0 { try cancellation.check() }
      let place = index(i)
      let start = starts[place]
      if start == Column.missingDay || start > clock {
        tally.withoutStart += 1
        continue
      }
      if let unknown, unknown[place] == Truth.yes {
        tally.unknownEnd += 1
        continue
      }
      let (end, before) = ending(at: place, from: start)
      if let before {
        tally.endedBefore[before.way] += 1
        continue
      }
      let time = Int(end?.day ?? clock) - Int(start)
      if let entry = spell.entry?.day, start < entry {
        let age = Int(entry) - Int(start)
        if age >= time {
          tally.overBeforeData += 1
          continue
        }
        events.append(age * width + ways + 1)
      }
      events.append(time * width + (end?.way ?? ways))
      if let early, early[place] == Truth.yes { tally.tooEarly += 1 }
      if let parents, parents[place] != 0 { under.append(parents[place]) }
    }
    tally.shared = SpellHistogram.repeated(under)
    tally.days = SpellHistogram.days(SpellHistogram.counted(events), ways: ways)
    return tally
  }

  /// The tally where there is one way to end and nothing else to look at, counted day by day at once; nil elsewhere,
  /// and where there would be many more days than units.
  @inline(__always)
  private func plainTally(
    _ count: Int, _ cancellation: Cancellation, _ index: (Int) -> Int
  ) throws -> SpellTally? {
    let clock = spell.clock.day
    guard ends.count == 1, unknown == nil, early == nil, parents == nil, spell.entry == nil,
      let firstStart, firstStart <= clock
    else { return nil }
    let length = Int(clock) - Int(firstStart) + 1
    guard length < 2 * count + 2048 else { return nil }
    var tally = SpellTally(ways: 1)
    var withoutStart = 0
    var endedBefore = 0
    let (from, to) = (starts.base, ends[0].base)
    // How many ended after so many days, then how many were still open after so many.
    var counts = [Int](repeating: 0, count: 2 * length)
    try counts.withUnsafeMutableBufferPointer { counts in
      for i in 0..<count {
        if i & 0x3FFF == 0 { try cancellation.check() }
        let place = index(i)
        let start = from[place]
        let end = to[place]
        if start == Column.missingDay || start > clock {
          withoutStart &+= 1
        } else if end == Column.missingDay || end > clock {
          counts[length &+ Int(clock) &- Int(start)] &+= 1
        } else if end >= start {
          counts[Int(end) &- Int(start)] &+= 1
        } else {
          endedBefore &+= 1
        }
      }
    }
    tally.withoutStart = withoutStart
    tally.endedBefore = [endedBefore]
    for day in 0..<length where counts[day] > 0 || counts[length + day] > 0 {
      tally.days.append(
        SpellTally.Day(day: day, ended: [counts[day]], open: counts[length + day]))
    }
    return tally
  }

  /// The earliest date to end on from the start on, and the earliest one before it, each with its way; ties go to the
  /// way declared first.
  @inline(__always)
  private func ending(at place: Int, from start: Int32) -> (
    end: (day: Int32, way: Int)?, before: (day: Int32, way: Int)?
  ) {
    var end: (day: Int32, way: Int)?
    var before: (day: Int32, way: Int)?
    for way in spell.tieOrder {
      let day = ends[way][place]
      if day == Column.missingDay || day > spell.clock.day { continue }
      if day >= start {
        if day < end?.day ?? Int32.max { end = (day, way) }
      } else if day < before?.day ?? Int32.max {
        before = (day, way)
      }
    }
    return (end, before)
  }

  /// How many numbers occur more than once.
  private static func repeated(_ numbers: [UInt32]) -> Int {
    let sorted = numbers.sorted()
    var found = 0
    for i in sorted.indices.dropFirst() where sorted[i] == sorted[i - 1] {
      if i == 1 || sorted[i - 2] != sorted[i] { found += 1 }
    }
    return found
  }

  /// How often each number occurs, ascending: in place while the numbers are small, else sorted.
  private static func counted(_ events: [Int]) -> [(event: Int, count: Int)] {
    guard let last = events.max() else { return [] }
    var found: [(event: Int, count: Int)] = []
    if last < 4 * events.count + 4096 {
      var counts = [Int](repeating: 0, count: last + 1)
      for event in events { counts[event] += 1 }
      for (event, count) in counts.enumerated() where count > 0 { found.append((event, count)) }
      return found
    }
    for event in events.sorted() {
      if let end = found.last, end.event == event {
        found[found.count - 1].count += 1
      } else {
        found.append((event, 1))
      }
    }
    return found
  }

  private static func days(_ events: [(event: Int, count: Int)], ways: Int) -> [SpellTally.Day] {
    var days: [SpellTally.Day] = []
    for (event, count) in events {
      let (day, slot) = event.quotientAndRemainder(dividingBy: ways + 2)
      if days.last?.day != day {
        days.append(SpellTally.Day(day: day, ended: Array(repeating: 0, count: ways), open: 0))
      }
      let last = days.count - 1
      switch slot {
      case 0..<ways: days[last].ended[slot] += count
      case ways: days[last].open += count
      default: days[last].entered += count
      }
    }
    return days
  }
}
