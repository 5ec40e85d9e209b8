import DocketCore

/// The signs docket draws around data, in one of two sets.
struct Glyphs: Sendable {
  let horizontal, vertical, cross: SafeText
  let ellipsis, bullet: SafeText
  let barFull, barEmpty: SafeText

  static let unicode = Glyphs(
    horizontal: "─", vertical: "│", cross: "┼", ellipsis: "…", bullet: "•", barFull: "█",
    barEmpty: "░")

  static let ascii = Glyphs(
    horizontal: "-", vertical: "|", cross: "+", ellipsis: "...", bullet: "*", barFull: "#",
    barEmpty: ".")
}
