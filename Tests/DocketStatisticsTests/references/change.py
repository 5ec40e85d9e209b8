"""Change: Student's t, control limits, and the regression before and after a date."""
import numpy as np
import statsmodels.api as sm
from scipy import stats
from scipy.linalg import toeplitz

CASES = 250


def student():
    random = np.random.default_rng(10)
    cases = []
    for number in range(CASES):
        degrees = int(random.integers(1, 10 ** int(random.integers(1, 5)) + 1))
        share = float(random.random()) if number % 2 else float(10 ** -random.uniform(0, 12))
        t = float(random.standard_t(degrees) * 10 ** random.uniform(-4, 1))
        cases.append({
            "degrees": degrees, "t": t, "twoSided": 2 * stats.t.sf(abs(t), degrees),
            "share": share, "quantile": stats.t.ppf(share, degrees),
        })
    return cases


def control():
    random = np.random.default_rng(11)
    cases = []
    for number in range(3 * CASES):
        kind = ("counts", "values", "shares")[number % 3]
        length = int(random.integers(1, 60))
        starts = sorted(set(random.integers(0, length + 1, int(random.integers(0, 3))).tolist()))
        complete = np.ones(length, bool)
        complete[length - min(length, int(random.integers(0, 4))):] = False
        shift = random.choice([1, 1, 2])
        level = np.where(np.arange(length) > length * 0.7, shift, 1)
        if kind == "counts":
            days = random.choice([28, 30, 31], length)
            numbers = random.poisson(random.choice([0.3, 5, 60]) * level)
            values, gap = numbers / days, np.zeros(length, bool)
            rows = [[int(k), int(d)] for k, d in zip(numbers, days)]
        elif kind == "values":
            values = random.integers(20, 28, length) * level / random.choice([1, 3])
            if number % 4 == 0:
                values = np.full(length, 0.1)
            gap = random.random(length) < random.choice([0, 0.2])
            rows = [[None if missing else float(v)] for v, missing in zip(values, gap)]
        else:
            n = random.integers(0, random.choice([4, 30, 900]), length)
            k = random.binomial(n, np.clip(random.beta(8, 20, length) * level, 0, 1))
            if number % 10 == 0:
                k = n * 0 if number % 20 else n.copy()
            gap = n == 0
            values = np.divide(k, n, out=np.zeros(length), where=~gap)
            rows = [[int(x), int(y)] for x, y in zip(k, n)]
        case = {"kind": kind, "rows": rows, "complete": complete, "starts": starts, "points": []}
        edges = [0] + [s for s in starts if 0 < s < length] + [length]
        for first, end in zip(edges, edges[1:]):
            part = slice(first, end)
            n = np.array([row[-1] if kind == "shares" else 1 for row in rows[part]], float)
            k = np.array([row[0] if kind == "shares" else 0 for row in rows[part]], float)
            case["points"] += judged(
                kind, np.where(gap, np.nan, values)[part], k, n, complete[part])
        cases.append(case)
    return cases


def judged(kind, values, k, n, complete):
    """[value, center, low, high, signal] of each period of a segment."""
    points = [[v, None, None, None, None] for v in values]
    base = np.flatnonzero(complete)[:24]
    if complete.sum() < 12 or np.isnan(values[base]).all():
        return points
    if kind == "shares":
        center = k[base].sum() / n[base].sum()
        low = high = np.full(len(values), np.nan)
        if 0 < center < 1:
            with np.errstate(divide="ignore"):
                s = np.sqrt(center * (1 - center) / n)
            ranges = np.abs(np.diff((values[base] - center) / s[base]))
            ranges = ranges[~np.isnan(ranges)]
            factor = max(1, ranges.mean() / 1.128) if len(ranges) else 1
            low = np.clip(center - 3 * s * factor, 0, 1)
            high = np.clip(center + 3 * s * factor, 0, 1)
    else:
        center = np.nanmean(values[base])
        width = 2.66 * np.nanmean(np.abs(np.diff(values[base])))
        low = np.full(len(values), center - width)
        high = np.full(len(values), center + width)
        if kind == "counts":
            low = np.maximum(low, 0)
    side, run = 0, 0
    for i, point in enumerate(points):
        if not complete[i]:
            continue
        blank = kind == "shares" and n[i] == 0
        point[1:4] = [center, None if blank else low[i], None if blank else high[i]]
        if np.isnan(values[i]):
            continue
        here = 0 if np.isclose(values[i], center, rtol=1e-12, atol=0) else np.sign(
            values[i] - center)
        if here:
            run = run + 1 if here == side else 1
            side = here
            if run >= 8:
                point[4] = "run above" if here > 0 else "run below"
        if values[i] > high[i] and not np.isclose(values[i], high[i], rtol=1e-12, atol=0):
            point[4] = "beyond above"
        elif values[i] < low[i] and not np.isclose(values[i], low[i], rtol=1e-12, atol=0):
            point[4] = "beyond below"
    return points


def interrupted():
    random = np.random.default_rng(12)
    cases = []
    for number in range(CASES):
        sides = random.integers(8, 40, 2)
        first = int(random.choice([0, 1, 24_000]))
        times = first + np.arange(sides.sum() + number % 2)
        start = int(times[sides[0] + number % 2])
        # The period that the date cuts is left out.
        times = times[times != start - 1] if number % 2 else times
        total = len(times)
        carry = random.choice([0, 0, 0.4, 0.8])
        noise = random.normal(size=total)
        for i in range(1, total):
            noise[i] += carry * noise[i - 1]
        weights = random.integers(1, 500, total).astype(float) if number % 3 == 0 else np.ones(total)
        post = (times >= start).astype(float)
        scale = float(random.choice([0.01, 1, 300]))
        values = scale * (2 + 0.05 * np.arange(total) + random.normal() * post
                          + 0.1 * random.normal() * post * (times - start)
                          + noise / np.sqrt(weights / weights.mean()))
        cases.append(regression(times, values, weights, post, start))
    return cases


def regression(times, values, weights, post, start):
    total = len(times)
    design = np.column_stack([np.ones(total), times - start, post, post * (times - start)])
    root = np.sqrt(weights)
    r, moved = 0.0, 1.0
    fit = sm.WLS(values, design, weights=weights).fit()
    for _ in range(10_000):
        u = root * (values - design @ fit.params)
        new = min(max(0.0, (u[1:] * u[:-1]).sum() / (u[:-1] ** 2).sum()), 0.999999)
        moved, r = abs(new - r), new
        sigma = toeplitz(r ** np.arange(total)) / np.outer(root, root)
        fit = sm.GLS(values, design, sigma=sigma).fit()
        if moved < 1e-10:
            break
    terms = []
    for row in ([0, 0, 1, 0], [0, 0, 0, 1], [0, 0, 1, times[-1] - start]):
        test = fit.t_test(row)
        low, high = test.conf_int(0.05)[0]
        terms.append([test.effect[0], test.sd[0, 0], low, high, float(test.pvalue)])
    return {
        "times": times, "values": values, "weights": weights, "start": start, "r": r,
        "terms": terms, "fitted": design @ fit.params,
    }
