/// One kind of picture. A new kind is a file in this folder and a line in `ChartCatalogue`.
protocol Chart: Sendable {
  /// Its name after `| chart`.
  var name: String { get }
  /// What it is for, in a phrase for help.
  var summary: String { get }

  /// Draws an answer; refuses one that it cannot show, with the reason.
  func draw(_ table: ChartTable, _ page: ChartPage) throws(ChartRefusal) -> Drawing
  /// What the picture would show, in one sentence for people who cannot see it.
  func sentence(_ table: ChartTable) throws(ChartRefusal) -> String
}
