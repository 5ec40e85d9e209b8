/// What the scanner found in one row beside its cells.
struct RowScan {
  /// Where the next row begins.
  var next = 0
  /// Where this row's text ends, its line end not included.
  var end = 0
  /// Number of cells.
  var cells = 0
  /// Line ends passed, the row's own included.
  var lines = 0
  /// The first fault, nil when the row is sound so far.
  var fault: RowFault?
  /// Where the fault shows.
  var faultAt = 0
  /// Where the first cell past the width that is not blank begins; nil when there is none.
  var surplusAt: Int?
  /// Quotes kept as inch or second marks.
  var strayQuotes = 0
  /// Whether the line holds nothing but blanks and no delimiter.
  var isBlank = false
}
