import DocketCore

/// Everything a renderer needs to know about the place its bytes go to.
public struct Presentation: Hashable, Sendable {
  /// Columns of the terminal or page.
  public var width: Int
  /// Whether styles become colours; only the text modes use it.
  public var color: Bool
  /// Draw rules, bullets and ellipses in ASCII.
  public var ascii: Bool
  /// Leave the footers out.
  public var quiet: Bool
  /// The form of answers.
  public var mode: OutputMode
  /// Whether a person at a terminal reads the bytes: then exact exports are made safe to print too.
  public var terminal: Bool
  /// Whether a `| chart` is drawn; else the table is printed with a sentence that says what the chart would show.
  public var charts: Bool
  /// What charts are drawn with where `ascii` is off.
  public var glyphs: GlyphSet

  /// Plain tables of 80 columns unless told otherwise.
  public init(
    width: Int = 80, color: Bool = false, ascii: Bool = false, quiet: Bool = false,
    mode: OutputMode = .table, terminal: Bool = false, charts: Bool = true,
    glyphs: GlyphSet = .braille
  ) {
    self.width = width
    self.color = color
    self.ascii = ascii
    self.quiet = quiet
    self.mode = mode
    self.terminal = terminal
    self.charts = charts
    self.glyphs = glyphs
  }

  /// The width that layouts use: a narrower terminal could not hold a border, a name and a value.
  var columns: Int { max(20, width) }

  /// Cleans text for this place.
  var sanitizer: Sanitizer { Sanitizer(ascii ? .ascii : .pictures) }

  /// The signs docket itself draws here.
  var signs: Signs { ascii ? .ascii : .unicode }
}
