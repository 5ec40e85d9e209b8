"""Shares: Wilson's interval, and the same on the effective size of clustered rows."""
import numpy as np
import statsmodels.api as sm
from statsmodels.stats.proportion import proportion_confint

CASES = 250


def wilson():
    random = np.random.default_rng(1)
    counts = [(0, 1), (1, 1), (0, 12), (12, 12), (1, 10**9), (10**15 - 1, 10**15), (3, 4 * 10**18)]
    for _ in range(CASES):
        n = int(random.integers(1, 10 ** int(random.integers(1, 10))) + 1)
        counts.append((int(random.integers(0, n + 1)), n))
    cases = []
    for k, n in counts:
        low, high = proportion_confint(k, n, method="wilson")
        cases.append({"k": k, "n": n, "share": k / n, "low": low, "high": high})
    return cases


def clustered():
    random = np.random.default_rng(2)
    cases = []
    for number in range(CASES):
        groups = int(random.integers(1, 40)) if number else 1
        sizes = random.integers(1, 9, groups)
        chances = random.beta(0.4, 0.4, groups) if number % 3 else np.full(groups, number % 2)
        counts = [int(random.binomial(size, chance)) for size, chance in zip(sizes, chances)]
        k, n = sum(counts), int(sizes.sum())
        p = k / n
        effect, low, high = None, None, None
        if groups > 1:
            effect = 1.0
            if 0 < k < n:
                y = np.concatenate([[1.0] * c + [0.0] * (s - c) for c, s in zip(counts, sizes)])
                labels = np.repeat(np.arange(groups), sizes)
                fit = sm.OLS(y, np.ones(n)).fit(cov_type="cluster", cov_kwds={"groups": labels})
                effect = float(fit.cov_params()[0, 0]) / (p * (1 - p) / n)
            size = n / max(1, effect)
            low, high = proportion_confint(p * size, size, method="wilson")
        cases.append({
            "successes": counts, "rows": sizes.tolist(), "share": p, "effect": effect,
            "low": low, "high": high,
        })
    return cases
