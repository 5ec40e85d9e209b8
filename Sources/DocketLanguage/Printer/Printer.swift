public enum Printer {
  public static func text(_ q: Question) -> String { "" }
  public static func text(_ q: Expression) -> String { "" }
  public static func text(_ q: Role) -> String { "" }
  public static func text(_ q: Subject) -> String { "" }
  public static func text(_ q: Qualifier) -> String { "" }
  public static func text(_ q: Stage) -> String { "" }
  public static func text(_ q: Definition) -> String { "" }
  public static func text(_ q: NounDeclaration.MomentRule) -> String { "" }
}
