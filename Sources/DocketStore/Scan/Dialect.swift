/// Which bytes divide a text into rows and cells.
struct Dialect: Hashable, Sendable {
  /// The byte between cells.
  var delimiter: UInt8 = 44
  /// The byte around cells that hold delimiters or line ends; nil: none does.
  var quote: UInt8? = 34
  /// Whether a backslash takes the next byte's meaning away inside quotes.
  var hasBackslash = false
  /// Whether a carriage return without a line feed ends a row too.
  var endsAtReturn = false
}
