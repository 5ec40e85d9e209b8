import DocketCore
import DocketRender

/// One thing that `.set` shows and changes.
struct Setting: Sendable {
  /// What to call it.
  let name: String
  /// What it is for.
  let summary: String
  /// What it can be, for help and completion; empty when any text of a kind fits.
  let values: [String]
  /// What it is now.
  let read: @Sendable (Settings) -> String
  /// Takes a new value; false when the text does not fit.
  let write: @Sendable (inout Settings, String) -> Bool

  /// Every setting, in the order `.set` lists them.
  static let all: [Setting] = [
    Setting(
      name: "mode", summary: "the form of answers", values: OutputMode.allCases.map(\.rawValue),
      read: { $0.mode.rawValue },
      write: {
        guard let mode = OutputMode(named: $1) else { return false }
        $0.mode = mode
        return true
      }),
    Setting(
      name: "width", summary: "columns of the page", values: ["auto"],
      read: { $0.width.map(String.init) ?? "auto" },
      write: {
        if $1.lowercased() == "auto" {
          $0.width = nil
          return true
        }
        guard let width = Int($1), (20...10_000).contains(width) else { return false }
        $0.width = width
        return true
      }),
    flag("quiet", "leave out the lines under an answer", \.quiet),
    flag("timing", "print how long an answer took", \.timing),
    Setting(
      name: "color", summary: "when answers are coloured",
      values: Settings.Color.allCases.map(\.rawValue), read: { $0.color.rawValue },
      write: {
        guard let color = Settings.Color(rawValue: $1.lowercased()) else { return false }
        $0.color = color
        return true
      }),
    flag("ascii", "draw with ASCII characters only", \.ascii),
    flag("charts", "draw charts; off: the table and what the chart would show", \.charts),
    Setting(
      name: "glyphs", summary: "what charts are drawn with",
      values: GlyphSet.allCases.map(\.rawValue), read: { $0.glyphs.rawValue },
      write: {
        guard let glyphs = GlyphSet(rawValue: $1.lowercased()) else { return false }
        $0.glyphs = glyphs
        return true
      }),
    flag("pager", "show answers taller than the screen in a pager", \.pager),
    Setting(
      name: "as-of", summary: "the day up to which everything is known", values: ["data"],
      read: { $0.asOf?.iso ?? "data" },
      write: {
        if $1.lowercased() == "data" {
          $0.asOf = nil
          return true
        }
        guard let day = CivilDate(iso: $1) else { return false }
        $0.asOf = day
        return true
      }),
  ]

  /// The setting of a name, without case; `as_of` is `as-of`.
  static func named(_ name: String) -> Setting? {
    let folded = String(name.lowercased().map { $0 == "_" ? "-" : $0 })
    return all.first { $0.name == folded }
  }

  /// What may be given, in words.
  var choices: String {
    switch name {
    case "width": return "20 to 10000, or auto"
    case "as-of": return "a day such as 2025-01-15, or data for the day the data say"
    default: return values.joined(separator: ", ")
    }
  }

  private static func flag(
    _ name: String, _ summary: String, _ path: WritableKeyPath<Settings, Bool> & Sendable
  ) -> Setting {
    Setting(
      name: name, summary: summary, values: ["on", "off"],
      read: { $0[keyPath: path] ? "on" : "off" },
      write: {
        switch $1.lowercased() {
        case "on", "yes", "true", "1": $0[keyPath: path] = true
        case "off", "no", "false", "0": $0[keyPath: path] = false
        default: return false
        }
        return true
      })
  }
}
