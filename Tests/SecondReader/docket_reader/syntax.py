"""The shapes that the parser makes: plain records, no behaviour."""

from dataclasses import dataclass, field
from typing import Any, Optional


# ---- expressions -------------------------------------------------------------------------------
@dataclass
class Literal:
    kind: str  # name string number date param missing
    value: Any
    text: str


@dataclass
class Number:
    value: Any  # Fraction


@dataclass
class Length:
    """`90 days`: a duration as written."""
    amount: Any
    unit: str


@dataclass
class Text:
    value: str


@dataclass
class Day:
    value: Any


@dataclass
class Param:
    name: str


@dataclass
class Today:
    pass


@dataclass
class Path:
    selector: Optional[str]  # lead first last
    names: list
    text: str


@dataclass
class Between:
    """`days from A to B`."""
    unit: str
    start: str
    end: str
    text: str


@dataclass
class Arith:
    op: str
    left: Any
    right: Any


@dataclass
class Compare:
    op: str
    left: Any
    right: Any


@dataclass
class IsTest:
    left: Any
    negated: bool
    values: list


@dataclass
class When:
    """`in PERIOD`, `since D`, ... ; also a window when `left` is a name."""
    left: Any
    op: str
    args: list


@dataclass
class Contains:
    left: Any
    text: str


@dataclass
class Not:
    inner: Any


@dataclass
class AndOr:
    op: str
    left: Any
    right: Any


@dataclass
class Role:
    """`any charge (C)`: quantifier, noun, condition. Used by with, without and has."""
    quant: str  # any every no lead first last atleast
    count: int
    noun: str
    condition: Any


@dataclass
class Has:
    role: Role


# ---- time --------------------------------------------------------------------------------------
@dataclass
class PeriodText:
    kind: str  # range relative param
    first: Any = None  # Token kinds with text
    last: Any = None
    fiscal: bool = False
    word: str = ""  # this last
    count: Optional[int] = None
    unit: str = ""


@dataclass
class MomentText:
    kind: str
    text: str


# ---- questions ---------------------------------------------------------------------------------
@dataclass
class Measure:
    func: str
    arg: Any
    name: str
    label: Optional[str] = None  # `as "Name"`


@dataclass
class Dim:
    kind: str  # time path
    each: bool = False
    unit: str = ""
    of: Optional[str] = None
    path: Any = None  # Path or Between
    bands: Optional[list] = None
    text: str = ""


@dataclass
class Within:
    """`within 90, 180 days of filing`."""
    amounts: list
    unit: str
    of: Optional[str] = None


@dataclass
class Compared:
    """`compared to previous UNIT`, or to a group of the first `by` field."""
    unit: Optional[str] = None
    group: Optional[str] = None
    adjusting: list = field(default_factory=list)  # Path


@dataclass
class Pending:
    mode: str  # now on each
    moment: Any = None
    unit: str = ""
    period: Any = None


@dataclass
class Question:
    head: str
    measures: list
    subject: list  # names, adjectives first
    windows: list = field(default_factory=list)
    pending: list = field(default_factory=list)
    wheres: list = field(default_factory=list)
    havings: list = field(default_factory=list)  # (negated, Role)
    by: Optional[list] = None
    across: Any = None
    as_of: Any = None
    showing: Optional[list] = None
    stages: list = field(default_factory=list)
    what: Any = None  # share: the condition; time: (from, to)
    period: Any = None  # of a flow
    through: Optional[list] = None
    within: Any = None
    compared: Any = None
    split: Any = None  # before and after this moment


@dataclass
class Stage:
    op: str
    args: Any


@dataclass
class Definition:
    name: str
    kind: str  # population measure value
    body: Any


# ---- the model ---------------------------------------------------------------------------------
@dataclass
class MomentRule:
    word: str  # first last next
    date: str
    noun: str
    condition: Any = None
    when: Any = None
    otherwise: Any = None
    after: Optional[str] = None


@dataclass
class MilestoneDecl:
    name: str
    form: Optional[str]
    columns: Optional[list]
    dates: Optional[str]
    rule: Optional[MomentRule]


@dataclass
class FactDecl:
    name: str
    condition: Any


@dataclass
class CountOf:
    noun: str
    condition: Any


@dataclass
class FieldDecl:
    name: str
    column: Optional[str] = None
    derived: Any = None  # expression or CountOf
    adjective: bool = False
    dates: Optional[str] = None
    type: Optional[str] = None
    missing: Optional[list] = None
    ranked: Optional[list] = None
    values: Optional[list] = None


@dataclass
class SpanDecl:
    word: str  # inactive active
    noun: str
    condition: Any


@dataclass
class NounDecl:
    name: str
    singular: Optional[str]
    source: Optional[str] = None
    within: Optional[str] = None
    notes: dict = field(default_factory=dict)
    key: list = field(default_factory=list)
    links: list = field(default_factory=list)  # (parent, columns)
    milestones: list = field(default_factory=list)
    facts: list = field(default_factory=list)
    fields: list = field(default_factory=list)
    begins: Optional[str] = None
    pending: Optional[tuple] = None
    spans: list = field(default_factory=list)
    competing: list = field(default_factory=list)
    lead: Optional[str] = None
    identifying: list = field(default_factory=list)
    sealed: Any = None


@dataclass
class ModelText:
    name: str = ""
    fiscal_month: Optional[int] = None
    as_of: Any = None
    data_from: Any = None
    lag: Any = None
    nouns: list = field(default_factory=list)
    definitions: list = field(default_factory=list)
    params: dict = field(default_factory=dict)
