import DocketCore

@testable import DocketEngine

/// Wrong behaviours that engines like this one have had: each makes the executor answer as if it had that bug.
///
/// They are planted around the executor, in the question, the definitions and the answer, so that the product itself
/// holds no code that is wrong on demand.
enum PlantedFault: String, CaseIterable {
  case windowHoldsTheDayAfterItsEnd
  case windowLacksItsFirstDay
  case missingIsFalseInConditions
  case notYetIsUnknownInWindows
  case orphansAreFalseNotUnknown
  case everyIsTrueWithoutChildren
  case anyTakesUnknownForFalse
  case noTakesUnknownForFalse
  case atLeastWantsOneMore
  case countTakesUnknownForTrue
  case notMakesUnknownTrue
  case orTakesUnknownForFalse
  case firstIsLast
  case leadIgnoresRanks
  case derivedFirstIsLatest
  case elseRuleIsIgnored
  case pendingHoldsItsLastDay
  case inactiveSpansAreIgnored
  case activeSpansAreIgnored
  case ageIgnoresTheEnd
  case stockIsCountedAtTheClock
  case sealedRowsAreSeen
  case laterRowsAreSeen
  case laterDatesAreSeen
  case completedUnitsAreADayEarly
  case weeksBeginOnSunday
  case fiscalYearIsTheCalendarYear
  case bandsLackTheirLowerEdge
  case nextMayBeTheSameCase
  case nextMayBeTheSameDay
  case aTotalIsTheSumOfItsRows
  case missingGroupIsDropped
  case noneIsTakenForMissing
  case unknownIsNotCounted
  case unsoundIsNotCounted
  case aListIsInTableOrder

  /// The office as the faulty executor understands it.
  func office(_ office: Office) -> Office {
    var changed = rewriting(office, noun: nil)?.office(office) ?? office
    for i in changed.nouns.indices {
      switch self {
      case .leadIgnoresRanks:
        if let lead = changed.nouns[i].lead { changed.nouns[i].fields[lead].ranked = [] }
      case .inactiveSpansAreIgnored: changed.nouns[i].spans.removeAll { !$0.active }
      case .activeSpansAreIgnored: changed.nouns[i].spans.removeAll { $0.active }
      case .sealedRowsAreSeen: changed.nouns[i].sealed = nil
      case .laterRowsAreSeen: changed.nouns[i].begins = .date(.first)
      case .pendingHoldsItsLastDay:
        if let rule = changed.nouns[i].pending {
          changed.nouns[i].pending?.to = .shift(rule.to, 1, .day)
        }
      default:
        for m in changed.nouns[i].milestones.indices {
          changed.nouns[i].milestones[m].source = source(changed.nouns[i].milestones[m].source)
        }
      }
    }
    if self == .fiscalYearIsTheCalendarYear { changed.fiscalStart = 1 }
    return changed
  }

  private func source(_ source: Milestone.Source) -> Milestone.Source {
    switch source {
    case .columns: return source
    case .pick(var pick, let otherwise):
      if self == .derivedFirstIsLatest { pick.last = true }
      if self == .elseRuleIsIgnored { return .pick(pick, otherwise: nil) }
      return .pick(pick, otherwise: otherwise.map(self.source))
    case .next(var next):
      if self == .nextMayBeTheSameCase { next.excludedLinks = [] }
      if self == .nextMayBeTheSameDay { next.after = .shift(next.after, -1, .day) }
      return .next(next)
    }
  }

  /// The question as the faulty executor understands it.
  func question(_ question: BoundQuestion, _ office: Office) -> BoundQuestion {
    var changed = rewriting(office, noun: question.noun)?.question(question) ?? question
    switch self {
    case .laterDatesAreSeen: changed.clock = question.clock.adding(days: 1)
    case .stockIsCountedAtTheClock:
      if case .on = question.stock { changed.stock = .clock }
    case .weeksBeginOnSunday, .bandsLackTheirLowerEdge:
      changed.dimensions = question.dimensions.map(dimension)
      changed.across = question.across.map(dimension)
    default: break
    }
    return changed
  }

  private func dimension(_ dimension: BoundDimension) -> BoundDimension {
    var changed = dimension
    if self == .weeksBeginOnSunday, case .time(.week, let date) = dimension.kind {
      changed.kind = .time(.week, .shift(date, 1, .day))
    }
    if self == .bandsLackTheirLowerEdge, case .bands(let number, let edges) = dimension.kind {
      let little = BoundExpression.number(Number(mantissa: 1, scale: 9))
      changed.kind = .bands(.arithmetic(number, .minus, little), edges)
    }
    return changed
  }

  /// The faults that lie in single expressions.
  private func rewriting(_ office: Office, noun: Int?) -> Rewriting? {
    func known(_ e: BoundExpression) -> BoundExpression { .and([.not(.isMissing(e)), e]) }
    switch self {
    case .windowHoldsTheDayAfterItsEnd:
      return Rewriting { e in
        guard case .inRange(let d, let from, let until, let not) = e else { return e }
        return .inRange(d, from: from, until: until?.adding(days: 1), notYetIsFalse: not)
      }
    case .windowLacksItsFirstDay:
      return Rewriting { e in
        guard case .inRange(let d, let from, let until, let not) = e else { return e }
        return .inRange(d, from: from?.adding(days: 1), until: until, notYetIsFalse: not)
      }
    case .notYetIsUnknownInWindows:
      return Rewriting { e in
        guard case .inRange(let d, let from, let until, _) = e else { return e }
        return .inRange(d, from: from, until: until, notYetIsFalse: false)
      }
    case .missingIsFalseInConditions:
      return Rewriting { e in
        switch e {
        case .isText, .compare, .contains: return known(e)
        default: return e
        }
      }
    case .orphansAreFalseNotUnknown:
      return Rewriting { e in
        guard case .up(let steps, let inner) = e else { return e }
        switch inner {
        case .happened, .inRange, .isText, .quantified, .isPending:
          return .and([.not(.isMissing(.up(steps, .constant(true)))), e])
        default: return e
        }
      }
    case .everyIsTrueWithoutChildren:
      return Rewriting { e in
        guard case .quantified(.every, let path, _) = e else { return e }
        return .or([e, .not(.quantified(.any, path, nil))])
      }
    case .anyTakesUnknownForFalse, .noTakesUnknownForFalse:
      return Rewriting { e in
        switch e {
        case .quantified(.any, let path, let c?) where self == .anyTakesUnknownForFalse:
          return .quantified(.any, path, known(c))
        case .quantified(.no, let path, let c?) where self == .noTakesUnknownForFalse:
          return .quantified(.no, path, known(c))
        default: return e
        }
      }
    case .atLeastWantsOneMore:
      return Rewriting { e in
        guard case .quantified(.atLeast(let n), let path, let c) = e else { return e }
        return .quantified(.atLeast(n + 1), path, c)
      }
    case .countTakesUnknownForTrue:
      return Rewriting { e in
        guard case .countOf(let path, let c?) = e else { return e }
        return .countOf(path, .or([c, .isMissing(c)]))
      }
    case .notMakesUnknownTrue:
      return Rewriting { e in
        guard case .not(let inner) = e else { return e }
        return .or([e, .isMissing(inner)])
      }
    case .orTakesUnknownForFalse:
      return Rewriting { e in
        guard case .or(let parts) = e else { return e }
        return .or(parts.map(known))
      }
    case .firstIsLast:
      return Rewriting { e in
        guard case .pick(let selection, let inner) = e, case .first(let date) = selection.order
        else { return e }
        return .pick(ChildSelection(path: selection.path, order: .last(date)), inner)
      }
    case .ageIgnoresTheEnd:
      return Rewriting { e in
        guard e == .age, let noun, let rule = office.nouns[noun].pending else { return e }
        return .units(.day, from: rule.from, to: .countedDay)
      }
    case .completedUnitsAreADayEarly:
      return Rewriting { e in
        guard case .units(let unit, let from, let to) = e, unit != .day else { return e }
        return .units(unit, from: from, to: .shift(to, 1, .day))
      }
    default: return nil
    }
  }
}
