/// What one thread read from one part of a file.
struct ChunkRows: Sendable {
  /// Sound rows.
  var rowCount = 0
  /// The cells, one sink a task.
  var sinks: [any CellSink] = []
  /// Rows that were rejected, sound ones not counted.
  var rejectedCount = 0
  /// The first of them; lines count from 1 in this part.
  var rejects: [RejectedRow] = []
  /// Lines with nothing on them.
  var blankLines = 0
  /// Line ends passed.
  var lines = 0
  /// Rows with blank cells past the last column.
  var paddedRows = 0
  /// Quotes kept as inch or second marks.
  var strayQuotes = 0
  /// Where sound rows stop following each other line by line: rows and lines count from 0 in this part.
  var steps: [(row: Int, line: Int)] = []
  /// Whether the rows are valid UTF-8.
  var isValid = true
  /// Memory that the sinks' texts lie in.
  var scratch: [MemoryBlock] = []
}
