import DocketCore

/// One noun of the model: a unit that can be counted.
public struct Noun: Sendable {
  /// A many-to-one link; its index is the index of the table's `links` in the store.
  public struct Link: Sendable {
    /// Number of the parent noun.
    public var parent: Int
  }

  /// `inactive during holds (C)` and `active during reopenings (C)`.
  public struct Span: Sendable {
    /// True for `active during`.
    public var active: Bool
    /// The way to the child rows, each of which spans its own noun's pending rule.
    public var path: ChildPath
    /// Which child rows take part; evaluated on the child.
    public var condition: BoundExpression?
    /// The words of the rule for footers: "holds (kind is warrant)".
    public var words: String
  }

  /// `pending from A to B`: two date expressions on this noun.
  public struct Pending: Sendable {
    /// The start of the span.
    public var from: BoundExpression
    /// Its end; missing while the row is open.
    public var to: BoundExpression
    /// The words of the rule: "pending from filed to disposed".
    public var words: String
    /// What is counted in one sentence, spans included: "from filed to disposed, without days in holds (kind is
    /// warrant)".
    public var definition: String
    /// What `age` counts.
    public var ageDefinition: String
  }

  /// The plural that questions use, as the model spells it.
  public var name: String
  /// The singular.
  public var singular: String
  /// What one row is, in words; empty when the model does not say.
  public var description: String
  /// Fields, facts and plain columns, by number.
  public var fields: [Field]
  /// Named dates, by number.
  public var milestones: [Milestone]
  /// Links to parents, in the order of the store's links.
  public var links: [Link]
  /// The date from which a row exists (rule 14), a date expression on this noun (its own milestone or, as for
  /// `noun charges ... begins filed`, a parent's); nil: derived from `pending`, the parents, or always.
  public var begins: BoundExpression?
  /// From when and to when a row is pending.
  public var pending: Pending?
  /// Inactive and active spans.
  public var spans: [Span]
  /// Milestones that exclude each other.
  public var competing: [Int]
  /// The field that says which child is the most serious.
  public var lead: Int?
  /// Field numbers that name a person (rule 49).
  public var identifying: Set<Int>
  /// Rows for which this is true or unknown are taken out of everything (rule 48), whatever the clock: it is
  /// evaluated over the whole file, on its last day.
  public var sealed: BoundExpression?
  /// Column numbers of the key in the table; empty: no key.
  public var keyColumns: [Int]
  /// For a noun lifted out of another one's rows (`within NOUN`): the link of that other noun to this one. A lifted
  /// row whose rows there are all sealed is sealed too (rule 48).
  public var liftedFrom: LinkStep?

  /// A noun with nothing in it yet but its names.
  public init(name: String, singular: String, description: String) {
    self.name = name
    self.singular = singular
    self.description = description
    fields = []
    milestones = []
    links = []
    begins = nil
    pending = nil
    spans = []
    competing = []
    lead = nil
    identifying = []
    sealed = nil
    keyColumns = []
    liftedFrom = nil
  }
}

/// A field of a noun: a column of its table, a fact, or something derived.
public struct Field: Sendable {
  /// Where the value comes from.
  public enum Source: Sendable {
    /// A column of the noun's table.
    case column(Int)
    /// An expression over the noun; a fact when its type is truth.
    case derived(BoundExpression)
  }

  /// The name as the model or the file spells it.
  public var name: String
  /// What it means, in words; empty when the model does not say.
  public var description: String
  /// Where the value comes from.
  public var source: Source
  /// The type of its values.
  public var type: ValueType
  /// Whether the model declares it (a plain column of the file is a field too, but not declared).
  public var declared: Bool
  /// Whether it was declared by `fact`.
  public var isFact: Bool
  /// Whether its values stand before the noun.
  public var isAdjective: Bool
  /// `ranked (...)`: most serious first, as written; empty when not ranked.
  public var ranked: [String]
  /// `values (...)`: known even with no rows.
  public var listed: [String]
  /// The canonical text of its definition, for footers and `.describe`.
  public var definition: String

  /// A field from its parts.
  public init(
    name: String, description: String = "", source: Source, type: ValueType, declared: Bool,
    isFact: Bool = false, isAdjective: Bool = false, ranked: [String] = [],
    listed: [String] = [], definition: String = ""
  ) {
    self.name = name
    self.description = description
    self.source = source
    self.type = type
    self.declared = declared
    self.isFact = isFact
    self.isAdjective = isAdjective
    self.ranked = ranked
    self.listed = listed
    self.definition = definition
  }
}

/// A named date of a noun.
public struct Milestone: Sendable {
  /// Where the date comes from.
  public indirect enum Source: Sendable {
    /// The first of these date columns that is not missing.
    case columns([Int])
    /// `first|last DATE of NOUN (condition) [when condition] [else ...]`.
    case pick(Pick, otherwise: Source?)
    /// `next M of P after N` (rule 36).
    case next(Next)
  }

  /// The earliest (or latest) `date` among the children that meet `condition`, for the rows that meet `when`.
  /// A row for which there is no such date, or `when` is not true, takes the `else` rule.
  public struct Pick: Sendable {
    /// Whether the latest date is taken.
    public var last: Bool
    /// The way to the children.
    public var path: ChildPath
    /// A date expression evaluated on the child.
    public var date: BoundExpression
    /// Evaluated on the child; only true counts.
    public var condition: BoundExpression?
    /// Evaluated on the row itself; only true counts.
    public var when: BoundExpression?
  }

  /// The earliest `date` strictly after this row's `after`, among the other rows of this noun under the same
  /// parent row, rows of the same case excluded.
  public struct Next: Sendable {
    /// The link from this noun to the parent (people).
    public var parentLink: Int
    /// A date expression evaluated on rows of this noun.
    public var date: BoundExpression
    /// A date expression evaluated on this row.
    public var after: BoundExpression
    /// The links whose shared parent row also excludes another row (the same case): every other link of
    /// the noun.
    public var excludedLinks: [Int]
  }

  /// The name: `filed`.
  public var name: String
  /// Its noun form: `filing`; nil when the model gives none.
  public var nounForm: String?
  /// What it means, in words.
  public var description: String
  /// Where the date comes from.
  public var source: Source
  /// The canonical text of its definition.
  public var definition: String

  /// A milestone from its parts.
  public init(
    name: String, nounForm: String?, description: String, source: Source, definition: String
  ) {
    self.name = name
    self.nounForm = nounForm
    self.description = description
    self.source = source
    self.definition = definition
  }
}
