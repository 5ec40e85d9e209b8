import DocketCore

/// One number that every group of an answer has, as a column.
struct AnswerColumn {
  /// What a number of units is of.
  enum Counting: Hashable, Sendable {
    /// What happened in a period: the more days it has, the more there is.
    case events
    /// What is there on a day, or how many differ: a longer period has no more of it for that.
    case level
  }

  /// The name in csv headers, json keys and result stages.
  var name: String
  /// What the head of a table calls it; nil: its name.
  var title: String?
  /// Other names that stages may call it by.
  var aliases: [String] = []
  /// How its numbers print.
  var format: ResultColumn.Format
  /// What it is within its estimate.
  var part = ResultColumn.Part.value
  /// What its cells hold.
  var type = RowType.number
  /// Why its values may not be averaged over groups ("a median"); nil when they may.
  var unaveraged: String?
  /// Whether it is the plain number of units, which `percent` takes a part of.
  var isCount = false
  /// How long the units of its cells were given, where columns differ in that.
  var horizon: BoundHorizon?
  /// What it counts, so that a series of it can be judged; nil: it is no count.
  var counting: Counting?
  /// Its cell over no unit at all.
  var empty = ResultValue.missing
}

/// Groups whose numbers are estimates: columns of their own, remarks on all units, curves behind the rows.
protocol EstimatingUnits: GroupedUnits {
  /// The columns that `measures(ofUnion:)` fills, in order.
  var columns: [AnswerColumn] { get }
  /// What the reader must know of the units of these groups: left out, still open, how intervals were made.
  func remarks(ofUnion groups: [Int]) throws -> [ResultTable.FooterLine]
  /// What the reader must know of rows that are printed although no unit is in them.
  func remarks(ofNothing keys: [[ResultValue]]) -> [ResultTable.FooterLine]
  /// The curve behind the numbers of these groups; nil when there is none.
  func curve(ofUnion groups: [Int]) throws -> ResultCurve?
  /// The cells of a row or column without any unit, of which these would be the keys.
  func cellsOfNothing(at keys: [[ResultValue]]) -> [ResultValue]
  /// The places of the columns that `across` spreads.
  var acrossColumns: [Int] { get }
  /// The cells of a row that stands for several others: a total, the others.
  func totals(ofUnion groups: [Int]) throws -> [ResultValue]
  /// What the reader must know of a total of these groups.
  func totalRemarks(ofUnion groups: [Int]) throws -> [String]
  /// Why a row or column of this value of a unit dimension is of unlike stretches of time; nil when it is not.
  func uneven(_ value: ResultValue, at place: Int) -> String?
  /// What a chart draws in place of the rows: the series that they were estimated from.
  func drawn() throws -> ResultTable?
  /// Days that the question itself names, for charts.
  var marks: [DateMark] { get }
  /// One group for every set of units: where an estimate spreads its units over steps or periods, one of those.
  var oneOfEachGroup: [Int] { get }
}

extension EstimatingUnits {
  /// Nothing to remark.
  func remarks(ofUnion groups: [Int]) throws -> [ResultTable.FooterLine] { [] }
  /// Nothing to remark.
  func remarks(ofNothing keys: [[ResultValue]]) -> [ResultTable.FooterLine] { [] }
  /// No curve.
  func curve(ofUnion groups: [Int]) throws -> ResultCurve? { nil }
  /// As any other row.
  func totals(ofUnion groups: [Int]) throws -> [ResultValue] { try measures(ofUnion: groups) }
  /// Nothing, whatever the keys.
  func cellsOfNothing(at keys: [[ResultValue]]) -> [ResultValue] { columns.map(\.empty) }
  /// Nothing to remark.
  func totalRemarks(ofUnion groups: [Int]) throws -> [String] { [] }
  /// Never.
  func uneven(_ value: ResultValue, at place: Int) -> String? { nil }
  /// The rows themselves.
  func drawn() throws -> ResultTable? { nil }
  /// None.
  var marks: [DateMark] { [] }
  /// The main one.
  var acrossColumns: [Int] { [mainColumn] }
  /// All groups.
  var oneOfEachGroup: [Int] { Array(keys.indices) }
  /// The place of the main column: what `across` spreads and `expect` tests.
  var mainColumn: Int { columns.firstIndex { $0.part == .value } ?? 0 }
}
