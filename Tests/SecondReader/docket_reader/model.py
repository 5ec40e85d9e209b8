"""The nouns, their rows and how they hang together: up is a link, down is many rows."""

from dataclasses import dataclass, field

from .errors import Refused
from .text import fold


class Row:
    """One row of one noun. `cells` by folded column; parents and children by noun name."""
    __slots__ = ("noun", "index", "cells", "key", "parents", "children", "sealed")

    def __init__(self, noun, index, cells):
        self.noun, self.index, self.cells = noun, index, cells
        self.key = None
        self.parents = {}
        self.children = {}
        self.sealed = False

    def __repr__(self):
        return f"<{self.noun.name} {self.index}>"


@dataclass
class Column:
    name: str
    type: str = "text"  # text number date
    flag: bool = False  # a text column of true and false only
    spellings: dict = field(default_factory=dict)  # folded -> commonest spelling (rule 24)


@dataclass
class Attr:
    """One thing a noun has: what a name means on it."""
    noun: object
    kind: str  # column field milestone fact age
    name: str
    decl: object = None
    column: object = None

    @property
    def identity(self):
        return (self.noun.name, self.kind, fold(self.name))


class Noun:
    def __init__(self, decl):
        self.decl = decl
        self.name = decl.name
        self.columns = {}  # folded name -> Column
        self.rows = []
        self.by_key = {}
        self.parents = []  # names, in order of links
        self.children = []

    def __repr__(self):
        return f"<noun {self.name}>"

    def milestone(self, name, forms=False):
        for m in self.decl.milestones:
            if fold(m.name) == fold(name):
                return m
        if forms:
            for m in self.decl.milestones:
                if m.form and fold(m.form) == fold(name):
                    return m
        return None

    def own(self, name, raw=False):
        """What the name means on this noun itself; `raw` asks for the file's column only."""
        wanted = fold(name)
        if not raw:
            found = self._declared(name, wanted)
            if found:
                return found
        if wanted in self.columns:
            return Attr(self, "column", name, None, self.columns[wanted])
        if wanted == "age" and self.decl.pending and not raw:
            return Attr(self, "age", name)  # rule 21
        return None

    def _declared(self, name, wanted):
        found = []
        m = self.milestone(name)
        if m:
            found.append(Attr(self, "milestone", m.name, m))
        for f in self.decl.facts:
            if fold(f.name) == wanted:
                found.append(Attr(self, "fact", f.name, f))
        for f in self.decl.fields:
            if fold(f.name) == wanted:
                column = None
                if f.column is not None:
                    column = self.columns.get(fold(f.column))
                found.append(Attr(self, "field", f.name, f, column))
        if len(found) > 1:
            raise Refused(f"{self.name} declares {name} twice")
        return found[0] if found else None


class Model:
    def __init__(self, text):
        self.text = text
        self.nouns = {}
        for decl in text.nouns:
            if self.find(decl.name):
                raise Refused(f"two nouns are called {decl.name}")
            self.nouns[decl.name] = Noun(decl)
        for noun in self.nouns.values():
            for parent, _ in noun.decl.links:
                self.edge(noun, self.noun(parent))
            if noun.decl.within:
                self.edge(self.noun(noun.decl.within), noun)

    def edge(self, child, parent):
        if parent.name in child.parents:
            raise Refused(f"{child.name} hangs twice in {parent.name}")
        child.parents.append(parent.name)
        parent.children.append(child.name)

    def find(self, name):
        """A noun by its plural or singular name."""
        wanted = fold(name)
        for noun in self.nouns.values():
            if fold(noun.name) == wanted:
                return noun
        for noun in self.nouns.values():
            if noun.decl.singular and fold(noun.decl.singular) == wanted:
                return noun
        return None

    def noun(self, name):
        found = self.find(name)
        if not found:
            raise Refused(f"there is no noun {name}")
        return found

    def names(self):
        out = set()
        for noun in self.nouns.values():
            out.add(fold(noun.name))
            if noun.decl.singular:
                out.add(fold(noun.decl.singular))
        return out

    # ---- walking the nouns ---------------------------------------------------------------------
    def levels(self, noun, step):
        """Breadth first: for each distance a list of (noun, hops, is it the one way there)."""
        seen = {noun.name}
        level = [(noun, (), True)]
        while level:
            yield level
            found = {}
            for here, hops, sole in level:
                for name in getattr(here, step):
                    if name in seen:
                        continue
                    once = name not in found and sole
                    found[name] = (self.nouns[name], hops + (name,), once)
            seen.update(found)
            level = list(found.values())

    def path(self, noun, target, step):
        """Rule 4: the one shortest path, a tuple of noun names; two equal paths are an error."""
        for level in self.levels(noun, step):
            for here, hops, sole in level:
                if here is target:
                    if not sole:
                        raise Refused(f"two ways from {noun.name} to {target.name}")
                    return hops
        return None

    def up(self, noun, target):
        return self.path(noun, target, "parents")

    def down(self, noun, target):
        return self.path(noun, target, "children")
