import DocketCore
import Foundation

/// The numbers beside the ticks of an axis: thousands separated, percent for ratios, short when they are long.
enum TickText {
  /// The texts of ticks, all with the same decimals and unit.
  static func texts(_ ticks: NiceTicks, _ format: ResultColumn.Format) -> [String] {
    let size = ticks.values.map { abs($0) }.max() ?? 0
    return ticks.values.map { text($0, step: ticks.step, format, axis: size) }
  }

  /// A tick, exact enough to be told from its neighbour one step away; `axis` is the largest number beside it.
  static func text(
    _ value: Double, step: Double, _ format: ResultColumn.Format, axis: Double = 0
  ) -> String {
    let isPercent = format == .percent
    let number = NiceTicks.bounded(value)
    let (value, step) = isPercent ? (number * 100, step * 100) : (number, step)
    let unit = isPercent ? "%" : ""
    // A sum of steps may miss zero by a rounding.
    if abs(value) < step * 1e-6 { return "0" + unit }
    let size = max(abs(value), isPercent ? axis * 100 : axis)
    if size >= 1e15 || step < 1e-6 { return scientific(value, step: step) + unit }
    for (divisor, letter) in [(1e12, "T"), (1e9, "B"), (1e6, "M")] where step >= divisor / 1000 {
      if size < divisor { continue }
      return fixed(value / divisor, step: step / divisor) + letter + unit
    }
    return fixed(value, step: step) + unit
  }

  /// A value by itself, in about three digits.
  static func short(_ value: Double, _ format: ResultColumn.Format) -> String {
    let size = abs(NiceTicks.bounded(value))
    let shown = format == .percent ? size * 100 : size
    let step = shown == 0 ? 1 : pow(10, (log10(shown)).rounded(.down) - 2)
    let isWhole = format == .count || format == .days
    return text(
      value, step: isWhole ? max(step, 1) : format == .percent ? max(step, 0.1) / 100 : step, format
    )
  }

  private static func fixed(_ value: Double, step: Double) -> String {
    let decimals = max(0, min(9, Int((-log10(step) - 1e-9).rounded(.up))))
    let text = Number.inexact(value).rounded(digits: decimals)
    let parts = text.split(separator: ".", maxSplits: 1)
    guard let whole = parts.first else { return text }
    return grouped(whole) + (parts.count > 1 ? "." + parts[1] : "")
  }

  private static func scientific(_ value: Double, step: Double) -> String {
    let exponent = log10(abs(value)).rounded(.down)
    let digits = max(0, min(3, Int(exponent - log10(step).rounded(.down))))
    let mantissa =
      exponent < -300 ? value * 1e300 / pow(10, exponent + 300) : value / pow(10, exponent)
    return Number.inexact(mantissa).rounded(digits: digits) + "e\(Int(exponent))"
  }

  private static func grouped(_ digits: Substring) -> String {
    let sign = digits.hasPrefix("-") ? "-" : ""
    let body = digits.drop { $0 == "-" }
    var out = sign
    for (i, digit) in body.enumerated() {
      if i > 0, (body.count - i) % 3 == 0 { out.append(",") }
      out.append(digit)
    }
    return out
  }
}
