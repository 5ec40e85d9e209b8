extension CaseAuthor {
  /// A sentence on most charges that ended in guilt; the first guilty charge always gets one.
  mutating func sentence() {
    var last = -1
    var delay = 0
    for place in story.charges.indices {
      let charge = story.charges[place]
      guard let guilty = charge.disposition?.isGuilty, guilty, let disposed = charge.disposed else {
        continue
      }
      let isFirst = charge.defendant != last
      if isFirst {
        last = charge.defendant
        delay = random.below(46)
      } else if random.chance(160) {
        continue
      }
      let offense = OffenseCatalog.all[charge.offense]
      let kind = kind(for: offense, prior: story.defendants[charge.defendant].prior)
      let waits = offense.chargeClass.isFelony && kind != .fine
      let imposed = waits ? SampleSpan.workday(disposed + delay) : disposed
      let months = months(of: kind, for: offense.chargeClass)
      guard imposed <= SampleSpan.last else { continue }
      if isFirst, waits { note(imposed, .sentencing, courtroom()) }
      story.sentences.append(
        Sentence(charge: place, imposed: imposed, kind: kind, months: months))
    }
  }

  private mutating func kind(for offense: Offense, prior: PriorRecord?) -> SentenceKind {
    if offense.petty { return random.chance(850) ? .fine : .supervision }
    let shift = prior == .serious ? 14 : prior == .clear ? -10 : 0
    let prison = [100, 97, 76, 47, 27, 19, 0, 0, 0][offense.chargeClass.rawValue]
    let draw = random.below(100) - (prison > 0 && prison < 97 ? shift : 0)
    if draw < prison { return .prison }
    let rest = random.below(100)
    switch offense.chargeClass {
    case .murder, .x, .one, .two: return rest < 80 ? .probation : .jail
    case .three, .four: return rest < 62 ? .probation : rest < 84 ? .jail : .discharge
    case .a:
      if rest < 22 { return .jail }
      return rest < 42 ? .probation : rest < 60 ? .discharge : rest < 90 ? .supervision : .fine
    case .b, .c: return rest < 45 ? .supervision : rest < 82 ? .fine : .service
    }
  }

  private mutating func months(of kind: SentenceKind, for rank: ChargeClass) -> Int? {
    switch kind {
    case .fine, .service: return nil
    case .prison:
      let range = [240...720, 72...360, 48...180, 36...84, 24...60, 12...36][min(rank.rawValue, 5)]
      // The smaller of two draws: most terms lie near the low end of what the law allows.
      let low = min(random.below(range.count), random.below(range.count))
      return range.lowerBound + low / 6 * 6
    case .jail: return random.between(1, 12)
    case .probation: return [12, 18, 24, 24, 30, 36][random.below(6)]
    case .discharge, .supervision: return [6, 12, 12, 18][random.below(4)]
    }
  }
}
