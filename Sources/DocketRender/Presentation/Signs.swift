import DocketCore

/// The signs docket draws around data, in one of two sets.
struct Signs: Sendable {
  let horizontal, vertical, cross: SafeText
  let ellipsis, bullet: SafeText
  let barFull, barEmpty: SafeText

  static let unicode = Signs(
    horizontal: "─", vertical: "│", cross: "┼", ellipsis: "…", bullet: "•", barFull: "█",
    barEmpty: "░")

  static let ascii = Signs(
    horizontal: "-", vertical: "|", cross: "+", ellipsis: "...", bullet: "*", barFull: "#",
    barEmpty: ".")
}
