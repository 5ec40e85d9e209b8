/// What a model says about a file; everything left nil is guessed and the guess is reported.
public struct FileOptions: Hashable, Sendable {
  /// The character between cells.
  public var delimiter: Character?
  /// `utf-8`, `utf-16le`, `utf-16be`, `latin-1` or `windows-1252`.
  public var encoding: String?
  /// The quote character; an empty string: the file has no quotes.
  public var quote: String?
  /// 1-based line of the header; 0: the file has none.
  public var headerLine: Int?
  /// Further spellings of "no value" in every column, compared without case and outer blanks.
  public var missing: [String]

  /// Options; none given leaves everything to be guessed.
  public init(
    delimiter: Character? = nil, encoding: String? = nil, quote: String? = nil,
    headerLine: Int? = nil, missing: [String] = []
  ) {
    self.delimiter = delimiter
    self.encoding = encoding
    self.quote = quote
    self.headerLine = headerLine
    self.missing = missing
  }
}
