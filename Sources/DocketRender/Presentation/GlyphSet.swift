/// What charts are drawn with; the raw value is what `.set glyphs` takes.
public enum GlyphSet: String, CaseIterable, Sendable {
  /// Lines of braille dots, two by four to a character.
  case braille
  /// Lines of quarter blocks, for fonts without braille.
  case blocks
  /// Letters and punctuation only.
  case ascii
}
