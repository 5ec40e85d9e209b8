import DocketCore
import DocketRender

/// How answers are shown and what day it is: what `.set` and the flags of the command line change.
public struct Settings: Sendable {
  /// When answers are coloured.
  public enum Color: String, CaseIterable, Sendable { case auto, always, never }

  /// The form of answers.
  public var mode: OutputMode = .table
  /// Columns of the page; nil: as wide as the terminal.
  public var width: Int?
  /// Leave out footers and remarks.
  public var quiet = false
  /// Print how long each answer took.
  public var timing = false
  /// When answers are coloured.
  public var color: Color = .auto
  /// Draw with ASCII only.
  public var ascii = false
  /// Draw what `| chart` asks for; else print the table and a sentence that says what the chart would show.
  public var charts = true
  /// What charts are drawn with where `ascii` is off.
  public var glyphs: GlyphSet = .braille
  /// Whether long answers go through a pager.
  public var pager = true
  /// The as-of day of every question without its own.
  public var asOf: CivilDate?

  /// What applies when nothing was said.
  public init() {}
}
