"""The second reader on small offices whose answers were counted by hand.

    python3 -m unittest discover Tests/SecondReader
"""

import datetime as dt
import os
import sys
import tempfile
import unittest

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from docket_reader.office import Office  # noqa: E402
from docket_reader.periods import add_months, completed  # noqa: E402
from docket_reader.session import answer  # noqa: E402

FILES = {
    "cases.csv": """case_number,received,filed,closed,unit,severity,score,custody
c1,2023-12-20,2024-01-10,2024-03-01,Gang,felony,5,true
c2,2024-01-05,2024-01-10,,gang ,felony,,false
c3,2024-02-01,2024-03-31,2024-03-31,GANG,misdemeanor,1,true
c4,2024-02-02,2024-05-01,2024-04-01,Homicide,felony,2.5,false
c5,2024-03-03,,,Unit 10,,7,true
c6,2024-06-06,2024-06-30,2109-01-01,Unit 2,misdemeanor,3,true
c6,2024-06-06,2024-06-30,,Unit 2,misdemeanor,3,true
,2024-06-07,2024-07-01,,NULL,felony,3,false
""",
    "defendants.csv": """defendant_id,case_number,person_id,race,born
1,c1,p1,Black,1990
2,c1,p2,White,1985
3,c2,p1,Black,1990
4,c4,p1,black,1990
5,nowhere,p2,White,1985
6,c6,,\\N,1970
""",
    "charges.csv": """defendant_id,n,class,category,disposition,date
1,1,X,weapons,guilty,2/1/2024
1,2,3,theft,dismissed,3/1/2024
2,1,3,theft,dismissed,1/15/2024
3,1,9,,,
4,1,M,weapons,guilty,4/1/2024
4,2,M,theft,guilty,4/20/2024
6,10,3,DUI,,
6,9,3,arson,,
""",
    "events.csv": """case_number,date,kind
c1,2024-01-20 10:00:00,plea
c1,2024-01-20 09:00:00,arraignment
c2,,plea
c6,2024-07-01,arraignment
lost,2024-02-02,plea
""",
    "holds.csv": """case_number,start,end,kind
c2,2024-02-01,2024-03-01,warrant
c6,2024-08-01,,fitness
""",
}

MODEL = """
model "Hand";
fiscal year starts in july;
data as of 2024-12-31;
noun cases (case) from "cases.csv" key case_number
  begins referred
  milestone referred (referral) from received
  milestone filed (filing) from filed
  milestone closed (closing) from closed
  milestone convicted as first disposed of charges (guilty)
    else last disposed of charges when has every charge (disposed)
  pending from filed to closed
  inactive during holds (kind is warrant)
  fact big as score >= 3
  field severity from severity adjective values (felony, misdemeanor, infraction)
  field charge_count as count of charges
  field latest as last event.kind;
noun defendants (defendant) from "defendants.csv" key defendant_id in cases by case_number
  milestone returned (return) as next filed of people after filed;
noun people (person) within defendants key person_id;
noun charges (charge) from "charges.csv" key defendant_id, n in defendants by defendant_id
  milestone disposed (disposition) from date
  fact guilty as disposition is guilty
  field class from class ranked (M, X, 1, 2, 3)
  lead by class;
noun events (event) from "events.csv" in cases by case_number
  begins happened milestone happened from date;
noun holds (hold) from "holds.csv" in cases by case_number
  milestone began from start milestone ended from end pending from began to ended;
"""


class Hand(unittest.TestCase):
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

    def one(self, question):
        return self.rows(question)[0][0]

    def refused(self, question):
        self.assertIs(answer(self.office, question)["ok"], False, question)

    def test_rule_43_duplicates_missing_keys_and_orphans(self):
        self.assertEqual(self.one("count cases"), 7)
        self.assertEqual(self.one("count defendants"), 6)
        self.assertEqual(self.rows("count defendants by unit"), [
            ["Gang", 3], ["Homicide", 1], ["Unit 2", 1], ["(none)", 1]])

    def test_rules_24_and_26_spelling_and_natural_order(self):
        self.assertEqual(self.rows("count cases by unit"), [
            ["Gang", 3], ["Homicide", 1], ["Unit 2", 1], ["Unit 10", 1], ["(missing)", 1]])
        self.assertEqual(self.one("count cases where unit is gang"), 3)

    def test_rule_45_an_absent_value_is_an_error(self):
        self.refused("count cases where unit is blck")
        self.assertEqual(self.one("count cases where severity is infraction"), 0)

    def test_rule_1_not_yet_is_known(self):
        self.assertEqual(self.one("count cases where not closed"), 4)
        self.assertEqual(self.one("count cases where not (closed before 2025)"), 4)
        self.assertEqual(self.one("count cases where not (closed < 2025-01-01)"), 0)
        self.assertEqual(self.one("count defendants where not filed"), 0)

    def test_rule_2_quantifiers(self):
        self.assertEqual(self.one("count defendants with every charge (guilty)"), 1)
        self.assertEqual(self.one("count defendants without any charge (category is weapons)"), 3)
        self.assertEqual(self.one("count cases with at least 3 charges"), 1)
        self.assertEqual(self.one("count defendants where not (has every charge (guilty))"), 3)

    def test_rule_6_first_and_last(self):
        self.assertEqual(self.rows("count cases by first event.kind"),
                         [["arraignment", 2], ["(none)", 5]])
        self.assertEqual(self.rows("list cases where last event.kind is plea showing case_number"),
                         [["c1"]])

    def test_rule_7_lead_and_ties_by_key(self):
        self.assertEqual(self.rows("count defendants by lead charge.category"), [
            ["arson", 1], ["theft", 1], ["weapons", 2], ["(none)", 1], ["(missing)", 1]])

    def test_ranked_groups_print_empty_ranks(self):
        self.assertEqual(self.rows("count charges by class"), [
            ["M", 2], ["X", 1], ["1", 0], ["2", 0], ["3", 4], ["9", 1]])

    def test_each_overlaps_and_total_is_distinct(self):
        self.assertEqual(self.rows("count cases by each charge.category | total"), [
            ["arson", 1], ["DUI", 1], ["theft", 2], ["weapons", 2], ["(none)", 3],
            ["(missing)", 1], ["total", 7]])

    def test_windows_and_gaps(self):
        self.assertEqual(self.rows("count cases filed in 2024-Q2 by month"),
                         [["2024-04", 0], ["2024-05", 1], ["2024-06", 1]])
        self.assertEqual(self.rows("count cases filed in 2024-01 to 2024-03 by month as of "
                                   "2024-02-15"),
                         [["2024-01", 2], ["2024-02", 0], ["2024-03", "not yet"]])
        self.assertEqual(self.one("count cases filed in fiscal 2025"), 1)
        self.assertEqual(self.one("count cases filed in last 6 months"), 1)
        self.assertEqual(self.one("count cases filed after 2024-03"), 3)
        self.assertEqual(self.one("count cases filed between 2024-01 and 2024-03"), 3)
        self.assertEqual(self.one("count people filed in 2024-05"), 1)

    def test_stock(self):
        self.assertEqual(self.one("count cases pending"), 3)
        self.assertEqual(self.one("count cases pending on 2024-02-15"), 1)
        self.assertEqual(self.one("count pending cases as of 2024-03-15"), 1)
        self.assertEqual(
            self.rows("count cases pending at end of each quarter in 2024 | total"),
            [["2024-Q1", 1], ["2024-Q2", 2], ["2024-Q3", 3], ["2024-Q4", 3], ["total", 3]])
        self.assertEqual(self.rows("list cases pending on 2024-01-20 showing case_number, age"),
                         [["c1", 10], ["c2", 10]])

    def test_derived_at_a_past_day(self):
        self.assertEqual(self.rows("list cases where convicted showing case_number, convicted"),
                         [["c1", "2024-02-01"], ["c4", "2024-04-01"]])
        self.assertEqual(self.rows("list cases where convicted as of 2024-02-10 "
                                   "showing case_number, convicted"), [["c1", "2024-02-01"]])

    def test_rule_36_next(self):
        self.assertEqual(self.rows("list defendants where returned showing defendant_id, returned"),
                         [["1", "2024-05-01"], ["3", "2024-05-01"]])
        self.assertEqual(self.one("count defendants where not returned"), 2)

    def test_measures(self):
        self.assertEqual(self.rows("show count, median of score, sum of score, p90 of score, "
                                   "share of big for cases"), [[7, 3, 21.5, 6, 4 / 6]])
        self.refused("show sum of score for defendants")
        self.assertEqual(self.rows("show stddev of score for cases where case_number = c1"
                                   .replace("c1", '"c1"')), [[None]])

    def test_bands_and_durations(self):
        self.assertEqual(self.rows("count cases by score in bands (1, 3, 5)"), [
            ["under 1", 0], ["1-2", 2], ["3-4", 2], ["5 and over", 2], ["(missing)", 1]])
        self.assertEqual(self.one("count cases where days from filing to closing < 0"), 1)
        self.assertEqual(self.one("count cases where closed - filed > 50 days"), 1)
        self.refused("count cases where age > 50")

    def test_stages(self):
        self.assertEqual(self.rows("count cases by unit | top 1 with others | total"),
                         [["Gang", 3], ["others", 4], ["total", 7]])
        self.assertEqual(self.rows("count cases by unit | top 2"), [
            ["Gang", 3], ["Homicide", 1], ["Unit 2", 1], ["Unit 10", 1]])
        self.assertEqual(self.rows("count cases by severity | percent | keep severity, percent"), [
            ["felony", 4 / 7], ["infraction", 0], ["misdemeanor", 2 / 7], ["(missing)", 1 / 7]])
        self.assertEqual(self.rows("count cases by unit | add half = count / 2 | sort by count "
                                   "descending, unit descending | keep unit, half"), [
            ["Gang", 1.5], ["Unit 10", .5], ["Unit 2", .5], ["Homicide", .5], ["(missing)", .5]])
        self.assertEqual(self.rows("count cases by unit | show mean of count, max of count"),
                         [[1.4, 3]])
        self.assertEqual(self.rows("count cases by unit across severity | total")[-1],
                         ["total", 4, 0, 2, 1, 7])

    def test_definitions(self):
        for text in ("define gun as cases with any charge (category is weapons)",
                     "define guns as count gun | add twice = count * 2 | keep twice"):
            self.assertIs(answer(self.office, text)["ok"], True)
        self.assertEqual(self.one("count gun filed in 2024-01"), 1)
        self.assertEqual(self.rows("guns by unit"), [["Gang", 2], ["Homicide", 2]])

    def test_errors(self):
        for question in ("count cases in 2024", "count cases by charge.category",
                         "count cases by month", "select 1", "count nothing",
                         "count cases filed in 2024 filed in 2023",
                         "count cases by each charge.class, each event.kind"):
            self.refused(question)

    def test_sealed_takes_what_hangs_below(self):
        model = MODEL.replace("field latest", "sealed when custody is true\n  field latest")
        office = Office(self.folder.name, model)
        self.assertEqual(self.rows("count cases", office), [[3]])
        self.assertEqual(self.rows("count charges", office), [[3]])
        self.assertEqual(self.rows("count defendants", office), [[3]])

    def test_calendar(self):
        self.assertEqual(add_months(dt.date(2024, 1, 31), 1), dt.date(2024, 2, 29))
        self.assertEqual(completed("month", dt.date(2024, 1, 31), dt.date(2024, 2, 29)), 1)
        self.assertEqual(completed("year", dt.date(2023, 3, 1), dt.date(2024, 2, 29)), 0)


if __name__ == "__main__":
    unittest.main()
