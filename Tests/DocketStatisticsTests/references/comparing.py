"""Comparisons: two shares, two counts, and shares adjusted for strata."""
import numpy as np
from scipy.stats import binomtest
from scipy.stats.contingency import relative_risk
from statsmodels.stats.contingency_tables import StratifiedTable
from statsmodels.stats.proportion import confint_proportions_2indep

CASES = 250
Z = 1.959963984540054


def pairs(seed):
    """a of n1 against b of n0: small, empty, full and huge ones."""
    random = np.random.default_rng(seed)
    yield from [(0, 5, 0, 9), (5, 5, 9, 9), (0, 5, 3, 9), (5, 5, 3, 9), (3, 5, 0, 9), (3, 5, 9, 9)]
    yield 10**15, 3 * 10**15, 1, 10**12
    for number in range(CASES):
        n1, n0 = (int(x) for x in random.integers(1, 10 ** random.integers(1, 8, 2) + 2))
        yield int(random.integers(0, n1 + 1)), n1, int(random.integers(0, n0 + 1)), n0


def difference():
    cases = []
    for a, n1, b, n0 in pairs(5):
        low, high = confint_proportions_2indep(a, n1, b, n0, compare="diff", method="newcomb")
        cases.append({"counts": [a, n1, b, n0], "value": a / n1 - b / n0, "low": low, "high": high})
    return cases


def ratio():
    cases = []
    for a, n1, b, n0 in pairs(6):
        case = {"counts": [a, n1, b, n0], "value": None, "low": None, "high": None}
        if a > 0 and b > 0 and not (a == n1 and b == n0):
            result = relative_risk(a, n1, b, n0)
            limits = result.confidence_interval(0.95)
            case.update(value=result.relative_risk, low=limits.low, high=limits.high)
        cases.append(case)
    return cases


def counts():
    random = np.random.default_rng(7)
    rows = [(0, 1, 0, 1), (0, 3, 7, 5), (7, 3, 0, 5), (1, 1, 1, 1)]
    for _ in range(CASES):
        c1, c0 = (int(x) for x in random.integers(0, 10 ** random.integers(1, 6, 2)))
        rows.append((c1, int(random.integers(1, 800)), c0, int(random.integers(1, 800))))
    cases = []
    for c1, days1, c0, days0 in rows:
        case = {"counts": [c1, days1, c0, days0], "exists": c1 + c0 > 0,
                "value": None, "low": None, "high": None}
        if c1 + c0 > 0:
            limits = binomtest(c1, c1 + c0).proportion_ci(method="wilson")
            case["low"] = limits.low / (1 - limits.low) * days0 / days1
            if c0 > 0:
                case["high"] = limits.high / (1 - limits.high) * days0 / days1
                case["value"] = (c1 / days1) / (c0 / days0)
        cases.append(case)
    return cases


def index():
    """Over population: the log ratio with 1/a + 1/b."""
    random = np.random.default_rng(8)
    cases = []
    for number in range(CASES):
        a, b = (int(x) for x in random.integers(0, 10 ** random.integers(1, 5, 2)))
        p1, p0 = (int(x) for x in random.integers(1, 10**7, 2))
        case = {"counts": [a, p1, b, p0], "value": None, "low": None, "high": None}
        if a > 0 and b > 0:
            log, error = np.log((a / p1) / (b / p0)), np.sqrt(1 / a + 1 / b)
            case.update(value=np.exp(log), low=np.exp(log - Z * error), high=np.exp(log + Z * error))
        cases.append(case)
    return cases


def adjusted():
    random = np.random.default_rng(9)
    cases = []
    for number in range(CASES):
        count = int(random.integers(1, 12))
        top = 10 ** int(random.integers(1, 5))
        n1, n0 = random.integers(0, top, count), random.integers(0, top, count)
        if number % 5 == 0:
            n1[random.integers(count)] = 0
        a, c = random.binomial(n1, random.random(count)), random.binomial(n0, random.random(count))
        if number % 10 == 1:
            a[:] = 0
        if number % 10 == 2:
            c[:] = 0
        if number % 25 == 3:
            a, c = n1.copy(), n0.copy()
        cases.append(mantel_haenszel(a, n1, c, n0))
    return cases


def mantel_haenszel(a, n1, c, n0):
    case = {"strata": np.stack([a, n1, c, n0], axis=1)}
    keep = (n1 > 0) & (n0 > 0)
    empty = (n1 == 0) & (n0 == 0)
    case["used"], case["dropped"] = int(keep.sum()), int((~keep & ~empty).sum())
    case["units"] = int((n1 + n0)[~keep].sum())
    a, n1, c, n0 = (x[keep].astype(float) for x in (a, n1, c, n0))
    n = n1 + n0
    case.update(difference=None, ratio=None, contrary=0)
    if len(n) == 0:
        return case
    weight = (n1 * n0 / n).sum()
    rd = ((a * n0 - c * n1) / n).sum() / weight
    p = (n1**2 * c - n0**2 * a + n1 * n0 * (n0 - n1) / 2) / n**2
    q = (a * (n0 - c) + c * (n1 - a)) / (2 * n)
    variance = (rd * p.sum() + q.sum()) / weight**2
    width = Z * np.sqrt(variance) if variance > 1e-18 else None
    case["difference"] = [rd] + ([rd - width, rd + width] if width else [None, None])
    case["contrary"] = int(((a * n0 - c * n1) * rd < 0).sum())
    own, reference = (a * n0 / n).sum(), (c * n1 / n).sum()
    if own > 0 and reference > 0 and not ((a == n1).all() and (c == n0).all()):
        tables = [np.array([[x, y - x], [z, w - z]]) for x, y, z, w in zip(a, n1, c, n0)]
        r = StratifiedTable(tables).riskratio_pooled
        spread = (((a + c) * n1 * n0 - a * c * n) / n**2).sum() / (own * reference)
        factor = np.exp(Z * np.sqrt(spread))
        case["ratio"] = [r, r / factor, r * factor]
    return case
