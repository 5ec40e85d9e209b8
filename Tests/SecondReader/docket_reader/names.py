"""What a word means: language.md 2 (Names), rules 4, 5 and 8."""

from .errors import Refused
from .model import Attr


def level_find(model, noun, step, test):
    """The nearest nouns, going up or down, for which test(noun) gives something."""
    for level in model.levels(noun, step):
        found = []
        for here, hops, sole in level:
            value = test(here)
            if value is not None:
                found.append((here, hops, sole, value))
        if len(found) > 1:
            names = ", ".join(f[0].name for f in found)
            raise Refused(f"a word means two things at one distance: {names}")
        if found:
            if not found[0][2]:
                raise Refused(f"two ways from {noun.name} to {found[0][0].name}")
            return found[0]
    return None


def find_up(model, noun, name):
    """(hops, attr) on the noun itself or its nearest parent, or None."""
    hit = level_find(model, noun, "parents", lambda n: n.own(name))
    return (hit[1], hit[3]) if hit else None


def own_milestone(noun, name):
    decl = noun.milestone(name, forms=True)
    return None if decl is None else Attr(noun, "milestone", decl.name, decl)


def find_date(model, noun, name):
    """After `from`, `to`, `of`: the nearest milestone of that name or noun form, else a field."""
    hit = level_find(model, noun, "parents", lambda n: own_milestone(n, name))
    return (hit[1], hit[3]) if hit else find_up(model, noun, name)


def find_down(model, noun, name, forms=False):
    """(child noun, hops from child upward, attr): only windows and `each` come here.

    A child's own names come first, nearest child first; then what the nearest child sees among
    its own parents, so that people have the filing dates of their defendants' cases. With `forms`
    (after `of`) a milestone's noun form is a name too.
    """
    if forms:
        hit = level_find(model, noun, "children",
                         lambda n: own_milestone(n, name) if n is not noun else None)
        if hit:
            return hit[0], (), hit[3]
    hit = level_find(model, noun, "children", lambda n: n.own(name) if n is not noun else None)
    if hit:
        return hit[0], (), hit[3]
    hit = level_find(model, noun, "children",
                     lambda n: find_up(model, n, name) if n is not noun else None)
    if hit:
        return hit[0], hit[3][0], hit[3][1]
    return None


class ChildSet:
    """The rows of one child noun that belong to a row: rules 4 and 8."""

    def __init__(self, model, noun, child):
        self.noun, self.child = noun, child
        self.ups = ()
        if child is noun:
            raise Refused(f"{noun.name} are no children of themselves")
        down = model.down(noun, child)
        if down is None:
            if model.up(noun, child) is not None:
                raise Refused(f"{noun.name} lie inside {child.name}: only the plain path")
            hit = level_find(
                model, noun, "parents",
                lambda n: model.down(n, child) if n is not noun else None)
            if hit is None:
                raise Refused(f"{noun.name} have no {child.name}")
            self.ups, down = hit[1], hit[3]
        self.down = down

    def rows(self, row, world):
        """The children that exist, in file order; None under a missing parent."""
        for hop in self.ups:
            row = row.parents.get(hop)
            if row is None:
                return None
        here = [row]
        for hop in self.down:
            here = [c for r in here for c in r.children.get(hop, ()) if world.exists(c)]
        return sorted(here, key=lambda r: r.index)


def climb(row, hops):
    for hop in hops:
        if row is None:
            return None
        row = row.parents.get(hop)
    return row


def check_selector(selector, child):
    """Rule 6: first and last need a date of the child, lead needs `lead by`."""
    if selector == "lead" and child.decl.lead is None:
        raise Refused(f"{child.name} have no `lead by`")
    if selector in ("first", "last") and not child.decl.begins and not child.decl.milestones:
        raise Refused(f"{child.name} have no date to be {selector} by")
