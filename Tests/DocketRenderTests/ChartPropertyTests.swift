import DocketCore
import Testing

@testable import DocketRender

/// Random answers of every shape, with numbers and names that upset layouts, drawn as every kind at every width.
@Suite struct ChartPropertyTests {
  private struct Maker {
    var random: Seeded
    let texts: [String]

    init(_ seed: UInt64) {
      random = Seeded(state: seed)
      texts =
        RenderSamples.random(seed &+ 99, count: 40) + [
          "", "a", RenderSamples.hostile, "東京都", "e\u{301}\u{302}", "\u{1B}]0;x\u{7}",
          String(repeating: "long ", count: 60), "👩‍👩‍👧‍👦🇩🇪", "…", "ᄀᄀᄀ각ᆨᆨ",
        ]
    }

    mutating func pick<T>(_ all: [T]) -> T { all[Int.random(in: 0..<all.count, using: &random)] }
    mutating func chance(_ n: Int) -> Bool { Int.random(in: 0..<n, using: &random) == 0 }

    mutating func number() -> ResultValue {
      switch Int.random(in: 0..<14, using: &random) {
      case 0: return .missing
      case 1: return pick([.immature, .notYet, .none, .text("x"), .flag(true)])
      case 2: return .beyond(pick([0, 412, Int.max]))
      case 3: return .ratio(pick([0, 1, 7, Int.max]), pick([1, 7, 9, Int.max]))
      case 4: return .count(pick([Int.max, Int.min, 0, -1, 1_000_000_000_000_000_000]))
      case 5:
        return .number(
          .inexact(
            pick([
              1e308, -1e308, .leastNonzeroMagnitude, 1e-300, 0.1, -0.0, .greatestFiniteMagnitude,
            ])))
      case 6: return .number(.exact(pick([Int128.max, Int128.min, 1]), pick([1, 3, Int128.max])))
      default: return .count(Int.random(in: -20...3000, using: &random))
      }
    }

    mutating func group(_ kind: Int, _ row: Int) -> ResultValue {
      if chance(25) { return pick([.missing, .none, .label("others")]) }
      switch kind {
      case 0: return .text(pick(texts))
      case 1:
        let unit = TimeUnit.allCases[(kind + texts.count) % TimeUnit.allCases.count]
        return .bucket(Bucket.containing(CivilDate(day: Int32(row % 90) * 30), unit: unit))
      case 2:
        return .bucket(
          Bucket.containing(
            CivilDate(day: Int32(row % 50) * 31), unit: pick([.month, .month, .quarter, .day])))
      case 3: return .band(from: Number(row % 7 * 5), to: Number(row % 7 * 5 + 5), whole: true)
      case 4: return .count(row % 9)
      case 5: return .text("g\(row % 4)")
      default: return .bucket(Bucket(unit: .weekday, start: CivilDate(day: Int32(4 + row % 7))))
      }
    }

    mutating func table(_ kind: String?) -> ResultTable {
      let rows = chance(40) ? 1000 : pick([0, 1, 2, 5, 12, 30, 70])
      let isList = chance(5)
      var columns: [ResultColumn] = []
      var cells: [[ResultValue]] = []
      for _ in 0..<Int.random(in: 0...3, using: &random) {
        let shape = Int.random(in: 0...6, using: &random)
        columns.append(
          ResultColumn(
            pick(texts), title: pick(texts), role: isList ? .detail : .group,
            isNumeric: shape == 4))
        cells.append((0..<rows).map { group(shape, $0) })
      }
      let parts: [ResultColumn.Part] = [
        .value, .value, .value, .low, .high, .reference, .center, .lowerLimit, .upperLimit, .signal,
        .numerator, .denominator,
      ]
      let format = pick(
        [.count, .plain, .percent, .days, .decimals(2)] as [ResultColumn.Format])
      for c in 0..<Int.random(in: 0...9, using: &random) {
        columns.append(
          ResultColumn(
            pick(texts + ["ratio", "difference", "median", "q75", "fitted", "total", "reached"]),
            title: pick(texts), role: isList ? .detail : .measure,
            format: chance(3) ? .count : format, isNumeric: true,
            part: c == 0 ? .value : pick(parts)))
        let isTame = chance(2)
        cells.append((0..<rows).map { isTame ? .count($0 * 7 % 50) : number() })
      }
      var table = ResultTable(
        columns: columns, cells: cells,
        footer: [.init(.note, pick(texts)), .init(.warning, pick(texts))],
        question: pick(["count cases by unit", "funnel of cases", pick(texts)]))
      for row in 0..<rows where chance(8) {
        table.rowKinds[row] = pick([.partial, .provisional, .total, .others])
      }
      if chance(3) { table.marks = (0..<3).map { mark($0) } }
      if chance(3) {
        table.curves = (0..<Int.random(in: 1...9, using: &random)).map { _ in curve() }
      }
      if chance(8), kind != "drawn" { table.drawn = [self.table("drawn")] }
      let target: [Number?] = [nil, nil, Number(5), .inexact(1e300), Number(mantissa: 5, scale: 1)]
      table.chart = ChartRequest(
        kind: kind, column: chance(6) ? pick(columns.map(\.name) + ["nothing"]) : nil,
        target: pick(target))
      return table
    }

    private mutating func mark(_ n: Int) -> DateMark {
      DateMark(day: CivilDate(day: Int32(n * 400)), name: pick(texts))
    }

    private mutating func curve() -> ResultCurve {
      var day = 0
      var open = 1.0
      let steps = (0..<pick([0, 1, 2, 40])).map { _ in
        day += pick([0, 1, 30, 1_000_000])
        open *= Double.random(in: 0.5...1, using: &random)
        return ResultCurve.Step(
          day: day, value: chance(20) ? .nan : open, low: chance(3) ? nil : open / 2,
          high: chance(9) ? .infinity : min(1, open * 2), atRisk: pick([0, 7, Int.max]))
      }
      return ResultCurve(
        kind: chance(2) ? .survival : .incidence, group: chance(2) ? [] : [.text(pick(texts))],
        units: 9, steps: steps)
    }
  }

  @Test(arguments: ChartCatalogue.all.map(\.name) + ["none"])
  func `whatever the answer, a chart is a drawing or a sentence that fits`(_ kind: String) throws {
    var maker = Maker(kind.utf8.reduce(7) { $0 &* 31 &+ UInt64($1) })
    for width in 40...160 {
      let table = maker.table(kind == "none" ? nil : kind)
      // Every width with one set, every tenth with all.
      let sets = width % 10 == 0 ? GlyphSet.allCases : [GlyphSet.allCases[width % 3]]
      for glyphs in sets {
        let place = Presentation(
          width: width, ascii: glyphs == .ascii, mode: maker.chance(6) ? .vertical : .table,
          charts: !maker.chance(8), glyphs: glyphs)
        let text = try RenderSamples.text(table, place)
        #expect(!text.isEmpty)
        if let wide = RenderSamples.widths(text).max(), wide > width {
          Issue.record("\(kind) \(width) \(glyphs): \(wide)\n\(text)")
        }
        #expect(RenderSamples.hidden(text).isEmpty)
      }
    }
  }

  @Test(arguments: [0, 1, 20, 39, 161, 100_000])
  func `a chart is between 40 and 160 columns wide`(_ width: Int) throws {
    for (_, table) in ChartSamples.all where table.chart?.kind != "survival" {
      let text = try RenderSamples.text(table, Presentation(width: width, quiet: true))
      let widest = RenderSamples.widths(text).max() ?? 0
      #expect(widest <= min(max(width, 40), 160))
    }
  }

  @Test func `every chart of an empty answer says so`() throws {
    for kind in ChartCatalogue.all.map(\.name) {
      var table = ChartSamples.units()
      table.cells = [[], []]
      table.rowCount = 0
      table.rowKinds = [:]
      let text = try RenderSamples.text(ChartSamples.charted(table, kind), Presentation())
      #expect(text.hasPrefix("There is nothing to draw: the answer has no rows.\n"))
      let words = try RenderSamples.text(
        ChartSamples.charted(table, kind), Presentation(charts: false))
      #expect(words.hasSuffix("The chart would be empty: the answer has no rows.\n"))
    }
  }

  @Test func `a raised flag stops a chart`() {
    let cancellation = Cancellation()
    cancellation.cancel()
    #expect(throws: Diagnostic.self) {
      try Renderer(Presentation()).render(
        ChartSamples.charted(ChartSamples.units(), "bars"), cancellation: cancellation
      ) { _ in }
    }
  }
}
