/// The answer to a question: columns of cells, with what every number means underneath.
public struct ResultTable: Sendable {
  /// What a row is beside an ordinary one.
  public enum RowKind: Hashable, Sendable {
    case ordinary
    /// A time bucket that the window or as of cuts.
    case partial
    /// A whole time bucket that ends within the model's data lag of as of: later entries will still change it.
    case provisional
    /// The recomputed total over distinct units.
    case total
    /// The rows that `top ... with others` did not show.
    case others

    /// The sign after the first cell of such a row; the footer explains it.
    public var mark: String {
      switch self {
      case .partial: return "*"
      case .provisional: return "~"
      case .ordinary, .total, .others: return ""
      }
    }
  }

  /// One quiet line under the table.
  public struct FooterLine: Hashable, Sendable {
    /// What it tells; `warning` and `note` may occur several times.
    public enum Kind: String, Sendable {
      case unit, window, definition, asOf, leftOut, overlap, partial, provisional, note, warning
    }
    /// What it tells.
    public var kind: Kind
    /// A sentence or phrase without a final period, unsanitised.
    public var text: String

    /// A line of the footer.
    public init(_ kind: Kind, _ text: String) {
      self.kind = kind
      self.text = text
    }
  }

  /// The columns, left to right.
  public var columns: [ResultColumn]
  /// Column-major cells: `cells[column][row]`; every column has `rowCount` cells.
  public var cells: [[ResultValue]]
  /// Number of rows, totals included.
  public var rowCount: Int
  /// Kinds of the rows that are not ordinary, by row.
  public var rowKinds: [Int: RowKind]
  /// The quiet lines under the table, in order.
  public var footer: [FooterLine]
  /// The canonical text of the question.
  public var question: String
  /// How the answer is to be drawn; nil: as a table.
  public var chart: ChartRequest?
  /// Step curves over days behind the rows of a `time` question, one a row that has any.
  public var curves: [ResultCurve] = []
  /// Named changes (`mark 2023-07-01 "Diversion policy"`) and the date a question splits at.
  public var marks: [DateMark] = []
  /// What a chart draws instead of the rows themselves: the series that a test of change was made on; at most one.
  public var drawn: [ResultTable] = []

  /// A table from its columns and column-major cells.
  public init(
    columns: [ResultColumn], cells: [[ResultValue]], rowKinds: [Int: RowKind] = [:],
    footer: [FooterLine] = [], question: String = ""
  ) {
    self.columns = columns
    self.cells = cells
    self.rowCount = cells.first?.count ?? 0
    self.rowKinds = rowKinds
    self.footer = footer
    self.question = question
  }

  /// The kind of a row.
  public func kind(ofRow row: Int) -> RowKind { rowKinds[row] ?? .ordinary }

  /// The index of the column with this name, compared without case; nil when absent.
  public func column(named name: String) -> Int? {
    let folded = name.lowercased()
    return columns.firstIndex { $0.name.lowercased() == folded || $0.title.lowercased() == folded }
  }
}
