/// What the grammar would take at one place. The parser notes it as it asks; errors and completion read it.
public enum Expected: Hashable, Sendable {
  case keyword(String)
  case symbol(Token.Symbol)
  /// A noun, or an adjective before one.
  case noun
  /// A child noun, after a quantifier.
  case childNoun
  case milestone
  /// A field, fact or path in a condition or a grouping.
  case field
  /// A field of this noun, after a point.
  case member(of: String)
  /// A value of this field, dotted.
  case value(of: String)
  /// A column of the result table.
  case column
  /// `median`, `mean`, `p90`, ...
  case summary
  case measure
  case chartKind
  case fileName
  case text
  case number
  /// A day, month, quarter or year.
  case moment
  case timeUnit
  case parameter
  /// A new name that the user chooses.
  case newName
  /// A column of a csv file, in a model.
  case fileColumn
}
