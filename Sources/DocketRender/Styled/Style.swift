/// What a run of text is; the printer alone knows which colour that is.
public enum Style: Sendable, CaseIterable {
  case plain, dim, bold, heading, number, total, error, warning, code
  /// The six inks that tell the series of a chart apart.
  case ink1, ink2, ink3, ink4, ink5, ink6
  /// The ink of a seventh series: all others together.
  case inkOther

  /// The inks of series, first to sixth.
  static let inks: [Style] = [.ink1, .ink2, .ink3, .ink4, .ink5, .ink6]

  /// The ink of the series at this place; the ink of all others from the seventh on.
  static func ink(_ index: Int) -> Style { inks.indices.contains(index) ? inks[index] : .inkOther }
}
