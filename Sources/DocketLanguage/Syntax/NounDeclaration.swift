import DocketCore

/// `noun cases (case) "..." from "cases.csv" key case_number ...`: one noun of a model.
public struct NounDeclaration: Sendable {
  /// Where the rows come from.
  public enum Source: Sendable {
    case file(String, [SourceNote], SourceSpan)
    /// Lifted out of another noun's rows: one row per distinct key.
    case within(Name)
  }

  /// What overrides the loader's guesses about a file.
  public enum SourceNote: Sendable {
    case missing([String])
    case delimiter(String)
    case encoding(String)
    case quote(String)
    /// 1-based line of the header; 0: the file has none.
    case header(Int)
  }

  /// The plural that questions use: `cases`.
  public var name: Name
  /// The singular; nil: the plural without its s.
  public var singular: Name?
  /// What one row is, in words.
  public var description: String?
  /// Where the rows come from; nil when it was not said.
  public var source: Source?
  /// Key columns, empty when the noun has none.
  public var key: [Name]
  /// `in cases by case_number`.
  public var links: [Link]
  /// Everything else, in the order written.
  public var clauses: [Clause]
  /// Where the declaration stands.
  public var span: SourceSpan

  /// A many-to-one link to a parent.
  public struct Link: Sendable {
    /// The parent noun.
    public var parent: Name
    /// This noun's columns that hold the parent's key.
    public var columns: [Name]
    /// Where it stands.
    public var span: SourceSpan

    /// A link at a place.
    public init(parent: Name, columns: [Name], at span: SourceSpan) {
      self.parent = parent
      self.columns = columns
      self.span = span
    }
  }

  /// A declaration from its parts.
  public init(
    name: Name, singular: Name?, description: String?, source: Source?, key: [Name],
    links: [Link], clauses: [Clause], span: SourceSpan
  ) {
    self.name = name
    self.singular = singular
    self.description = description
    self.source = source
    self.key = key
    self.links = links
    self.clauses = clauses
    self.span = span
  }

  /// One clause of a noun.
  public struct Clause: Sendable {
    /// Which clause.
    public enum Kind: Sendable {
      case milestone(Name, noun: Name?, description: String?, MilestoneSource)
      case begins(Name)
      case pending(from: Name, to: Name)
      /// `inactive during holds (C)`; `active` for `active during`.
      case span(active: Bool, Name, Expression?)
      case competing([Name])
      case fact(Name, description: String?, Expression)
      case field(Name, description: String?, FieldSource)
      case leadBy(Name)
      case identifying([Name])
      case sealed(Expression)
    }

    /// Which clause.
    public var kind: Kind
    /// Where it stands.
    public var span: SourceSpan

    /// A clause at a place.
    public init(_ kind: Kind, at span: SourceSpan) {
      self.kind = kind
      self.span = span
    }
  }

  /// Where a milestone's date comes from.
  public enum MilestoneSource: Sendable {
    /// Columns of the file: the first that is not missing; `dates` is the format after `dates`.
    case columns([Name], dates: String?)
    case rule(MomentRule)
  }

  /// `first disposed of charges (guilty) else last disposed of charges when has every charge (closed)`.
  public indirect enum MomentRule: Sendable {
    case pick(
      last: Bool, milestone: Name, of: Name, condition: Expression?, when: Expression?,
      otherwise: MomentRule?)
    case next(milestone: Name, of: Name, after: Name?)
  }

  /// Where a field's value comes from.
  public enum FieldSource: Sendable {
    case column(Name, [FieldNote])
    case expression(Expression)
    case count(of: Name, Expression?)
  }

  /// What a model says about a column.
  public enum FieldNote: Sendable {
    case adjective
    case dates(String)
    /// `text`, `number`, `date`, `flag`.
    case type(Name)
    case missing([Literal])
    /// First is most serious.
    case ranked([Literal])
    case values([Literal])
  }
}
