"""Series of periods: control limits, and the change at a date (measures.md, Statistics)."""

import math

BASE, FEWEST = 24, 12


def moving(values):
    """The absolute differences of neighbours, none over a gap (None)."""
    return [abs(b - a) for a, b in zip(values, values[1:]) if a is not None and b is not None]


def xmr(values):
    """(center, lower, upper) of individual values from the first 24; None is a gap."""
    base = values[:BASE]
    present = [v for v in base if v is not None]
    ranges = moving(base)
    if not present or not ranges:
        return None
    center = math.fsum(present) / len(present)
    step = 2.66 * math.fsum(ranges) / len(ranges)
    return center, center - step, center + step


def laney(pairs):
    """(center, function of n giving lower and upper) of shares k of n; n = 0 is a gap."""
    base = pairs[:BASE]
    k, n = sum(p[0] for p in base), sum(p[1] for p in base)
    if n == 0:
        return None
    center = k / n
    if k in (0, n):
        return center, lambda n: (None, None)

    def spread(n):
        return math.sqrt(center * (1 - center) / n)

    ranges = moving([(k / n - center) / spread(n) if n else None for k, n in base])
    sigma = max(1.0, math.fsum(ranges) / len(ranges) / 1.128) if ranges else 1.0
    return center, lambda n: (max(0.0, center - 3 * spread(n) * sigma),
                              min(1.0, center + 3 * spread(n) * sigma))


def signals(points):
    """Of (value, center, lower, upper) or None each: is it flagged? One beyond, or eight in a run
    on one side, where a point on the line is skipped."""
    out, side, run = [], 0, 0
    for point in points:
        if point is None or point[0] is None:
            out.append(None)
            continue
        value, center, lower, upper = point
        beyond = (lower is not None and value < lower) or (upper is not None and value > upper)
        here = (value > center) - (value < center)
        if here:
            run = run + 1 if here == side else 1
            side = here
        if beyond:
            out.append("beyond")
        else:
            out.append("run" if here and run >= 8 else None)
    return out


def change(times, values, weights, post, start):
    """Level, slope and gap at the last period: rows of (estimate, low, high, p).

    y = b0 + b1 t + b2 post + b3 post (t - t0) with Prais-Winsten errors.
    """
    import numpy  # here, because most runs need neither
    from scipy import special
    t = numpy.array(times, dtype=float)
    y = numpy.array(values, dtype=float)
    w = numpy.sqrt(numpy.array(weights, dtype=float))
    after = numpy.array(post, dtype=float)
    X = numpy.column_stack([numpy.ones(len(t)), t, after, after * (t - start)])
    yw, Xw = y * w, X * w[:, None]
    r = 0.0
    for _ in range(10_000):
        ys, Xs = whiten(yw, r), whiten(Xw, r)
        b = numpy.linalg.lstsq(Xs, ys, rcond=None)[0]
        u = yw - Xw @ b
        below = float(u[:-1] @ u[:-1])
        new = max(0.0, float(u[1:] @ u[:-1]) / below) if below > 0 else 0.0
        moved, r = abs(new - r), min(new, 0.999999)
        if moved < 1e-10:
            break
    ys, Xs = whiten(yw, r), whiten(Xw, r)
    rest = ys - Xs @ b
    freedom = len(t) - 4
    variance = float(rest @ rest) / freedom * numpy.linalg.inv(Xs.T @ Xs)
    q = float(special.stdtrit(freedom, 0.975))
    out = []
    for c in ([0, 0, 1, 0], [0, 0, 0, 1], [0, 0, 1, t[-1] - start]):
        c = numpy.array(c, dtype=float)
        estimate = float(c @ b)
        error = math.sqrt(max(0.0, float(c @ variance @ c)))
        p = None if error == 0 else float(2 * special.stdtr(freedom, -abs(estimate / error)))
        out.append((estimate, estimate - q * error, estimate + q * error, p))
    return out, float(rest @ rest) / max(1e-300, float(yw @ yw))


def whiten(v, r):
    """The Prais-Winsten transform."""
    out = v.copy()
    out[1:] = v[1:] - r * v[:-1]
    out[0] = v[0] * math.sqrt(1 - r * r)
    return out
