"""Rates, durations, flow and change of the second reader, counted by hand.

    python3 -m unittest discover Tests/SecondReader
"""

import datetime as dt
import os
import tempfile
import unittest

from test_second_reader import FILES, MODEL, Office, answer
from docket_reader.rates import clustered, count_ratio, newcombe, share_ratio, wilson
from docket_reader.series import change


class Analytics(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        for name, text in FILES.items():
            with open(os.path.join(cls.folder.name, name), "w", encoding="utf-8") as f:
                f.write(text)
        cls.office = Office(cls.folder.name, MODEL)

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def rows(self, question, office=None):
        out = answer(office or self.office, question)
        self.assertIs(out["ok"], True, out)
        return out["rows"]

    def columns(self, question):
        return answer(self.office, question)["columns"]

    def refused(self, question):
        self.assertIs(answer(self.office, question)["ok"], False, question)

    # ---- share ---------------------------------------------------------------------------------
    def test_share_keeps_unknown_apart(self):
        self.assertEqual(self.columns("share big of cases"),
                         ["numerator", "denominator", "share", "low", "high", "unknown"])
        self.assertEqual(self.rows("share big of cases"), [[4, 6, 4 / 6, *wilson(4, 6), 1]])
        self.assertEqual(self.rows("share big of cases by severity | total")[-1],
                         ["total", 4, 6, 4 / 6, *wilson(4, 6), 1])
        self.assertEqual(self.rows("share big of cases where score < 0"),
                         [[0, 0, None, None, None, 0]])

    def test_share_of_defendants_is_clustered_by_case(self):
        self.assertEqual(self.rows("share (race is black) of defendants")[0][:3], [3, 5, 0.6])
        # Cases: c1 yes no, c2 yes, c4 yes, and the orphan no, alone.
        low, high = clustered([True, False, True, True, False], ["c1", "c1", "c2", "c4", "lost"])
        self.assertEqual(self.rows("share (race is black) of defendants")[0][3:], [low, high, 1])

    def test_within_takes_only_those_observed_long_enough(self):
        self.assertEqual(self.rows("share closed of cases within 60 days of filing"),
                         [[2, 5, 0.4, *wilson(2, 5), 0]])
        # c6 and the case without a key began 184 and 183 days before as of.
        self.assertEqual(self.rows("share closed of cases within 184 days of filing")[0][:2],
                         [2, 4])
        self.assertEqual(self.columns("share closed of cases filed in 2024 within 30, 60 days"),
                         ["n_30", "share_30", "low_30", "high_30",
                          "n_60", "share_60", "low_60", "high_60"])
        rows = self.rows("share closed of cases filed in 2024 within 60, 184 days by quarter")
        self.assertEqual([[r[0], r[1], r[2], r[5]] for r in rows], [
            ["2024-Q1", 3, 2 / 3, 3], ["2024-Q2", 1, 0, 1], ["2024-Q3", 1, 0, None],
            ["2024-Q4", None, None, None]])

    def test_within_refuses_what_is_learnt_later(self):
        self.refused("share closed of cases filed in 2024 where closed within 60 days")
        self.refused("share big of cases filed in 2024 within 60 days")
        self.refused("share closed of cases within 60 days")
        self.refused("time from filing to closing for closed cases")

    # ---- time ----------------------------------------------------------------------------------
    def test_time_counts_the_open_ones(self):
        self.assertEqual(self.columns("time from filing to closing for cases"),
                         ["n", "ended", "open", "q25", "median", "q75", "low", "high"])
        row = self.rows("time from filing to closing for cases")[0]
        self.assertEqual(row[:6], [5, 2, 3, 51, "> 356 days", "> 356 days"])
        rows = self.rows("time from filing to closing for cases within 0, 60, 400 days")
        self.assertEqual(rows[0][:3] + rows[0][9:], [5, 2, 3, None, None, None])
        self.assertAlmostEqual(rows[0][3], .2)
        self.assertAlmostEqual(rows[0][6], .4)

    def test_late_entry(self):
        office = Office(self.folder.name, MODEL.replace(
            "data as of", "data from 2024-02-01; data as of"))
        # c1 enters at 22 days, c2 too; c3 is not late and ends on day 0, alone at risk with
        # c6 and the case without a key.
        row = self.rows("time from filing to closing for cases within 0, 51 days", office)[0]
        self.assertEqual(row[:3], [5, 2, 3])
        self.assertAlmostEqual(row[3], 1 / 3)
        self.assertAlmostEqual(row[6], 1 - 2 / 3 * 3 / 4)

    def test_competing_ends(self):
        office = Office(self.folder.name, MODEL.replace("pending from filed to closed", """
            milestone guilty_on as first disposed of charges (guilty)
            milestone dropped as first disposed of charges (disposition is dismissed)
            competing guilty_on, dropped
            pending from filed to closed"""))
        # c1 was dropped on day 5 before the plea on day 22; c4 ended before it began.
        self.assertEqual(self.rows("time from filing to guilty_on for cases", office)[0][:4],
                         [5, 0, 1, 4])
        self.assertEqual(self.rows("time from filing to dropped for cases", office)[0][:5],
                         [5, 1, 0, 4, "> 356 days"])

    # ---- flow, funnel --------------------------------------------------------------------------
    def test_flow_adds_up(self):
        self.assertEqual(self.columns("flow of cases in 2024"), [
            "opening", "in", "reactivated", "out", "inactive", "closing", "clearance",
            "days_of_inventory"])
        self.assertEqual(self.rows("flow of cases in 2024"), [[0, 5, 1, 2, 1, 3, 0.5, 549]])
        self.assertEqual(self.rows("flow of cases in 2024 by quarter"), [
            ["2024-Q1", 0, 3, 1, 2, 1, 1, 0.75, 45.5], ["2024-Q2", 1, 1, 0, 0, 0, 2, 0, None],
            ["2024-Q3", 2, 1, 0, 0, 0, 3, 0, None], ["2024-Q4", 3, 0, 0, 0, 0, 3, None, None]])
        self.assertEqual(self.rows("flow of cases in 2024-02 by unit")[0],
                         ["Gang", 2, 0, 0, 0, 1, 1, None, None])

    def test_funnel(self):
        self.assertEqual(self.rows("funnel of cases through referred, filed, closed"), [
            ["referred", 7, 1, None], ["filed", 6, 6 / 7, 6 / 7], ["closed", 3, 3 / 7, 0.5]])
        self.assertEqual(self.rows("funnel of cases through filed, closed within 60 days"), [
            ["filed", 5, 1, None], ["closed", 2, .4, .4]])

    # ---- comparing -----------------------------------------------------------------------------
    def test_compared_to_previous(self):
        self.assertEqual(
            self.rows("count cases filed in 2024-Q2 compared to previous quarter"),
            [[2, 3, -1, *count_ratio(2, 3, 91, 91)]])
        self.assertEqual(
            self.rows("count cases filed in 2024-03 to 2024-04 by month "
                      "compared to previous month"),
            [["2024-03", 1, 0, 1, None, count_ratio(1, 0, 31, 29)[1], None],
             ["2024-04", 0, 1, -1, *count_ratio(0, 1, 30, 31)]])
        row = self.rows("share big of cases filed in 2024-Q2 compared to previous quarter")[0]
        self.assertEqual(row[:3] + row[5:8], [1, 2, .5, 0, .5, 0])
        self.assertEqual(row[8:], [*newcombe(1, 2, 1, 2), *share_ratio(1, 2, 1, 2)])

    def test_compared_to_a_group(self):
        rows = self.rows("share big of cases by severity compared to misdemeanor")
        self.assertEqual(rows[0], ["felony", 2, 3, 2 / 3, *wilson(2, 3), 1, .5,
                                   rows[0][8], *newcombe(2, 3, 1, 2), *share_ratio(2, 3, 1, 2)])
        self.assertAlmostEqual(rows[0][8], 1 / 6)
        self.assertEqual(rows[2][7:], [None] * 7)
        self.assertEqual(self.rows("count cases by severity compared to misdemeanor")[0],
                         ["felony", 4, 2, 2, *count_ratio(4, 2, 1, 1)])
        self.refused("share big of cases by severity compared to nobody")
        adjusted = self.rows("share big of cases by severity compared to misdemeanor "
                             "adjusting for unit")
        # Only Gang has both: 1 of 1 known felony against 0 of 1.
        self.assertEqual(adjusted[0][8], 1)
        self.assertEqual(adjusted[0][11:], [None, None, None, rows[0][11]])

    # ---- series --------------------------------------------------------------------------------
    def monthly(self, counts):
        """An office with so many cases a month from 2022-01 on."""
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        lines = ["id,filed"]
        for m, n in enumerate(counts):
            for i in range(n):
                lines.append(f"{m}-{i},{2022 + m // 12}-{m % 12 + 1:02d}-{i % 28 + 1:02d}")
        with open(os.path.join(folder.name, "cases.csv"), "w", encoding="utf-8") as f:
            f.write("\n".join(lines) + "\n")
        return Office(folder.name, 'model "M"; data as of 2024-02-10; noun cases from "cases.csv" '
                      "key id begins filed milestone filed from filed;")

    def test_before_and_after(self):
        counts = [5, 7, 6, 5, 8, 6, 7, 5, 6, 7, 5, 6, 12, 11, 13, 12, 10, 12, 13, 11, 12, 10, 14,
                  12, 13, 4]
        office = self.monthly(counts)
        first = [dt.date(2022 + m // 12, m % 12 + 1, 1) for m in range(27)]
        days = [(b - a).days for a, b in zip(first, first[1:])]
        y = [n / d for n, d in zip(counts, days)][:25]  # the last month is to date
        terms, _ = change(list(range(25)), y, [1] * 25, [m >= 12 for m in range(25)], 12)
        rows = self.rows("count cases filed in 2022-01 to 2024-02 before and after 2023-01-01",
                         office)
        self.assertEqual([r[0] for r in rows], ["level", "slope", "gap"])
        for row, term in zip(rows, terms):
            self.assertEqual(row[1:], list(term))
        # A month that the day cuts is left out, and t0 is the next.
        kept = [m for m in range(25) if m != 11]
        terms, _ = change(kept, [y[m] for m in kept], [1] * 24, [m >= 12 for m in kept], 12)
        rows = self.rows("count cases filed in 2022-01 to 2024-02 before and after 2022-12-15",
                         office)
        self.assertEqual(rows[0][1:], list(terms[0]))
        self.assertIs(answer(office, "count cases filed in 2022 to 2023 before and after "
                                     "2022-03-01")["ok"], False)

    def test_control(self):
        office = self.monthly([5] * 12 + [6] + [5] * 11 + [25, 3])
        rows = self.rows("count cases filed in 2022-01 to 2024-02 by month | control", office)
        self.assertEqual([r[0] for r in rows if r[5]][-1], "2024-01")
        self.assertEqual(rows[-1][2:], [None] * 4)
        self.assertAlmostEqual(rows[0][2] / 31, rows[1][2] / 28)
        self.assertIs(answer(office, "count cases filed in 2022-01 to 2022-11 by month | control")
                      ["ok"], False)


if __name__ == "__main__":
    unittest.main()
