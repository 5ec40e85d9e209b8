extension CaseAuthor {
  /// The charges against each defendant and how each ended. `end` is the day the court was done
  /// with the first defendant; a co-defendant's part ends near it.
  mutating func charge(_ plan: CourtPlan, filed: Int, end: Int?) {
    // Dispositions are typed late: what ended in the last days is not in the file yet.
    let typed = SampleSpan.last - CaseAuthor.typingDays.draw(&random)
    for defendant in story.defendants.indices {
      var own = plan
      var ended = end
      if defendant > 0 {
        if random.chance(400) { own = CourtPlan.draw(for: story.offense, eligible: false, &random) }
        let shift = random.between(-40, 70)
        ended = end.map { max(filed, SampleSpan.workday($0 + shift)) }
      }
      charge(defendant, own, filed: filed, end: ended, typed: typed)
    }
  }

  private mutating func charge(
    _ defendant: Int, _ plan: CourtPlan, filed: Int, end: Int?, typed: Int
  ) {
    let severity = story.offense.severity
    let counts =
      severity == .felony
      ? CaseAuthor.felonyCounts
      : severity == .misdemeanor ? CaseAuthor.misdemeanorCounts : CaseAuthor.infractionCounts
    let count = counts.pick(&random) + 1
    let guilty = random.chance(780) ? 0 : random.below(count)
    for place in 0..<count {
      let offense = offense(at: place, of: defendant)
      let disposition = disposition(plan, isMain: place == (plan == .plea ? guilty : 0))
      let isEarly = place > 0 && !disposition.isGuilty && random.chance(130)
      let day = end.map { end in
        isEarly ? SampleSpan.workday(filed + random.below(max(1, end - filed))) : end
      }
      let isKnown = day.map { $0 <= typed } ?? false
      story.charges.append(
        Charge(
          defendant: defendant, offense: offense, disposition: isKnown ? disposition : nil,
          disposed: isKnown ? day : nil))
    }
  }

  /// The first count of the first defendant is what leads the case; the rest repeat or go with it.
  private mutating func offense(at place: Int, of defendant: Int) -> Int {
    let companions = OffenseCatalog.companions[story.lead]
    let repeats = random.chance(place == 0 ? 750 : 330)
    let other = random.below(companions.count)
    if (place == 0 && defendant == 0) || repeats || companions.isEmpty { return story.lead }
    return companions[other]
  }

  private mutating func disposition(_ plan: CourtPlan, isMain: Bool) -> Disposition {
    let draw = random.below(100)
    switch plan {
    case .plea: return isMain || draw < 20 ? .plea : draw < 78 ? .nolle : .dismissed
    case .trial:
      let found: Disposition = isJury ? .verdict : .finding
      return isMain || draw < 45 ? found : draw < 80 ? .notGuilty : .nolle
    case .acquittal: return isMain || draw < 75 ? .notGuilty : .dismissed
    case .nolle: return .nolle
    case .dismissal: return .dismissed
    case .diversion: return .diversion
    }
  }

  private static let felonyCounts = Weights([230, 230, 190, 130, 80, 50, 35, 25, 18, 12])
  private static let misdemeanorCounts = Weights([400, 290, 170, 80, 40, 20])
  private static let infractionCounts = Weights([620, 280, 100])
  private static let typingDays = Spread([0, 0, 0, 1, 1, 2, 2, 3, 4, 5, 6, 8, 10, 13, 16, 20, 30])
}
