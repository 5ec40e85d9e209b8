import DocketCore

/// The phrases of plain English that ask for something here, whatever the office.
enum EverydayPhrases {
  /// What a phrase asks for.
  static let signs: [String: EverydayAsk.Sign] = {
    var signs: [String: EverydayAsk.Sign] = [:]
    for (sign, phrases) in table {
      for phrase in phrases.split(separator: ",") {
        signs[phrase.split(whereSeparator: \.isWhitespace).joined(separator: " ")] = sign
      }
    }
    for unit in [TimeUnit.month, .quarter, .year] {
      let word = unit.rawValue
      for phrase in [
        "than last", "compared to last", "compared with last", "versus last", "vs last",
        "over last", "than in last", "than previous", "compared to previous", "vs previous",
      ] { signs["\(phrase) \(word)"] = .previous(unit) }
      signs["\(word) over \(word)"] = .previous(unit)
      signs["than \(word) before"] = .previous(unit)
    }
    return signs
  }()

  /// Phrases before a length of time, and whether it is an age.
  static let lengths: [([String], Bool)] = [
    ("within", false), ("in under", false), ("in less than", false), ("under", false),
    ("in", false), ("less than", false), ("older than", true), ("longer than", true),
    ("more than", true), ("over", true), ("at least", true), ("pending over", true),
    ("open over", true), ("for over", true), ("for more than", true), ("for longer than", true),
  ].map { ($0.split(separator: " ").map(String.init), $1) }

  /// Phrases before what groups are made by.
  static let groupings = [
    "broken down by", "grouped by", "group by", "split by", "differ by", "vary by",
    "between", "for each", "for every", "in each", "in every", "of each", "by each", "across", "by",
    "per",
    "each", "every", "among", "which", "what",
  ].map { $0.split(separator: " ").map(String.init) }

  /// Words after which more must come.
  static let dangling: Set<String> = [
    "in", "by", "per", "each", "every", "of", "for", "from", "to", "with", "and", "across",
    "between", "since", "than", ",",
  ]

  /// Words before what was not done.
  static let negations: Set<String> = [
    "not", "no", "without", "never", "haven't", "hasn't", "weren't", "wasn't", "aren't", "isn't",
  ]

  /// Words that are groups by time.
  static let rhythms: [String: TimeUnit] = [
    "monthly": .month, "weekly": .week, "quarterly": .quarter, "yearly": .year, "annual": .year,
    "annually": .year,
  ]

  private static let table: [(EverydayAsk.Sign, String)] = [
    (
      .count,
      "how many, how much, how big, how large, size of, number of, total number of, the number of, count of, count, amount of, volume"
    ),
    (
      .share,
      """
      percent, percentage, percent of, percentage of, share, share of, proportion, proportion of, fraction,
      fraction of, portion of, what part of, part of, how often, how likely, chance, chances, likelihood,
      probability, odds, pct
      """
    ),
    (.rate, "rate, rates, rate of"),
    (
      .time,
      """
      how long, how quickly, how fast, how much time, how many days, how many months, time, times, days,
      duration, speed, take, takes, took, taking, wait, delay, turnaround, timeliness
      """
    ),
    (
      .slower,
      "slower, faster, longer, quicker, slow, fast, slowest, fastest, longest, slowing, slowing down, speeding up"
    ),
    (.age, "how old, old, age, ages"),
    (.oldest, "oldest"),
    (.length, "length, lengths"),
    (.average, "average, avg, mean, averages"),
    (.median, "median, typical, typically"),
    (
      .list,
      "list, show, show me, display, see, find, give me, get, fetch, look up, lookup, pull, pull up, which, who, whose"
    ),
    (.most, "most, top, highest, largest, biggest, busiest, heaviest, greatest, rank, ranking"),
    (.least, "least, fewest, lowest, smallest"),
    (
      .compare,
      """
      compare, compared, compared to, compared with, comparison, difference, differences, different, differ,
      disparity, disparities, gap, gaps, versus, vs, than, more often, less often, more likely, less likely, more often than,
      more, fewer, less,
      less often than, more likely than, less likely than, more likely to be, less likely to be, equal, fair, bias
      """
    ),
    (
      .change,
      """
      change, changes, changed, changing, increase, increased, increases, increasing, decrease, decreased, decreasing,
      rise, rose, risen, rising, go up, gone up, going up, went up, go down, gone down, going down, went down, drop,
      dropped, dropping, grow, grown, grew, growing, fall, fell, fallen, falling, affect, affected, effect,
      improve, improved, improving, worse, better, up, down, policy, policy change, new policy, reform, growth, shrink, shrunk
      """
    ),
    (.trend, "trend, trends, trending, over time, history, historical"),
    (.clearance, "clearance, clearances, clear, cleared, clearing"),
    (
      .flow,
      """
      flow, keeping up, keep up, incoming, outgoing, inflow, outflow, in and out, incoming and outgoing,
      incoming vs outgoing, coming in, going out
      """
    ),
    (
      .pending,
      """
      pending, open, active, backlog, backlogs, caseload, caseloads, workload, workloads, inventory, unresolved,
      outstanding, docket size, still pending, still open
      """
    ),
    (
      .chart,
      "chart, chart of, plot, plot of, graph, graph of, draw, visualize, visualise, picture of"
    ),
    (
      .again,
      """
      recidivism, reoffend, reoffended, reoffending, reoffense, reoffenses, recidivate, recidivated, come back,
      came back, comes back, repeat offender, repeat offenders
      """
    ),
    (
      .nothing,
      """
      is, are, was, were, am, be, been, being, do, does, did, has, have, had, having, we, us, our, i, my, me, you, your,
      they, them, their, it, its, there, a, an, of, to, for, in, on, at, from, with, that, this, these, those, who,
      what, whats, when, how, many, much, please, all, any, total, overall, right now, now, currently, current,
      get, gets, got, getting, end, ends, ended up, ending, make, makes, made, make it to, go, goes, went, so, far, just, can,
      could, would, should, will, want, need, like, know, to know, tell, tell me, tell us, give, give us, and, as, today, but, although,
      ended, ended in, resulted in, result in, lead to, led to, introduced,
      our office, office, county, by us, common, frequent, usual, usually, data, numbers, figures, figure, result in,
      and the, case load, here, hi, hello, docket, some, our own, s, also, then, up to, ever, still, per se, handle, came in, come in, breakdown,
      breakdown of, distribution, distribution of, makeup, make up, composition, mix, between, against,
      handled, process, type of, types of, kind of, kinds of, by, per, each, every, across, among, use, used, different kinds
      """
    ),
  ]
}
