"""Shares, their intervals and comparisons (measures.md, Statistics), by their definitions.

Limits are (low, high); None where there is none. Plain sums: nothing here is fast or clever.
"""

import math

Z = 1.959963984540054


def wilson(k, n):
    """Wilson's limits for k of n without continuity term; n may be a fraction (n*)."""
    if n == 0:
        return None, None
    p = k / n
    center = (p + Z * Z / (2 * n)) / (1 + Z * Z / n)
    half = Z / (1 + Z * Z / n) * math.sqrt(p * (1 - p) / n + Z * Z / (4 * n * n))
    return (0.0 if k == 0 else max(0.0, center - half),
            1.0 if k == n else min(1.0, center + half))


def clustered(outcomes, clusters):
    """Wilson on n* = n / max(1, D) for outcomes (True, False) that fall in clusters."""
    n, k = len(outcomes), outcomes.count(True)
    if n == 0:
        return None, None
    groups = {}
    for y, cluster in zip(outcomes, clusters):
        groups.setdefault(cluster, []).append(y)
    if len(groups) == 1:
        return None, None
    if k in (0, n):
        return wilson(k, n)
    p = k / n
    total = math.fsum((g.count(True) - p * len(g)) ** 2 for g in groups.values())
    variance = len(groups) / (len(groups) - 1) * total / n ** 2
    effective = n / max(1.0, variance / (p * (1 - p) / n))
    return wilson(p * effective, effective)


def newcombe(a, n1, c, n0):
    """Limits of a/n1 - c/n0."""
    if n1 == 0 or n0 == 0:
        return None, None
    p1, p0 = a / n1, c / n0
    (l1, u1), (l0, u0) = wilson(a, n1), wilson(c, n0)
    return (p1 - p0 - math.hypot(p1 - l1, u0 - p0), p1 - p0 + math.hypot(u1 - p1, p0 - l0))


def share_ratio(a, n1, c, n0):
    """(ratio, low, high) of two shares; none when a = 0, c = 0, or both shares are 1."""
    if a == 0 or c == 0 or (a == n1 and c == n0):
        return None, None, None
    ratio = (a / n1) / (c / n0)
    step = Z * math.sqrt(1 / a - 1 / n1 + 1 / c - 1 / n0)
    return ratio, ratio * math.exp(-step), ratio * math.exp(step)


def count_ratio(c1, c0, days1, days0):
    """(ratio, low, high) of two counts a day observed."""
    if c1 + c0 == 0 or not days1 or not days0:
        return None, None, None
    low, high = wilson(c1, c1 + c0)
    scale = days0 / days1
    return (None if c0 == 0 else c1 / c0 * scale,
            low / (1 - low) * scale,
            None if c0 == 0 else high / (1 - high) * scale)


def mantel_haenszel(strata):
    """Adjusted (difference, low, high), (ratio, low, high) over strata (a, n1, c, n0)."""
    strata = [s for s in strata if s[1] > 0 and s[3] > 0]
    nothing = (None, None, None)
    if not strata:
        return nothing, nothing
    weight = sum(n1 * n0 / (n1 + n0) for a, n1, c, n0 in strata)
    difference = sum((a * n0 - c * n1) / (n1 + n0) for a, n1, c, n0 in strata) / weight
    p = sum((n1 ** 2 * c - n0 ** 2 * a + n1 * n0 * (n0 - n1) / 2) / (n1 + n0) ** 2
            for a, n1, c, n0 in strata)
    q = sum((a * (n0 - c) + c * (n1 - a)) / (2 * (n1 + n0)) for a, n1, c, n0 in strata)
    variance = (difference * p + q) / weight ** 2
    first = (difference, None, None)
    if variance > 1e-15:
        step = Z * math.sqrt(variance)
        first = (difference, difference - step, difference + step)
    above = sum(a * n0 / (n1 + n0) for a, n1, c, n0 in strata)
    below = sum(c * n1 / (n1 + n0) for a, n1, c, n0 in strata)
    if above == 0 or below == 0:
        return first, nothing
    spread = sum(((a + c) * n1 * n0 - a * c * (n1 + n0)) / (n1 + n0) ** 2
                 for a, n1, c, n0 in strata) / (above * below)
    if spread <= 1e-15:
        return first, nothing  # both shares are 1 in all strata
    step = Z * math.sqrt(spread)
    ratio = above / below
    return first, (ratio, ratio * math.exp(-step), ratio * math.exp(step))
