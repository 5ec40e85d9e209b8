"""Durations: Kaplan-Meier and Aalen-Johansen, with late entry."""
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
    """Without late entry statsmodels; with it, and where it has no number, the double sum."""
    random = np.random.default_rng(4)
    cases = []
    for number in range(CASES):
        causes = int(random.integers(1, 5))
        times, ends, entry = spells(random, number, causes)
        late = (entry != BEFORE).any()
        days = sorted(set(times[ends > 0].tolist()))
        at_risk = [int(((times >= day) & (entry < day)).sum()) for day in days]
        shares, errors, s = aalen_johansen(times, ends, days, at_risk, causes)
        checked = 0
        if not late and len(days):
            fit = CumIncidenceRight(times, ends)
            where = [fit.times.tolist().index(day) for day in days]
            for cause in range(len(fit.cinc)):
                shares[cause] = fit.cinc[cause][where]
                theirs = fit.cinc_se[cause][where]
                finite = np.isfinite(theirs)
                assert np.allclose(theirs[finite], errors[cause][finite], rtol=1e-9, atol=1e-7)
                checked += int(finite.sum())
                errors[cause][finite] = theirs[finite]
        limits = [power(f, e) for f, e in zip(shares, errors)]
        zero = [day for day, value in zip(days, s) if value == 0]
        array = np.array(days, dtype=int)
        cases.append({
            "tally": tally(times, ends, entry, causes), "causes": causes, "days": days,
            "shares": shares, "errors": errors, "low": [low for low, _ in limits],
            "high": [high for _, high in limits], "last": int(times.max()), "checked": checked,
            "exhausted": bool(zero) and bool((entry >= zero[0]).any()),
            "quantiles": [
                [reached(array, 1 - part, 1 - share) for part in (f, high, low)]
                for f, (low, high) in zip(shares, limits) for share in (0.1, 0.5)
            ],
        })
    assert sum(case["checked"] for case in cases) > 2000
    return cases


def aalen_johansen(times, ends, days, at_risk, causes):
    n = np.array(at_risk, float)
    d = np.array([[((times == day) & (ends == cause)).sum() for day in days]
                  for cause in range(1, causes + 1)], float)
    total = d.sum(axis=0)
    s = np.cumprod(1 - total / n)
    before = np.concatenate([[1.0], s[:-1]])[:len(days)]
    shares, errors = [], []
    for cause in range(causes):
        f = np.cumsum(before * d[cause] / n)
        variance = []
        for t in range(len(days)):
            rise = f[t] - f[:t + 1]
            with np.errstate(divide="ignore", invalid="ignore"):
                hazard = total[:t + 1] / (n[:t + 1] * (n[:t + 1] - total[:t + 1]))
                first = rise ** 2 * hazard
            first[np.isinf(hazard)] = 0  # nobody is left, so F rises no more: 0 * inf
            k, m, b = d[cause][:t + 1], n[:t + 1], before[:t + 1]
            variance.append(
                first.sum() + (b ** 2 * (m - k) * k / m ** 3).sum()
                - 2 * (rise * b * k / m ** 2).sum())
        shares.append(f)
        errors.append(np.sqrt(np.maximum(variance, 0)))
    return shares, errors, s


def power(f, error):
    """F^exp(+-z se / (F ln F)); 0 to 0 at 0 and 1 to 1 at 1."""
    low, high = np.zeros(len(f)), np.zeros(len(f))
    low[f >= 1 - 1e-12], high[f >= 1 - 1e-12] = 1, 1
    inside = (f > 0) & (f < 1 - 1e-12)
    part, width = f[inside], 1.959963984540054 * error[inside]
    width = width / np.abs(part * np.log(part))
    low[inside], high[inside] = part ** np.exp(width), part ** np.exp(-width)
    return low, high
