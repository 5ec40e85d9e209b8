"""Durations: Kaplan-Meier and Aalen-Johansen, with late entry."""
from decimal import Decimal, localcontext

import numpy as np
from lifelines import KaplanMeierFitter
from lifelines.exceptions import StatError
from statsmodels.duration.survfunc import CumIncidenceRight, SurvfuncRight

CASES = 250
BEFORE = -1  # under observation since before day 0


def spells(random, number, causes=1, late=True):
    """Times, causes of ending (0: open) and ages at entry of one random case."""
    n = 1 if number == 0 else int(random.integers(1, 120))
    spread = int(random.choice([3, 12, 60, 400]))
    times = random.integers(0, spread, n)
    shape = number % 6
    if shape == 0:
        ends = np.zeros(n, int)
        if number % 12:
            ends[random.integers(n)] = random.integers(1, causes + 1)
    elif shape == 1:
        ends = random.integers(1, causes + 1, n)
    else:
        ends = np.where(random.random(n) < random.random(), random.integers(1, causes + 1, n), 0)
    entry = np.full(n, BEFORE)
    if late and number % 2:
        chance = random.random() if number % 10 < 9 else 0.97
        chosen = (random.random(n) < chance) & (times > 0)
        # Now and then nearly all enter near their end, so that nobody is left before the last entry.
        share = random.random(chosen.sum())
        entry[chosen] = ((share if number % 10 < 9 else 1 - share / 9) * times[chosen]).astype(int)
    return times, ends, entry


def tally(times, ends, entry, causes):
    """Rows of day, ended (one count a cause), open, entered."""
    days = sorted(set(times.tolist()) | set(entry[entry != BEFORE].tolist()))
    return [
        {
            "day": day,
            "ended": [int(((times == day) & (ends == cause)).sum()) for cause in range(1, causes + 1)],
            "open": int(((times == day) & (ends == 0)).sum()),
            "entered": int((entry == day).sum()),
        }
        for day in days
    ]


def reached(days, values, level):
    """The first day on which the values are at or under a level, or None."""
    hits = np.flatnonzero(values <= level + 1e-9)
    return int(days[hits[0]]) if len(hits) else None


def survival():
    random = np.random.default_rng(3)
    cases = []
    for number in range(CASES):
        times, ends, entry = spells(random, number)
        late = (entry != BEFORE).any()
        event_days = sorted(set(times[ends > 0].tolist()))
        curve_days = np.array(event_days, dtype=int)
        at_risk = [int(((times >= day) & (entry < day)).sum()) for day in event_days]
        try:
            s, low, high = lifelines(times, ends, entry if late else None, event_days, at_risk)
        except StatError:
            # lifelines refuses a curve at 0 before the last entry; the product by hand.
            s, low, high = by_hand(times, ends, event_days, at_risk)
        # The rule where lifelines has no number: S = 0 has 0 to 0.
        low[s == 0], high[s == 0] = 0, 0
        exhausted = [day for day, value in zip(event_days, s) if value == 0]
        exhausted = bool(exhausted) and bool((entry >= exhausted[0]).any())
        quantiles = [
            {"share": share, "estimate": reached(curve_days, s, 1 - share),
             "low": reached(curve_days, low, 1 - share),
             "high": reached(curve_days, high, 1 - share)}
            for share in (0.25, 0.5, 0.75)
        ]
        cases.append({
            "tally": tally(times, ends, entry, 1), "late": bool(late), "days": event_days,
            "survival": s, "low": low, "high": high,
            "atRisk": at_risk,
            "exhausted": exhausted, "last": int(times.max()), "quantiles": quantiles,
            "second": brookmeyer(times, ends, s, low, high) if not late else None,
        })
    return cases


def lifelines(times, ends, entry, days, at_risk):
    """S and its limits on the days with an end, as lifelines has them."""
    fitter = KaplanMeierFitter().fit(times, ends > 0, entry=entry, label="s")
    limits = fitter.confidence_interval_
    if entry is None:
        assert [int(fitter.event_table["at_risk"].loc[day]) for day in days] == at_risk
    columns = fitter.survival_function_["s"], limits["s_lower_0.95"], limits["s_upper_0.95"]
    return [np.array([column.loc[day] for day in days]) for column in columns]


def by_hand(times, ends, days, at_risk):
    """The same by the formula, in numpy."""
    n = np.array(at_risk, float)
    d = np.array([((times == day) & (ends > 0)).sum() for day in days], float)
    s = np.cumprod(1 - d / n)
    with np.errstate(divide="ignore", invalid="ignore"):
        error = np.sqrt(np.cumsum(d / (n * (n - d))))
        return s, s ** np.exp(-1.959963984540054 * error / np.log(s)), \
            s ** np.exp(1.959963984540054 * error / np.log(s))


def brookmeyer(times, ends, s, low, high):
    """The median's interval as statsmodels has it, off exact ties; None otherwise."""
    if not (ends > 0).any() or min(np.abs(np.concatenate([s, low, high]) - 0.5)) < 1e-6:
        return None
    first, last = SurvfuncRight(times, (ends > 0).astype(int)).quantile_ci(0.5, method="cloglog")
    if np.isnan(first):
        return None
    return {"low": int(first), "high": int(last) if np.isfinite(last) else None}


def incidence():
    """The formula of statsmodels to 50 digits, and statsmodels itself where it can (no late entry).

    Its variance is a difference of large sums, whose root is off by 1e-8 near 0: it has to agree
    with the exact one, and the exact one is what is compared with.
    """
    random = np.random.default_rng(4)
    cases, checked = [], 0
    for number in range(CASES):
        causes = int(random.integers(1, 5))
        times, ends, entry = spells(random, number, causes)
        late = (entry != BEFORE).any()
        days = sorted(set(times[ends > 0].tolist()))
        at_risk = [int(((times >= day) & (entry < day)).sum()) for day in days]
        ended = [[int(((times == day) & (ends == cause)).sum()) for day in days]
                 for cause in range(1, causes + 1)]
        with localcontext() as context:
            context.prec = 50
            shares, errors, limits, s = aalen_johansen(at_risk, ended)
        if not late and len(days):
            fit = CumIncidenceRight(times, ends)
            where = [fit.times.tolist().index(day) for day in days]
            for cause in range(len(fit.cinc)):
                theirs = fit.cinc_se[cause][where]
                finite = np.isfinite(theirs)
                assert np.allclose(shares[cause], fit.cinc[cause][where], rtol=1e-12, atol=1e-15)
                assert np.allclose(
                    theirs[finite] ** 2, errors[cause][finite] ** 2, rtol=1e-9, atol=1e-15)
                checked += int(finite.sum())
        zero = [day for day, value in zip(days, s) if value == 0]
        array = np.array(days, dtype=int)
        cases.append({
            "tally": tally(times, ends, entry, causes), "causes": causes, "days": days,
            "shares": shares, "errors": errors, "low": [low for low, _ in limits],
            "high": [high for _, high in limits], "last": int(times.max()),
            "exhausted": bool(zero) and bool((entry >= zero[0]).any()),
            "quantiles": [
                [reached(array, 1 - part, 1 - share) for part in (f, high, low)]
                for f, (low, high) in zip(shares, limits) for share in (0.1, 0.5)
            ],
        })
    assert checked > 2000
    return cases


def aalen_johansen(at_risk, ended):
    """Shares, errors and limits of each cause, and S, on the days with an end."""
    n = [Decimal(count) for count in at_risk]
    total = [Decimal(sum(counts)) for counts in zip(*ended)]
    s, value = [], Decimal(1)
    for m, d in zip(n, total):
        value *= (m - d) / m
        s.append(value)
    before = ([Decimal(1)] + s)[:len(s)]
    hazard = [d / (m * (m - d)) if m > d else None for m, d in zip(n, total)]
    shares, errors, limits = [], [], []
    for counts in ended:
        f, value = [], Decimal(0)
        for b, k, m in zip(before, counts, n):
            value += b * k / m
            f.append(value)
        variances = []
        for t in range(len(n)):
            variance = Decimal(0)
            for i in range(t + 1):
                rise, k, m, b = f[t] - f[i], counts[i], n[i], before[i]
                if hazard[i] is not None:  # nobody is left, F rises no more: 0 * inf
                    variance += rise * rise * hazard[i]
                variance += b * b * (m - k) * k / m**3 - 2 * rise * b * k / m**2
            variances.append(max(variance, Decimal(0)))
        roots = [variance.sqrt() if variance > Decimal("1e-40") else Decimal(0)
                 for variance in variances]
        pairs = [power(share, root) for share, root in zip(f, roots)]
        shares.append(np.array([float(share) for share in f]))
        errors.append(np.array([float(root) for root in roots]))
        limits.append(tuple(np.array([float(pair[side]) for pair in pairs]) for side in (0, 1)))
    return shares, errors, limits, s


def power(f, error):
    """F^exp(+-z se / (F ln F)); 0 to 0 at 0 and 1 to 1 at 1."""
    if f == 0 or f > 1 - Decimal("1e-40"):
        return round(f), round(f)
    width = Decimal("1.959963984540054") * error / -(f * f.ln())
    return [(f.ln() * (sign * width).exp()).exp() for sign in (1, -1)]
