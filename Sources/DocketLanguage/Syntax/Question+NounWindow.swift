extension Question {
  /// The question with its noun found again where `count felony cases in 2024` hid it.
  ///
  /// A noun never starts a window, but only the model knows the nouns: the parser reads `cases in 2024` as
  /// a window on a milestone `cases` of units called `felony`. When the written noun is none and the first
  /// window's name is one, that name becomes the noun and the window is left without a milestone (an empty
  /// name). `flow of cases filed in 2024` is turned the other way.
  public func findingNoun(_ isNoun: (Name) -> Bool) -> Question {
    guard var subject = head.subject, !isNoun(subject.noun) else { return self }
    var question = self
    if let i = qualifiers.indices.first, case .window(let name, let when) = qualifiers[i].kind,
      !name.text.isEmpty, isNoun(name)
    {
      subject.adjectives.append(subject.noun)
      subject.noun = name
      subject.span = subject.span.union(name.span)
      let start = when.span.start
      question.qualifiers[i].kind = .window(Name("", at: .init(start, start)), when)
      question.qualifiers[i].span = when.span
    } else if case .flow(_, let period?) = head.kind, let last = subject.adjectives.last,
      isNoun(last)
    {
      let milestone = subject.noun
      subject.adjectives.removeLast()
      subject.noun = last
      let when = When(.inside(period), at: period.span)
      let window = Qualifier(
        .window(milestone, when), at: milestone.span.union(period.span))
      question.qualifiers.insert(window, at: 0)
      question.head.kind = .flow(subject, nil)
      return question
    } else {
      return self
    }
    question.head = head.with(subject)
    return question
  }
}

extension Head {
  /// The words up to the noun; nil for one unit's page and for a defined measure.
  public var subject: Subject? {
    switch kind {
    case .count(let subject), .list(let subject), .show(_, let subject), .share(_, let subject),
      .time(_, _, let subject), .flow(let subject, _), .funnel(let subject):
      subject
    case .showUnit, .defined: nil
    }
  }

  /// The same head over other units.
  public func with(_ subject: Subject) -> Head {
    var head = self
    switch kind {
    case .count: head.kind = .count(subject)
    case .list: head.kind = .list(subject)
    case .show(let measures, _): head.kind = .show(measures, subject)
    case .share(let condition, _): head.kind = .share(condition, of: subject)
    case .time(let from, let to, _): head.kind = .time(from: from, to: to, subject)
    case .flow(_, let period): head.kind = .flow(subject, period)
    case .funnel: head.kind = .funnel(subject)
    case .showUnit, .defined: break
    }
    return head
  }
}
