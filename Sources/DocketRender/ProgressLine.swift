import DocketCore

/// The line that shows how far a load or a long question is.
public enum ProgressLine {
  /// `Loading charges.csv  ████████░░░░░░░░  42%`, at most one column less than the page so that no terminal wraps.
  /// A fraction outside 0...1 is clamped.
  public static func line(
    _ label: String, fraction: Double, _ presentation: Presentation
  ) -> StyledText {
    let done = fraction.isNaN ? 0 : min(max(fraction, 0), 1)
    let room = presentation.columns - 1
    let signs = presentation.signs
    let percent = presentation.sanitizer.clean("\(Int(done * 100))%").padded(to: 4, right: true)
    let name = presentation.sanitizer.clean(label).elided(to: room / 2, signs.ellipsis)
    let bar = min(40, room - name.width - percent.width - 3)
    var line = StyledText(name)
    if bar >= 4 {
      let full = Int(done * Double(bar))
      line.append("  ")
      line.append(signs.barFull.repeated(full), .bold)
      line.append(signs.barEmpty.repeated(bar - full), .dim)
    }
    line.append(" " + percent)
    return line
  }
}
