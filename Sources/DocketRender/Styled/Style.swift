/// What a run of text is; the printer alone knows which colour that is.
public enum Style: Sendable, CaseIterable {
  case plain, dim, bold, heading, number, total, error, warning, code
}
