"""An office: a model and its rows, what is sealed, and the day that questions stand on."""

import datetime as dt

from . import syntax as s
from .errors import NotCovered, Refused
from .bound import Bound
from .evaluate import Binder
from .loader import Loader
from .model import Model
from .parse_model import ModelParser
from .periods import Calendar, Times, day_of
from .text import fold, natural
from .world import Context, UNKNOWN, World


class Office:
    def __init__(self, folder, model_source, as_of=None, today=None):
        self.text = ModelParser(model_source).model()
        self.model = Model(self.text)
        self.calendar = Calendar(self.text.fiscal_month)
        self.params, self.populations, self.measures = {}, {}, {}
        self.opening = []
        self.bound = {}
        self.begins = {}
        self.worlds = {}
        self.fact_values = None
        self.loader = Loader(self.model, folder)
        self.loader.load()
        self.model_binder = Binder(self, checking=False)
        self.binder = Binder(self)
        self.always = World(self, None)
        self.seal()
        self.today = today or dt.date.today()
        self.as_of = as_of or self.default_day()
        for name, value in self.text.params.items():
            self.set_param(name, value)
        for definition in self.text.definitions:
            self.define(definition)

    # ---- days (rules 11 and 14) ----------------------------------------------------------------
    def default_day(self):
        if self.text.as_of:
            return day_of(self.text.as_of)
        days = []
        for noun in self.model.nouns.values():
            for row in noun.rows:
                begun = self.begun(row)
                if begun is not None and begun.date() <= self.today:
                    days.append(begun.date())
        return max(days, default=self.today)

    def begun(self, row):
        """When a row starts to exist by its own noun's rule; None: always, or with its parents."""
        if row not in self.begins:
            decl = row.noun.decl
            name = decl.begins or (decl.pending[0] if decl.pending else None)
            value = None
            if name is not None:
                value = self.always.named(row, row.noun, name)
            self.begins[row] = None if value is UNKNOWN else value
        return self.begins[row]

    def world(self, as_of):
        if as_of not in self.worlds:
            self.worlds[as_of] = World(self, as_of)
        return self.worlds[as_of]

    def times(self, world):
        day = self.as_of if world is None or world.as_of is None else world.as_of
        return Times(self.calendar, day, self.params)

    # ---- what the model declares ---------------------------------------------------------------
    def declared(self, attr):
        """A fact's or a derived field's expression, bound to its own noun."""
        if attr.identity not in self.bound:
            self.opening.append(attr.identity)
            try:
                if attr.kind == "fact":
                    get = self.model_binder.condition(attr.decl.condition, attr.noun)
                    bound = Bound("cond", get)
                else:
                    bound = self.model_binder.bind(attr.decl.derived, attr.noun)
            finally:
                self.opening.pop()
            self.bound[attr.identity] = bound
        return self.bound[attr.identity]

    def condition(self, expression, noun):
        """A condition of the model, bound once."""
        slot = (id(expression), noun.name)
        if slot not in self.bound:
            self.bound[slot] = self.model_binder.condition(expression, noun)
        return self.bound[slot]

    def rank_list(self, attr):
        """The `ranked` list that orders this attribute's values, or None."""
        if attr.column is None:
            return None
        for f in attr.noun.decl.fields:
            if f.column and fold(f.column) == fold(attr.column.name) and f.ranked:
                return f.ranked
        return None

    def rank_key(self, ranks, value):
        """Rule 7: listed first in order, unlisted by spelling, missing last."""
        if value is None:
            return (2,)
        folded = [fold(r) for r in ranks]
        if isinstance(value, str) and fold(value) in folded:
            return (0, folded.index(fold(value)))
        return (1, natural(value) if isinstance(value, str) else value)

    def rank_of(self, noun, name):
        bound = self.model_binder.path(s.Path(None, [name], name), noun)
        ranks = self.rank_list(self.source(bound).attr) or []
        return lambda row, context: self.rank_key(ranks, bound.get(row, context))

    # ---- known values (rule 45) ----------------------------------------------------------------
    def source(self, bound):
        """The stored column behind a path, through derived fields such as `last a.attorney`."""
        ref = bound.ref
        for _ in range(50):
            if ref is None or ref.attr.column is not None or ref.attr.kind != "field":
                return ref
            ref = self.declared(ref.attr).ref
        return ref

    def listed_values(self, attr):
        """The `ranked` and `values` lists of the column behind an attribute."""
        out = []
        for f in attr.noun.decl.fields:
            if f.column and attr.column and fold(f.column) == fold(attr.column.name):
                out += (f.ranked or []) + (f.values or [])
        return out

    def known_values(self, bound):
        ref = self.source(bound)
        if ref is None or ref.attr.column is None:
            return None
        slot = (ref.attr.noun.name, fold(ref.attr.column.name))
        known = set(ref.attr.column.spellings)
        known.update(fold(v) for v in self.listed_values(ref.attr))
        if self.fact_values is None:
            self.fact_values = {}
            for noun in self.model.nouns.values():
                for fact in noun.decl.facts:
                    self.collect(fact.condition, noun)
        return known | self.fact_values.get(slot, set())

    def collect(self, e, noun):
        """The values that a fact's condition names, by the column they belong to."""
        if isinstance(e, s.AndOr):
            self.collect(e.left, noun), self.collect(e.right, noun)
        elif isinstance(e, s.Not):
            self.collect(e.inner, noun)
        elif isinstance(e, s.Has) and e.role.condition is not None:
            self.collect(e.role.condition, self.model.noun(e.role.noun))
        elif isinstance(e, s.IsTest) and isinstance(e.left, s.Path):
            self.collect_values(e.left, noun, [v.text for v in e.values if v.kind != "missing"])
        elif isinstance(e, s.Compare) and isinstance(e.left, s.Path) \
                and isinstance(e.right, s.Text):
            self.collect_values(e.left, noun, [e.right.value])

    def collect_values(self, path, noun, values):
        try:
            ref = self.source(self.model_binder.path(path, noun))
        except (Refused, NotCovered):
            return
        if ref is not None and ref.attr.column is not None:
            slot = (ref.attr.noun.name, fold(ref.attr.column.name))
            self.fact_values.setdefault(slot, set()).update(fold(v) for v in values)

    # ---- sealed rows (rule 48) -----------------------------------------------------------------
    def seal(self):
        chosen = []
        for noun in self.model.nouns.values():
            if noun.decl.sealed is not None:
                holds = self.condition(noun.decl.sealed, noun)
                context = Context(self.always)
                chosen += [r for r in noun.rows if holds(r, context) is not False]
        if not chosen:
            return
        for row in chosen:
            self.seal_row(row)
        for noun in self.model.nouns.values():
            noun.rows = [r for r in noun.rows if not r.sealed]
            self.loader.spellings(noun)
        self.always.memory.clear()
        self.begins.clear()

    def seal_row(self, row):
        if row.sealed:
            return
        row.sealed = True
        for rows in row.children.values():
            for child in rows:
                self.seal_row(child)
        for name, parent in row.parents.items():
            lifted = self.model.nouns[name].decl.within
            if parent is not None and lifted and self.model.noun(lifted) is row.noun:
                if all(r.sealed for r in parent.children[row.noun.name]):
                    self.seal_row(parent)

    # ---- definitions ---------------------------------------------------------------------------
    def param(self, name):
        if name.lower() not in self.params:
            raise Refused(f"{name} is not set")
        return self.params[name.lower()]

    def set_param(self, name, e):
        if isinstance(e, s.Text):
            value = e.value
        elif isinstance(e, s.Number):
            value = e.value
        elif isinstance(e, s.Day):
            value = day_of(e.value)
        else:
            raise NotCovered("a setting that is no plain value")
        self.params[name.lower()] = value

    def define(self, definition):
        store = self.populations if definition.kind == "population" else self.measures
        store[fold(definition.name)] = definition.body

    def subject_names(self):
        return self.model.names() | set(self.populations)
