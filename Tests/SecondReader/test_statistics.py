"""The second reader's statistics against statsmodels, lifelines, scipy and numpy, on random data.

    python3 -m unittest discover Tests/SecondReader
"""

import math
import os
import random
import sys
import unittest
import warnings

import numpy as np
from scipy import stats

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from docket_reader import rates, series  # noqa: E402
from docket_reader.survival import Curve  # noqa: E402


class Rates(unittest.TestCase):
    def setUp(self):
        self.r = random.Random(7)

    def near(self, ours, theirs, room=1e-9):
        for a, b in zip(ours, theirs):
            self.assertLess(abs(a - b), room * max(1, abs(b)), (ours, theirs))

    def test_wilson(self):
        from statsmodels.stats.proportion import proportion_confint
        for n in (1, 2, 7, 40, 1000):
            for k in {0, 1, n // 2, n - 1, n}:
                self.near(rates.wilson(k, n), proportion_confint(k, n, method="wilson"))
        self.assertEqual(rates.wilson(0, 5)[0], 0)
        self.assertEqual(rates.wilson(5, 5)[1], 1)
        self.assertEqual(rates.wilson(0, 0), (None, None))

    def test_clustered(self):
        import statsmodels.api as sm
        from statsmodels.stats.proportion import proportion_confint
        for _ in range(30):
            n = self.r.randint(3, 60)
            clusters = [self.r.randint(1, max(2, n // 3)) for _ in range(n)]
            shift = {c: self.r.random() for c in clusters}
            y = [self.r.random() < shift[c] for c in clusters]
            if len(set(clusters)) < 2 or sum(y) in (0, n):
                continue
            fit = sm.OLS(np.array(y, float), np.ones(n)).fit(
                cov_type="cluster", cov_kwds={"groups": np.array(clusters)})
            p = sum(y) / n
            wide = max(1, fit.bse[0] ** 2 / (p * (1 - p) / n))
            self.near(rates.clustered(y, clusters),
                      proportion_confint(p * n / wide, n / wide, method="wilson"))
        self.assertEqual(rates.clustered([True, False], ["a", "a"]), (None, None))

    def test_two_shares(self):
        from scipy.stats.contingency import relative_risk
        from statsmodels.stats.proportion import confint_proportions_2indep
        for _ in range(40):
            n1, n0 = self.r.randint(1, 50), self.r.randint(1, 50)
            a, c = self.r.randint(0, n1), self.r.randint(0, n0)
            self.near(rates.newcombe(a, n1, c, n0), confint_proportions_2indep(
                a, n1, c, n0, compare="diff", method="newcomb"), 1e-6)
            if a and c and (a < n1 or c < n0):
                result = relative_risk(a, n1, c, n0)
                limits = result.confidence_interval(0.95)
                self.near(rates.share_ratio(a, n1, c, n0),
                          (result.relative_risk, limits.low, limits.high))
            else:
                self.assertEqual(rates.share_ratio(a, n1, c, n0), (None, None, None))

    def test_two_counts(self):
        for c1, c0, d1, d0 in ((5, 8, 30, 31), (0, 3, 1, 1), (3, 0, 7, 7), (100, 50, 365, 366)):
            limits = stats.binomtest(c1, c1 + c0).proportion_ci(method="wilson")
            ratio, low, high = rates.count_ratio(c1, c0, d1, d0)
            self.near([low], [limits.low / (1 - limits.low) * d0 / d1])
            if c0:
                self.near([ratio, high], [c1 / c0 * d0 / d1,
                                          limits.high / (1 - limits.high) * d0 / d1])
            else:
                self.assertIs(high, None)
        self.assertEqual(rates.count_ratio(0, 0, 1, 1), (None, None, None))

    def test_mantel_haenszel(self):
        from statsmodels.stats.contingency_tables import StratifiedTable
        for _ in range(30):
            strata = []
            for _ in range(self.r.randint(1, 5)):
                n1, n0 = self.r.randint(1, 20), self.r.randint(1, 20)
                strata.append((self.r.randint(0, n1), n1, self.r.randint(0, n0), n0))
            difference, ratio = rates.mantel_haenszel(strata + [(1, 3, 0, 0), (0, 0, 1, 2)])
            if ratio[0] is None:
                continue
            tables = [np.array([[a, n1 - a], [c, n0 - c]]) for a, n1, c, n0 in strata]
            self.near(ratio[:1], [StratifiedTable(tables).riskratio_pooled])
            a, n1, c, n0 = (np.array(x, float) for x in zip(*strata))
            N, W = n1 + n0, (n1 * n0 / (n1 + n0)).sum()
            rd = ((a * n0 - c * n1) / N).sum() / W
            P = ((n1**2 * c - n0**2 * a + n1 * n0 * (n0 - n1) / 2) / N**2).sum()
            Q = ((a * (n0 - c) + c * (n1 - a)) / (2 * N)).sum()
            self.near(difference, (rd, rd - rates.Z * math.sqrt((rd * P + Q) / W**2),
                                   rd + rates.Z * math.sqrt((rd * P + Q) / W**2)))
            v = (((a + c) * n1 * n0 - a * c * N) / N**2).sum() / (
                (a * n0 / N).sum() * (c * n1 / N).sum())
            self.near(ratio[1:], (ratio[0] * math.exp(-rates.Z * math.sqrt(v)),
                                  ratio[0] * math.exp(rates.Z * math.sqrt(v))))
        # One stratum is the crude comparison.
        _, ratio = rates.mantel_haenszel([(4, 10, 6, 20)])
        self.near(ratio, rates.share_ratio(4, 10, 6, 20))


class Survival(unittest.TestCase):
    def random_units(self, r, late, rivals):
        units = []
        for _ in range(r.randint(2, 60)):
            time = r.choice([0, 1, 5, 5, r.randint(0, 30)])
            entry = None
            if late and r.random() < 0.4 and time > 0:
                entry = r.randint(1, time) - 1 or None
            units.append((entry, time, r.choice([0, 1, 1, 2] if rivals else [0, 1])))
        return units

    def test_kaplan_meier(self):
        from lifelines import KaplanMeierFitter
        r = random.Random(11)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            for round in range(40):
                units = self.random_units(r, round % 2, False)
                ours = Curve(units)
                fit = KaplanMeierFitter().fit([u[1] for u in units], [u[2] for u in units],
                                              entry=[-1 if u[0] is None else u[0] for u in units])
                limits = fit.confidence_interval_
                survival = 1.0
                for day, share, low, high in ours.steps:
                    theirs = fit.survival_function_.loc[day].iloc[0]
                    self.assertAlmostEqual(1 - share, theirs, delta=1e-9)
                    survival = 1 - share
                    if 0 < survival < 1:
                        row = limits.loc[day]
                        self.assertAlmostEqual(1 - high, row.iloc[0], delta=1e-6)
                        self.assertAlmostEqual(1 - low, row.iloc[1], delta=1e-6)

    def test_aalen_johansen(self):
        from statsmodels.duration.survfunc import CumIncidenceRight
        r = random.Random(13)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            for _ in range(40):
                units = self.random_units(r, False, True)
                if not any(u[2] == 1 for u in units) or not any(u[2] == 2 for u in units):
                    continue
                fit = CumIncidenceRight(np.array([u[1] for u in units], float),
                                        np.array([u[2] for u in units]))
                theirs = dict(zip(fit.times, zip(fit.cinc[0], fit.cinc_se[0])))
                for day, share, low, high in Curve(units, True).steps:
                    value, error = theirs[day]
                    self.assertAlmostEqual(share, value, delta=1e-9)
                    if 0 < value < 1 and not math.isnan(error):
                        step = rates.Z * error / (value * math.log(value))
                        self.assertAlmostEqual(high, value ** math.exp(step), delta=1e-6)
                        self.assertAlmostEqual(low, value ** math.exp(-step), delta=1e-6)

    def test_ends_of_the_two_causes_and_survival_add_to_one(self):
        r = random.Random(17)
        for _ in range(20):
            units = self.random_units(r, True, True)
            mine, other = Curve(units, True), Curve(
                [(e, t, {1: 2, 2: 1}.get(c, 0)) for e, t, c in units], True)
            all_ends = Curve([(e, t, 1 if c else 0) for e, t, c in units])
            for a, b, c in zip(mine.steps, other.steps, all_ends.steps):
                self.assertAlmostEqual(a[1] + b[1], c[1], delta=1e-12)

    def test_quartiles_by_hand(self):
        curve = Curve([(None, 1, 1), (None, 2, 1), (None, 3, 0), (None, 4, 1)])
        self.assertEqual([curve.first(q, 1) for q in (.25, .5, .75)], [1, 2, 4])
        self.assertIs(Curve([(None, 3, 0)]).first(.5, 1), None)
        self.assertEqual(curve.read(2)[0], 0.5)
        self.assertIs(curve.read(5), None)
        self.assertTrue(Curve([(None, 1, 1), (3, 5, 0)]).emptied)


class Series(unittest.TestCase):
    def test_change_is_generalised_least_squares(self):
        import statsmodels.api as sm
        from scipy.linalg import toeplitz
        r = random.Random(19)
        for _ in range(20):
            n = r.randint(18, 50)
            start = n // 2
            u, y = 0.0, []
            for t in range(n):
                u = 0.5 * u + r.gauss(0, 1)
                y.append(3 + 0.1 * t + (2 if t >= start else 0) + u)
            w = [r.randint(1, 30) for _ in range(n)]
            post = [t >= start for t in range(n)]
            terms, _ = series.change(list(range(n)), y, w, post, start)
            t, after = np.arange(n, dtype=float), np.array(post, float)
            X = np.column_stack([np.ones(n), t, after, after * (t - start)])
            root = np.sqrt(np.array(w, float))
            rho = 0.0
            for _ in range(1000):
                fit = sm.GLS(np.array(y), X, sigma=toeplitz(rho ** np.arange(n))
                             / np.outer(root, root)).fit()
                v = (np.array(y) - X @ fit.params) * root
                new = max(0.0, float(v[1:] @ v[:-1] / (v[:-1] @ v[:-1])))
                if abs(new - rho) < 1e-12:
                    break
                rho = new
            for c, ours in zip(([0, 0, 1, 0], [0, 0, 0, 1], [0, 0, 1, n - 1 - start]), terms):
                test = fit.t_test(c)
                low, high = test.conf_int()[0]
                for a, b in zip(ours, (test.effect[0], low, high, float(test.pvalue))):
                    self.assertAlmostEqual(a, b, delta=1e-6)

    def test_limits_by_hand(self):
        self.assertEqual(series.xmr([1, 3, 2, 4]), (2.5, 2.5 - 2.66 * 5 / 3, 2.5 + 2.66 * 5 / 3))
        self.assertEqual(series.xmr([1, None, 5, 5])[0], 11 / 3)
        self.assertEqual(series.xmr([1, None, 5, 5])[1], 11 / 3)
        center, around = series.laney([(2, 10), (2, 10), (2, 10)])
        self.assertEqual(center, 0.2)
        self.assertAlmostEqual(around(10)[1], 0.2 + 3 * math.sqrt(0.016), delta=1e-12)
        self.assertEqual(around(10)[0], 0)
        self.assertEqual(series.laney([(0, 4), (0, 5)])[1](4), (None, None))

    def test_signals(self):
        points = [(2, 1, 0, 3)] * 7 + [(1, 1, 0, 3), (2, 1, 0, 3), (0, 1, 0, 3), (4, 1, 0, 3)]
        self.assertEqual(series.signals(points),
                         [None] * 7 + [None, "run", None, "beyond"])


if __name__ == "__main__":
    unittest.main()
